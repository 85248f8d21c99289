import type { CodeIn } from './code-list.ts';

/** Active: phoned together with the client. Passive: the address was given. */
export const referralModes = [
  { code: 'actief', nl: 'Actief', fr: 'Active', en: 'Active' },
  { code: 'passief', nl: 'Passief', fr: 'Passive', en: 'Passive' },
] as const;

export type ReferralMode = CodeIn<typeof referralModes>;

/**
 * The states of FHIR SDOH Clinical Care 3.0.0 that a doorverwijzing is stored in, under FHIR's own codes so that they
 * can be exchanged, with `expired` added. A draft is what the app keeps before `Referred`: no state here.
 */
export const referralStates = [
  { code: 'requested', nl: 'Gevraagd', fr: 'Demandé', en: 'Requested' },
  { code: 'accepted', nl: 'Aanvaard', fr: 'Accepté', en: 'Accepted' },
  { code: 'rejected', nl: 'Geweigerd door partner', fr: 'Refusé par le partenaire', en: 'Rejected by the partner' },
  { code: 'in-progress', nl: 'Bezig', fr: 'En cours', en: 'In progress' },
  { code: 'on-hold', nl: 'On hold', fr: 'En suspens', en: 'On hold' },
  { code: 'completed', nl: 'Voltooid', fr: 'Terminé', en: 'Completed' },
  { code: 'failed', nl: 'Mislukt', fr: 'Échoué', en: 'Failed' },
  { code: 'cancelled', nl: 'Geannuleerd', fr: 'Annulé', en: 'Cancelled' },
  { code: 'expired', nl: 'Verlopen', fr: 'Expiré', en: 'Expired' },
  { code: 'entered-in-error', nl: 'Foutief ingevoerd', fr: 'Saisi par erreur', en: 'Entered in error' },
] as const;

export type ReferralState = CodeIn<typeof referralStates>;

/** The states that a referral stays in, but for turning out to be entered in error. */
export type ReferralOutcome = Exclude<ReferralState, 'requested' | 'accepted' | 'in-progress' | 'on-hold'>;

/** What a partner answers when asked for capacity before a referral. */
export const capacityAnswers = [
  { code: 'plaats', nl: 'Plaats', fr: 'Place disponible', en: 'Capacity' },
  { code: 'geen-plaats', nl: 'Geen plaats', fr: 'Pas de place', en: 'No capacity' },
  { code: 'wachtlijst', nl: 'Wachtlijst', fr: 'Liste d’attente', en: 'Waiting list' },
  {
    code: 'eerst-inschatting-nodig',
    nl: 'Eerst inschatting nodig',
    fr: 'Évaluation préalable nécessaire',
    en: 'Assessment needed first',
  },
] as const;

export type CapacityAnswer = CodeIn<typeof capacityAnswers>;
