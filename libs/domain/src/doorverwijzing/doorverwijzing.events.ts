import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import { feedbackContracts } from './feedback.ts';
import type { FeedbackEvent } from './feedback.ts';
import { partnerContactContracts } from './partner-contact.ts';
import type { PartnerContactEvent } from './partner-contact.ts';
import type { Side, TransitionEventType } from './transitions.ts';
import { referralAskedFields } from './verwijzing.events.ts';
import type { ReferralAsked } from './verwijzing.events.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** Where the referral was made: the stream `<slice>-<id>` holds its `Referred`. */
export interface ReferralOrigin {
  readonly slice: 'aanmelding' | 'hulpvraag' | 'zorgtraject';
  readonly id: string;
}

export interface ReferralOpened extends ReferralAsked {
  readonly doorverwijzingId: string;
  readonly origin: ReferralOrigin;
  /** The partner that is asked. */
  readonly organisatieId: string;
  /** The medewerker who referred. */
  readonly requestedBy: string;
  readonly previousDoorverwijzingId?: string;
  /** Absent where the client stays anonymous. */
  readonly persoonId?: string;
  readonly taxonomieVersion?: number;
}

export interface TransitionMade {
  readonly doorverwijzingId: string;
  /** Of this step: a referral can be put on hold twice. */
  readonly transitionId: string;
  readonly by: Side;
  /** The requester answered in the partner's place. */
  readonly onBehalfOfPartner: boolean;
  readonly reason?: ReferralReason;
}

type TransitionEvent<Type = TransitionEventType> = Type extends string
  ? DomainEvent<Type, Type extends 'DoorverwijzingEnteredInError' ? EnteredInError : TransitionMade>
  : never;

type EnteredInError = Omit<TransitionMade, 'transitionId' | 'reason'> & { /** In words. */ readonly reason?: string };

export type DoorverwijzingEvent =
  | DomainEvent<'DoorverwijzingRequested', ReferralOpened>
  | DomainEvent<
      'DoorverwijzingCorrected',
      ReferralAsked & {
        readonly doorverwijzingId: string;
        readonly taxonomieVersion?: number;
        readonly correctedHappenedAt: HappenedAt;
      }
    >
  | TransitionEvent
  /** Why and when after all; which state was set, and by whom, stays. */
  | DomainEvent<
      'DoorverwijzingTransitionCorrected',
      {
        readonly doorverwijzingId: string;
        readonly transitionId: string;
        readonly reason?: ReferralReason;
        readonly correctedHappenedAt: HappenedAt;
      }
    >
  | FeedbackEvent
  | PartnerContactEvent;

const asked = { ...referralAskedFields, doorverwijzingId: 'plain', taxonomieVersion: 'plain' } as const;
const set = { doorverwijzingId: 'plain', by: 'plain', onBehalfOfPartner: 'plain' } as const;
const made = { ...set, transitionId: 'plain', reason: 'statistics' } as const;

export const doorverwijzingContracts = {
  DoorverwijzingRequested: {
    version: 1,
    fields: {
      ...asked,
      origin: 'plain',
      organisatieId: 'plain',
      requestedBy: 'plain',
      previousDoorverwijzingId: 'plain',
      persoonId: 'link',
    },
  },
  DoorverwijzingCorrected: { version: 1, fields: { ...asked, correctedHappenedAt: 'statistics' } },
  DoorverwijzingAccepted: { version: 1, fields: made },
  DoorverwijzingRejected: { version: 1, fields: made },
  DoorverwijzingStarted: { version: 1, fields: made },
  DoorverwijzingPutOnHold: { version: 1, fields: made },
  DoorverwijzingResumed: { version: 1, fields: made },
  DoorverwijzingCompleted: { version: 1, fields: made },
  DoorverwijzingFailed: { version: 1, fields: made },
  DoorverwijzingCancelled: { version: 1, fields: made },
  DoorverwijzingExpired: { version: 1, fields: made },
  DoorverwijzingTransitionCorrected: {
    version: 1,
    fields: {
      doorverwijzingId: 'plain',
      transitionId: 'plain',
      reason: 'statistics',
      correctedHappenedAt: 'statistics',
    },
  },
  DoorverwijzingEnteredInError: { version: 1, fields: { ...set, reason: 'free-text' } },
  ...feedbackContracts,
  ...partnerContactContracts,
} as const satisfies EventContracts<DoorverwijzingEvent>;
