import type { Decidable } from '../kernel/event.ts';
import type { Recorded } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import type { ReferralState } from '../vocabularies/doorverwijzing-state.ts';
import type { DoorverwijzingEvent, ReferralOrigin, doorverwijzingContracts } from './doorverwijzing.events.ts';
import { evolveFeedback } from './feedback.ts';
import type { FeedbackKnown } from './feedback.ts';
import { evolveContacts } from './partner-contact.ts';
import type { Side } from './transitions.ts';
import { transitions } from './transitions.ts';

/** How the doorverwijzing came into the state that it is in. */
export interface LastStep {
  readonly by: Side;
  readonly onBehalfOfPartner: boolean;
  readonly reason: ReferralReason | undefined;
}

export interface OpenedDoorverwijzing {
  readonly status: ReferralState;
  readonly last: LastStep;
  /** Where its outcome is told. */
  readonly origin: ReferralOrigin;
  /** The partner that is asked. */
  readonly organisatieId: string;
  readonly requestedBy: string;
  readonly expiresOn: string | undefined;
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
      last: { by: 'requester', onBehalfOfPartner: false, reason: undefined },
      origin,
      organisatieId,
      requestedBy,
      expiresOn,
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
      return { ...state, expiresOn: event.data.expiresOn };
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
      const { by, onBehalfOfPartner, reason } = event.data;
      return { ...state, status: reached.get(event.type)!, last: { by, onBehalfOfPartner, reason } };
    }
    case 'DoorverwijzingEnteredInError': {
      const { by, onBehalfOfPartner } = event.data;
      return { ...state, status: 'entered-in-error', last: { by, onBehalfOfPartner, reason: undefined } };
    }
    default:
      return unreachable(event);
  }
}
