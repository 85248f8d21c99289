import type { Decidable } from '../kernel/event.ts';
import type { Recorded } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ReferralOutcome } from '../vocabularies/doorverwijzing-state.ts';
import type { VerwijzingEvent, verwijzingContracts } from './verwijzing.events.ts';

/**
 * What an aanmelding, a hulpvraag or a zorgtraject knows of the referrals and visits that come from it. Each slice
 * keeps one in its own state.
 */
export interface Verwijzingen {
  /** By doorverwijzingId: `open` until its outcome came back. */
  readonly referrals: Readonly<Record<string, 'open' | ReferralOutcome>>;
  /** By bezoekId. */
  readonly visits: Recorded;
}

export type DecidableVerwijzing = Decidable<VerwijzingEvent, typeof verwijzingContracts>;

export const initialVerwijzingen: Verwijzingen = { referrals: {}, visits: {} };

export function evolveVerwijzingen(state: Verwijzingen, event: DecidableVerwijzing): Verwijzingen {
  switch (event.type) {
    case 'Referred':
      return { visits: state.visits, referrals: { ...state.referrals, [event.data.doorverwijzingId]: 'open' } };
    case 'ReferralOutcomeNoted': {
      const { doorverwijzingId, state: outcome } = event.data;
      return { visits: state.visits, referrals: { ...state.referrals, [doorverwijzingId]: outcome } };
    }
    case 'AccompaniedVisit':
      return { referrals: state.referrals, visits: { ...state.visits, [event.data.bezoekId]: 'recorded' } };
    case 'BezoekEnteredInError':
      return { referrals: state.referrals, visits: { ...state.visits, [event.data.bezoekId]: 'entered-in-error' } };
    case 'BezoekCorrected':
      return state;
    default:
      return unreachable(event);
  }
}

/** The ids of the referrals whose outcome has not come back yet. */
export function openReferrals(state: Verwijzingen): readonly string[] {
  return Object.keys(state.referrals).filter((id) => state.referrals[id] === 'open');
}
