import { verwijzingRejections } from '../doorverwijzing/verwijzing.rejections.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

export const hulpvraagRejections = {
  ...verwijzingRejections,
  'zorgtraject-not-open': {
    kind: 'conflict',
    nl: 'Dit zorgtraject loopt niet.',
    fr: 'Ce parcours d’accompagnement n’est pas en cours.',
    en: 'This zorgtraject is not open.',
  },
  'zorgtraject-of-somebody-else': {
    kind: 'conflict',
    nl: 'Dit zorgtraject is van iemand anders dan wie de hulpvraag stelt.',
    fr: 'Ce parcours d’accompagnement concerne quelqu’un d’autre que la personne qui demande.',
    en: 'This zorgtraject is about somebody else than who asks.',
  },
  'hulpvraag-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze hulpvraag werd als fout ingevoerd gemarkeerd.',
    fr: 'Cette demande a été marquée comme saisie par erreur.',
    en: 'This hulpvraag was marked as entered in error.',
  },
  'aanmelding-unknown': {
    kind: 'invalid',
    nl: 'Deze aanmelding is hier niet gekend.',
    fr: 'Ce signalement n’est pas connu ici.',
    en: 'This aanmelding is not known here.',
  },
  'wijk-unknown': {
    kind: 'invalid',
    nl: 'Deze wijk staat niet in de lijst van de gemeente.',
    fr: 'Ce quartier ne figure pas dans la liste de la commune.',
    en: 'This neighbourhood is not in the town’s list.',
  },
  'verheldering-unknown': {
    kind: 'not-found',
    nl: 'Deze verheldering hoort niet bij deze hulpvraag.',
    fr: 'Cette clarification ne fait pas partie de cette demande.',
    en: 'This clarification is not part of this hulpvraag.',
  },
  'verheldering-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze verheldering werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette clarification a été marquée comme saisie par erreur.',
    en: 'This clarification was marked as entered in error.',
  },
  'hulpvraag-not-linked': {
    kind: 'conflict',
    nl: 'Deze hulpvraag hoort bij niemand.',
    fr: 'Cette demande n’est liée à personne.',
    en: 'This hulpvraag is linked to nobody.',
  },
  'hulpvraag-already-linked': {
    kind: 'conflict',
    nl: 'Deze hulpvraag hoort al bij een persoon.',
    fr: 'Cette demande est déjà liée à une personne.',
    en: 'This hulpvraag is already linked to a person.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(hulpvraagRejections);
