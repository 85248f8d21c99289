import { happenedRejections } from '../kernel/happened-at.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const hulpvraagRejections = {
  ...happenedRejections,
  'theme-unknown': {
    kind: 'invalid',
    nl: 'Dit thema of subthema staat niet in de taxonomie van de gemeente.',
    fr: 'Ce thème ou sous-thème ne figure pas dans la taxonomie de la commune.',
    en: 'This theme or subtheme is not in the town’s taxonomy.',
  },
  'theme-twice': {
    kind: 'invalid',
    nl: 'Hetzelfde thema staat er twee keer.',
    fr: 'Le même thème figure deux fois.',
    en: 'The same theme is named twice.',
  },
  'zorgtraject-not-open': {
    kind: 'conflict',
    nl: 'Dit zorgtraject loopt niet.',
    fr: 'Ce parcours d’accompagnement n’est pas en cours.',
    en: 'This zorgtraject is not open.',
  },
  'hulpvraag-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze hulpvraag werd als fout ingevoerd gemarkeerd.',
    fr: 'Cette demande a été marquée comme saisie par erreur.',
    en: 'This hulpvraag was marked as entered in error.',
  },
  'hulpvraag-already-linked': {
    kind: 'conflict',
    nl: 'Deze hulpvraag hoort al bij een persoon.',
    fr: 'Cette demande est déjà liée à une personne.',
    en: 'This hulpvraag is already linked to a person.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(hulpvraagRejections);
