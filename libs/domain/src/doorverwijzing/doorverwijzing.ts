import type { Decidable, HappenedAt } from '../kernel/event.ts';
import { lookUp } from '../kernel/recorded.ts';
import type { Recorded } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import type { ReferralState } from '../vocabularies/doorverwijzing-state.ts';
import type { DoorverwijzingEvent, ReferralOrigin, doorverwijzingContracts } from './doorverwijzing.events.ts';
import { evolveFeedback } from './feedback.ts';
import type { FeedbackKnown } from './feedback.ts';
import { evolveContacts } from './partner-contact.ts';
import type { Side, TransitionEventType } from './transitions.ts';
import { transitions } from './transitions.ts';

/** How the doorverwijzing came into a state. */
export interface Step {
  readonly event: TransitionEventType;
  readonly by: Side;
  readonly onBehalfOfPartner: boolean;
  readonly reason: ReferralReason | undefined;
  readonly happenedAt: HappenedAt;
}

export interface PinnedThemes {
  /** Absent once the town's key is gone, too. */
  readonly themes?: readonly string[] | undefined;
  readonly taxonomieVersion?: number | undefined;
}

export interface OpenedDoorverwijzing {
  readonly status: ReferralState;
  /** The transitionId of the step that led to `status`; undefined while it is only requested. */
  readonly last: string | undefined;
  /** By transitionId. */
  readonly steps: Readonly<Record<string, Step>>;
  /** When the client was referred, as it was last said. */
  readonly requestedAt: HappenedAt;
  /** Where its outcome is told. */
  readonly origin: ReferralOrigin;
  /** The partner that is asked. */
  readonly organisatieId: string;
  readonly requestedBy: string;
  readonly expiresOn: string | undefined;
  /** The themes as they were last said, and the version that they were taken from. */
  readonly pinned: PinnedThemes;
  readonly feedback: FeedbackKnown;
  /** By contactId. */
  readonly contacts: Recorded;
}

export type Doorverwijzing = { readonly status: 'none' } | OpenedDoorverwijzing;

export const initialDoorverwijzing = { status: 'none' } as Doorverwijzing;

type DecidableEvent = Decidable<DoorverwijzingEvent, typeof doorverwijzingContracts>;

const reached = new Map(Object.values(transitions).map(({ event, to }) => [event, to] as const));

export function evolveDoorverwijzing(state: Doorverwijzing, event: DecidableEvent): Doorverwijzing {
  if (event.type === 'DoorverwijzingRequested') {
    const { origin, organisatieId, requestedBy, expiresOn } = event.data;
    return {
      status: 'requested',
      last: undefined,
      steps: {},
      requestedAt: event.happenedAt,
      origin,
      organisatieId,
      requestedBy,
      expiresOn,
      pinned: pinnedBy(event.data),
      feedback: {},
      contacts: {},
    };
  }
  return state.status === 'none' ? state : evolveOpened(state, event);
}

function evolveOpened(
  state: OpenedDoorverwijzing,
  event: Exclude<DecidableEvent, { readonly type: 'DoorverwijzingRequested' }>,
): OpenedDoorverwijzing {
  switch (event.type) {
    case 'DoorverwijzingCorrected':
      return {
        ...state,
        expiresOn: event.data.expiresOn,
        pinned: pinnedBy(event.data),
        // Without the town's key a correction no longer says when.
        requestedAt: event.data.correctedHappenedAt ?? state.requestedAt,
      };
    case 'FeedbackGiven':
    case 'FeedbackCorrected':
    case 'FeedbackEnteredInError':
      return { ...state, feedback: evolveFeedback(state.feedback, event) };
    case 'PartnerContacted':
    case 'PartnerContactCorrected':
    case 'PartnerContactEnteredInError':
      return { ...state, contacts: evolveContacts(state.contacts, event) };
    case 'DoorverwijzingAccepted':
    case 'DoorverwijzingRejected':
    case 'DoorverwijzingStarted':
    case 'DoorverwijzingPutOnHold':
    case 'DoorverwijzingResumed':
    case 'DoorverwijzingCompleted':
    case 'DoorverwijzingFailed':
    case 'DoorverwijzingCancelled':
    case 'DoorverwijzingExpired': {
      const { transitionId, by, onBehalfOfPartner, reason } = event.data;
      const step = { event: event.type, by, onBehalfOfPartner, reason, happenedAt: event.happenedAt };
      const steps = { ...state.steps, [transitionId]: step };
      return { ...state, status: reached.get(event.type)!, last: transitionId, steps };
    }
    case 'DoorverwijzingTransitionCorrected': {
      const { transitionId, reason, correctedHappenedAt } = event.data;
      const step = lookUp(state.steps, transitionId);
      if (!step) return state;
      const happenedAt = correctedHappenedAt ?? step.happenedAt;
      return { ...state, steps: { ...state.steps, [transitionId]: { ...step, reason, happenedAt } } };
    }
    case 'DoorverwijzingEnteredInError':
      return { ...state, status: 'entered-in-error' };
    default:
      return unreachable(event);
  }
}

function pinnedBy({ themes, taxonomieVersion }: PinnedThemes): PinnedThemes {
  return { themes, taxonomieVersion };
}
