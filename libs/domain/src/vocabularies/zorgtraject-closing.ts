import type { CodeIn } from './code-list.ts';

/** Why a zorgtraject was closed. */
export const zorgtrajectCloseReasons = [
  { code: 'kan-alleen-verder', nl: 'Kan alleen verder', fr: 'Peut continuer seul', en: 'Can go on alone' },
  { code: 'doelen-bereikt', nl: 'Doelen bereikt', fr: 'Objectifs atteints', en: 'Goals achieved' },
  {
    code: 'overgenomen-door-andere-dienst',
    nl: 'Overgenomen door andere dienst',
    fr: 'Repris par un autre service',
    en: 'Taken over by another service',
  },
  { code: 'client-stopt', nl: 'Cliënt stopt', fr: 'Le client arrête', en: 'Client stops' },
  { code: 'geen-contact-meer', nl: 'Geen contact meer', fr: 'Plus de contact', en: 'Lost contact' },
  { code: 'verhuisd', nl: 'Verhuisd', fr: 'Déménagé', en: 'Moved away' },
  { code: 'teruggekeerd', nl: 'Teruggekeerd', fr: 'Retourné au pays', en: 'Returned to country of origin' },
  { code: 'overleden', nl: 'Overleden', fr: 'Décédé', en: 'Deceased' },
  { code: 'andere', nl: 'Andere', fr: 'Autre', en: 'Other' },
] as const;

export type ZorgtrajectCloseReason = CodeIn<typeof zorgtrajectCloseReasons>;

/** What became of a goal. "Not feasible" is an outcome of value, not a failure. */
export const goalOutcomes = [
  { code: 'bereikt', nl: 'Bereikt', fr: 'Atteint', en: 'Achieved' },
  { code: 'deels-bereikt', nl: 'Deels bereikt', fr: 'Partiellement atteint', en: 'Partly achieved' },
  { code: 'niet-bereikt', nl: 'Niet bereikt', fr: 'Non atteint', en: 'Not achieved' },
  { code: 'niet-haalbaar', nl: 'Niet haalbaar', fr: 'Non réalisable', en: 'Not feasible' },
  { code: 'niet-meer-gewenst', nl: 'Niet meer gewenst', fr: 'Plus souhaité', en: 'No longer wanted' },
] as const;

export type GoalOutcome = CodeIn<typeof goalOutcomes>;

/** What becomes of a doorverwijzing that is still open when its zorgtraject is closed. */
export const referralsAfterClosing = [
  { code: 'loopt-verder', nl: 'Loopt verder', fr: 'Se poursuit', en: 'Goes on' },
  { code: 'ingetrokken', nl: 'Ingetrokken', fr: 'Retiré', en: 'Withdrawn' },
  { code: 'client-volgt-zelf-op', nl: 'Cliënt volgt zelf op', fr: 'Suivi par le client', en: 'Client follows up' },
  {
    code: 'andere-dienst-volgt-op',
    nl: 'Andere dienst volgt op',
    fr: 'Suivi par un autre service',
    en: 'Other service',
  },
] as const;

export type ReferralAfterClosing = CodeIn<typeof referralsAfterClosing>;
