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
  /** By afsluitingId. */
  readonly afsluitingen: Readonly<Record<string, 'closed'>>;
  /** By overdrachtId. */
  readonly overdrachten: Readonly<Record<string, 'handed-over'>>;
  readonly doelen: Doelen;
  /** By metingId. */
  readonly metingen: Recorded;
  /** By notitieId. */
  readonly notities: Recorded;
  readonly verwijzingen: Verwijzingen;
}

export type OpenZorgtraject = { readonly status: 'open' } & Known;
export type ClosedZorgtraject = { readonly status: 'closed' } & Known;
export type ErredZorgtraject = { readonly status: 'entered-in-error' } & Known;
export type StartedZorgtraject = OpenZorgtraject | ClosedZorgtraject | ErredZorgtraject;
export type Zorgtraject = { readonly status: 'none' } | StartedZorgtraject;

export const initialZorgtraject = { status: 'none' } as Zorgtraject;

type DecidableEvent = Decidable<ZorgtrajectEvent, typeof zorgtrajectContracts>;

export function evolveZorgtraject(state: Zorgtraject, event: DecidableEvent): Zorgtraject {
  if (event.type === 'IntakeStarted') {
    return {
      status: 'open',
      toeleiderId: event.data.toeleiderId,
      afsluitingen: {},
      overdrachten: {},
      doelen: {},
      metingen: {},
      notities: {},
      verwijzingen: initialVerwijzingen,
    };
  }
  return state.status === 'none' ? state : evolveStarted(state, event);
}

function evolveStarted(
  state: StartedZorgtraject,
  event: Exclude<DecidableEvent, { readonly type: 'IntakeStarted' }>,
): Zorgtraject {
  switch (event.type) {
    case 'IntakeCorrected':
    case 'ZorgtrajectHandOverCorrected':
    case 'ZorgtrajectClosingCorrected':
      return state;
    case 'ZorgtrajectHandedOver': {
      const { overdrachtId, toToeleiderId } = event.data;
      const overdrachten = { ...state.overdrachten, [overdrachtId]: 'handed-over' as const };
      return { ...state, toeleiderId: toToeleiderId, overdrachten };
    }
    case 'ZorgtrajectClosed': {
      const afsluitingen = { ...state.afsluitingen, [event.data.afsluitingId]: 'closed' as const };
      return { ...state, status: 'closed', afsluitingen, doelen: endAll(state.doelen) };
    }
    case 'ZorgtrajectReopened':
      return { ...state, status: 'open' };
    case 'ZorgtrajectEnteredInError':
      return { ...state, status: 'entered-in-error' };
    case 'DoelSet':
    case 'DoelCorrected':
    case 'DoelEnded':
    case 'DoelOutcomeCorrected':
    case 'DoelOutcomeEnteredInError':
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
