import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { HulpvraagEvent, hulpvraagContracts } from './hulpvraag.events.ts';

/** What a decision needs to know of a hulpvraag: no person, no words. */
export type Hulpvraag =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly linked: boolean }
  | { readonly status: 'entered-in-error' };

export const initialHulpvraag = { status: 'none' } as Hulpvraag;

export function evolveHulpvraag(
  state: Hulpvraag,
  event: Decidable<HulpvraagEvent, typeof hulpvraagContracts>,
): Hulpvraag {
  switch (event.type) {
    case 'HulpvraagRegistered':
      return { status: 'registered', linked: !event.data.anonymous };
    case 'HulpvraagLinked':
      return { status: 'registered', linked: true };
    case 'HulpvraagEnteredInError':
      return { status: 'entered-in-error' };
    case 'HulpvraagCorrected':
    case 'HulpvraagClarified':
      return state;
    default:
      return unreachable(event);
  }
}
