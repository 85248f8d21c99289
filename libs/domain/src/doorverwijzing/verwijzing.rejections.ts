import { happenedRejections } from '../kernel/happened-at.ts';
import { recordedRejections } from '../kernel/recorded.ts';
import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';

/** Why a referral or a visit is refused, wherever it comes from; each slice takes these into its own catalog. */
export const verwijzingRejections = {
  ...happenedRejections,
  ...recordedRejections,
  'partner-unknown': {
    kind: 'invalid',
    nl: 'Deze organisatie is hier niet gekend als partner.',
    fr: 'Cette organisation n’est pas connue ici comme partenaire.',
    en: 'This organisation is not known here as a partner.',
  },
  'previous-referral-unknown': {
    kind: 'invalid',
    nl: 'De doorverwijzing waarop deze volgt, bestaat niet.',
    fr: 'L’orientation à laquelle celle-ci fait suite n’existe pas.',
    en: 'The referral that this one follows does not exist.',
  },
  'referral-expires-too-early': {
    kind: 'invalid',
    nl: 'De doorverwijzing zou al verlopen zijn voor ze gemaakt werd.',
    fr: 'L’orientation aurait expiré avant d’avoir été faite.',
    en: 'The referral would have expired before it was made.',
  },
  'referral-unknown': {
    kind: 'not-found',
    nl: 'Deze doorverwijzing is hier niet gemaakt.',
    fr: 'Cette orientation n’a pas été faite ici.',
    en: 'This referral was not made here.',
  },
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
  'visit-without-place': {
    kind: 'invalid',
    nl: 'Zeg waar jullie heen gingen: een organisatie of een plaats.',
    fr: 'Dites où vous êtes allés : une organisation ou un lieu.',
    en: 'Say where you went: an organisation or a place.',
  },
  'visit-duration-impossible': {
    kind: 'invalid',
    nl: 'Een bezoek duurt minstens één minuut en hoogstens een dag.',
    fr: 'Une visite dure au moins une minute et au plus un jour.',
    en: 'A visit takes at least a minute and at most a day.',
  },
  'visit-unknown': {
    kind: 'not-found',
    nl: 'Dit bezoek is hier niet genoteerd.',
    fr: 'Cette visite n’est pas notée ici.',
    en: 'This visit is not recorded here.',
  },
  'visit-entered-in-error': {
    kind: 'conflict',
    nl: 'Dit bezoek werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette visite a été marquée comme saisie par erreur.',
    en: 'This visit was marked as entered in error.',
  },
  'system-only': {
    kind: 'forbidden',
    nl: 'Dit doet het systeem zelf.',
    fr: 'Le système le fait lui-même.',
    en: 'The system does this by itself.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(verwijzingRejections);
