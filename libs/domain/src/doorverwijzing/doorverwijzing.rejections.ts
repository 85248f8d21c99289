import { rejecter } from '../kernel/rejection.ts';
import type { RejectionCatalog } from '../kernel/rejection.ts';
import { verwijzingRejections } from './verwijzing.rejections.ts';

const {
  'already-recorded': alreadyRecorded,
  'happened-in-future': happenedInFuture,
  'system-only': systemOnly,
  'referral-expires-too-early': expiresTooEarly,
  'theme-unknown': themeUnknown,
  'theme-twice': themeTwice,
} = verwijzingRejections;

export const doorverwijzingRejections = {
  'already-recorded': alreadyRecorded,
  'happened-in-future': happenedInFuture,
  'system-only': systemOnly,
  'referral-expires-too-early': expiresTooEarly,
  'theme-unknown': themeUnknown,
  'theme-twice': themeTwice,
  'before-request': {
    kind: 'invalid',
    nl: 'Dit zou gebeurd zijn voor de doorverwijzing gevraagd werd.',
    fr: 'Ceci se serait passé avant que l’orientation ait été demandée.',
    en: 'This would have happened before the referral was requested.',
  },
  'transition-unknown': {
    kind: 'not-found',
    nl: 'Deze stap hoort niet bij deze doorverwijzing.',
    fr: 'Cette étape ne fait pas partie de cette orientation.',
    en: 'This step is not part of this referral.',
  },
  'transition-not-allowed': {
    kind: 'conflict',
    nl: 'Dat kan niet in de toestand waarin deze doorverwijzing nu is.',
    fr: 'Ce n’est pas possible dans l’état actuel de cette orientation.',
    en: 'That cannot be done in the state that this referral is in.',
  },
  'not-for-this-side': {
    kind: 'forbidden',
    nl: 'Dit is aan de andere partij van deze doorverwijzing.',
    fr: 'Ceci revient à l’autre partie de cette orientation.',
    en: 'This is for the other side of this referral.',
  },
  'reason-missing': {
    kind: 'invalid',
    nl: 'Zeg waarom.',
    fr: 'Dites pourquoi.',
    en: 'Say why.',
  },
  'reason-does-not-fit': {
    kind: 'invalid',
    nl: 'Deze reden past niet bij deze uitkomst.',
    fr: 'Ce motif ne convient pas à ce résultat.',
    en: 'This reason does not fit this outcome.',
  },
  'not-expired-yet': {
    kind: 'conflict',
    nl: 'De termijn van deze doorverwijzing is nog niet voorbij.',
    fr: 'Le délai de cette orientation n’est pas encore écoulé.',
    en: 'The time of this referral is not over yet.',
  },
  'doorverwijzing-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze doorverwijzing werd als foutief ingevoerd gemarkeerd.',
    fr: 'Cette orientation a été marquée comme saisie par erreur.',
    en: 'This referral was marked as entered in error.',
  },
  'feedback-unknown': {
    kind: 'not-found',
    nl: 'Deze terugkoppeling hoort niet bij deze doorverwijzing.',
    fr: 'Ce retour ne fait pas partie de cette orientation.',
    en: 'This feedback is not part of this referral.',
  },
  'feedback-entered-in-error': {
    kind: 'conflict',
    nl: 'Deze terugkoppeling werd als foutief ingevoerd gemarkeerd.',
    fr: 'Ce retour a été marqué comme saisi par erreur.',
    en: 'This feedback was marked as entered in error.',
  },
  'contact-unknown': {
    kind: 'not-found',
    nl: 'Dit contact hoort niet bij deze doorverwijzing.',
    fr: 'Ce contact ne fait pas partie de cette orientation.',
    en: 'This contact is not part of this referral.',
  },
  'contact-entered-in-error': {
    kind: 'conflict',
    nl: 'Dit contact werd als foutief ingevoerd gemarkeerd.',
    fr: 'Ce contact a été marqué comme saisi par erreur.',
    en: 'This contact was marked as entered in error.',
  },
} as const satisfies RejectionCatalog;

export const reject = rejecter(doorverwijzingRejections);
