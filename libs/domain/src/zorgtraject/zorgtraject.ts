import { evolveVerwijzingen, initialVerwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Verwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Decidable } from '../kernel/event.ts';
import type { Recorded } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { endAll, evolveDoelen } from './doel.ts';
import type { Doelen } from './doel.ts';
import { evolveNotities } from './notitie.ts';
import { evolveMetingen } from './zelfredzaamheid.ts';
import type { ZorgtrajectEvent, zorgtrajectContracts } from './zorgtraject.events.ts';

/** What a decision needs to know of a zorgtraject that was started: no person, no words. */
export interface Known {
  readonly toeleiderId: string;
  readonly doelen: Doelen;
  /** By metingId. */
  readonly metingen: Recorded;
  /** By notitieId. */
  readonly notities: Recorded;
  readonly verwijzingen: Verwijzingen;
}

export type OpenZorgtraject = { readonly status: 'open' } & Known;
export type ClosedZorgtraject = { readonly status: 'closed' } & Known;
export type Zorgtraject = { readonly status: 'none' } | OpenZorgtraject | ClosedZorgtraject;

export const initialZorgtraject = { status: 'none' } as Zorgtraject;

type DecidableEvent = Decidable<ZorgtrajectEvent, typeof zorgtrajectContracts>;

export function evolveZorgtraject(state: Zorgtraject, event: DecidableEvent): Zorgtraject {
  if (event.type === 'IntakeStarted') {
    return {
      status: 'open',
      toeleiderId: event.data.toeleiderId,
      doelen: {},
      metingen: {},
      notities: {},
      verwijzingen: initialVerwijzingen,
    };
  }
  return state.status === 'none' ? state : evolveStarted(state, event);
}

function evolveStarted(
  state: OpenZorgtraject | ClosedZorgtraject,
  event: Exclude<DecidableEvent, { readonly type: 'IntakeStarted' }>,
): Zorgtraject {
  switch (event.type) {
    case 'IntakeCorrected':
      return state;
    case 'ZorgtrajectHandedOver':
      return { ...state, toeleiderId: event.data.toToeleiderId };
    case 'ZorgtrajectClosed':
      return { ...state, status: 'closed', doelen: endAll(state.doelen) };
    case 'ZorgtrajectReopened':
      return { ...state, status: 'open' };
    case 'DoelSet':
    case 'DoelCorrected':
    case 'DoelEnded':
    case 'DoelOutcomeCorrected':
    case 'DoelEnteredInError':
      return { ...state, doelen: evolveDoelen(state.doelen, event) };
    case 'ZelfredzaamheidMeasured':
    case 'MetingCorrected':
    case 'MetingEnteredInError':
      return { ...state, metingen: evolveMetingen(state.metingen, event) };
    case 'NotitieAdded':
    case 'NotitieCorrected':
    case 'NotitieEnteredInError':
      return { ...state, notities: evolveNotities(state.notities, event) };
    case 'Referred':
    case 'ReferralOutcomeNoted':
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      return { ...state, verwijzingen: evolveVerwijzingen(state.verwijzingen, event) };
    default:
      return unreachable(event);
  }
}
