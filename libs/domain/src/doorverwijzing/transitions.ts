import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import type { ReferralOutcome, ReferralState } from '../vocabularies/doorverwijzing-state.ts';

/** Who sets a state: the side that asked, the partner that was asked, or the system. */
export const sides = ['requester', 'partner', 'system'] as const;

export type Side = (typeof sides)[number];

export interface Transition {
  readonly event: string;
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  readonly by: readonly Side[];
  /** Where the partner alone may, the requester may on the partner's behalf; it is then marked so. */
  readonly onBehalfOfPartner: boolean;
  /** The codes that fit this state. */
  readonly reasons: readonly ReferralReason[];
  readonly reasonRequired: boolean;
}

const partner = { by: ['partner'], onBehalfOfPartner: true, reasonRequired: false } as const;
const beingHelped = ['accepted', 'in-progress', 'on-hold'] as const;

/**
 * The life of a doorverwijzing after `requested`, as data: FHIR SDOH Clinical Care 3.0.0 with `expired` added. `expired`
 * (nobody answered in time), `cancelled` with `geweigerd-door-client` (the client did not want it) and `rejected` (the
 * partner did not) are three different things.
 */
export const transitions = {
  AcceptDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingAccepted',
    from: ['requested'],
    to: 'accepted',
    reasons: ['komt-in-aanmerking', 'in-afwachting', 'wachtlijst'],
  },
  RejectDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingRejected',
    from: ['requested'],
    to: 'rejected',
    reasons: ['komt-niet-in-aanmerking', 'geen-plaats', 'wachtlijst', 'elders-doorverwezen', 'niet-bereikt'],
    reasonRequired: true,
  },
  StartDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingStarted',
    from: ['accepted'],
    to: 'in-progress',
    reasons: ['komt-in-aanmerking', 'in-afwachting'],
  },
  PutDoorverwijzingOnHold: {
    ...partner,
    event: 'DoorverwijzingPutOnHold',
    from: ['accepted', 'in-progress'],
    to: 'on-hold',
    reasons: ['in-afwachting', 'client-moet-iets-doen', 'wachtlijst', 'geen-plaats', 'niet-bereikt', 'niet-opgedaagd'],
  },
  ResumeDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingResumed',
    from: ['on-hold'],
    to: 'in-progress',
    reasons: ['komt-in-aanmerking', 'in-afwachting'],
  },
  CompleteDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingCompleted',
    from: beingHelped,
    to: 'completed',
    reasons: ['hulp-gekregen', 'komt-in-aanmerking', 'elders-doorverwezen'],
  },
  FailDoorverwijzing: {
    ...partner,
    event: 'DoorverwijzingFailed',
    from: beingHelped,
    to: 'failed',
    reasons: [
      'client-moet-iets-doen',
      'elders-doorverwezen',
      'niet-bereikt',
      'niet-opgedaagd',
      'komt-niet-in-aanmerking',
      'geen-plaats',
      'wachtlijst',
      'geen-interesse-meer',
    ],
    reasonRequired: true,
  },
  CancelDoorverwijzing: {
    event: 'DoorverwijzingCancelled',
    from: ['requested', ...beingHelped],
    to: 'cancelled',
    by: ['requester', 'partner'],
    onBehalfOfPartner: false,
    reasons: [
      'geweigerd-door-client',
      'geen-interesse-meer',
      'hulp-gekregen',
      'elders-doorverwezen',
      'niet-bereikt',
      'niet-opgedaagd',
      'geen-plaats',
    ],
    reasonRequired: false,
  },
  ExpireDoorverwijzing: {
    event: 'DoorverwijzingExpired',
    from: ['requested'],
    to: 'expired',
    by: ['system'],
    onBehalfOfPartner: false,
    reasons: [],
    reasonRequired: false,
  },
  EnterDoorverwijzingInError: {
    event: 'DoorverwijzingEnteredInError',
    from: ['requested', ...beingHelped, 'rejected', 'completed', 'failed', 'cancelled', 'expired'],
    to: 'entered-in-error',
    by: ['requester'],
    onBehalfOfPartner: false,
    reasons: [],
    reasonRequired: false,
  },
} as const satisfies Record<string, Transition>;

export type TransitionType = keyof typeof transitions;
export type TransitionEventType = (typeof transitions)[TransitionType]['event'];

/** Whether nothing but entering in error leads out of this state. */
export function isOutcome(state: ReferralState): state is ReferralOutcome {
  return !Object.values<Transition>(transitions).some(
    ({ from, to }) => from.includes(state) && to !== 'entered-in-error',
  );
}
