import { evolveVerwijzingen, initialVerwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Verwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { HulpvraagEvent, hulpvraagContracts } from './hulpvraag.events.ts';

/** What a decision needs to know of a hulpvraag: no person, no words. */
export type Hulpvraag =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly linked: boolean; readonly verwijzingen: Verwijzingen }
  | { readonly status: 'entered-in-error'; readonly verwijzingen: Verwijzingen };

export const initialHulpvraag = { status: 'none' } as Hulpvraag;

export function evolveHulpvraag(
  state: Hulpvraag,
  event: Decidable<HulpvraagEvent, typeof hulpvraagContracts>,
): Hulpvraag {
  switch (event.type) {
    case 'HulpvraagRegistered':
      return { status: 'registered', linked: !event.data.anonymous, verwijzingen: initialVerwijzingen };
    case 'HulpvraagLinked':
      return { status: 'registered', linked: true, verwijzingen: verwijzingenOf(state) };
    case 'HulpvraagEnteredInError':
      return { status: 'entered-in-error', verwijzingen: verwijzingenOf(state) };
    case 'HulpvraagCorrected':
    case 'HulpvraagClarified':
      return state;
    case 'Referred':
    case 'ReferralOutcomeNoted':
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      if (state.status === 'none') return state;
      return { ...state, verwijzingen: evolveVerwijzingen(state.verwijzingen, event) };
    default:
      return unreachable(event);
  }
}

/** Also of a hulpvraag that was entered in error: a partner's late answer is still taken. */
export function verwijzingenOf(state: Hulpvraag): Verwijzingen {
  return state.status === 'none' ? initialVerwijzingen : state.verwijzingen;
}
