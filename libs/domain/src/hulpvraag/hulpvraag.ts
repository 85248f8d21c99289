import { evolveVerwijzingen, initialVerwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Verwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { HulpvraagEvent, hulpvraagContracts } from './hulpvraag.events.ts';
import type { ThemeChoice } from './theme-choice.ts';
import { evolveVerhelderingen } from './verheldering.ts';
import type { KnownVerheldering } from './verheldering.ts';

/** What a decision needs to know of a hulpvraag: no person, no words. */
export type Hulpvraag =
  | { readonly status: 'none' }
  | {
      readonly status: 'registered';
      readonly linked: boolean;
      readonly pinned: Pinned;
      /** In the order of clarifying; the last that is not in error holds. */
      readonly verhelderingen: readonly KnownVerheldering[];
      readonly verwijzingen: Verwijzingen;
    }
  | { readonly status: 'entered-in-error'; readonly verwijzingen: Verwijzingen };

/**
 * What was taken from lists of the town, which change: as long as it stays as it was said, it needs not be in the lists
 * of today. Themes are absent once the town's key is gone.
 */
export interface Pinned {
  readonly taxonomieVersion: number;
  readonly themes?: readonly ThemeChoice[] | undefined;
  readonly wijk?: string | undefined;
}

export const initialHulpvraag = { status: 'none' } as Hulpvraag;

export function evolveHulpvraag(
  state: Hulpvraag,
  event: Decidable<HulpvraagEvent, typeof hulpvraagContracts>,
): Hulpvraag {
  switch (event.type) {
    case 'HulpvraagRegistered':
      return {
        status: 'registered',
        linked: !event.data.anonymous,
        pinned: pinnedBy(event.data),
        verhelderingen: [],
        verwijzingen: initialVerwijzingen,
      };
    case 'HulpvraagLinked':
      return state.status === 'registered' ? { ...state, linked: true } : state;
    case 'HulpvraagUnlinked':
      return state.status === 'registered' ? { ...state, linked: false } : state;
    case 'HulpvraagEnteredInError':
      return { status: 'entered-in-error', verwijzingen: verwijzingenOf(state) };
    case 'HulpvraagCorrected':
      return state.status === 'registered' ? { ...state, pinned: pinnedBy(event.data) } : state;
    case 'HulpvraagClarified':
    case 'VerhelderingCorrected':
    case 'VerhelderingEnteredInError':
      if (state.status !== 'registered') return state;
      return { ...state, verhelderingen: evolveVerhelderingen(state.verhelderingen, event) };
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

function pinnedBy({ taxonomieVersion, themes, wijk }: Pinned): Pinned {
  return { taxonomieVersion, themes, wijk };
}

/** Also of a hulpvraag that was entered in error: a partner's late answer is still taken. */
export function verwijzingenOf(state: Hulpvraag): Verwijzingen {
  return state.status === 'none' ? initialVerwijzingen : state.verwijzingen;
}
