import { dateOf } from '../kernel/happened-at.ts';
import { carriesWords, contentOf, lookUp } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import type { DoorverwijzingEvent } from './doorverwijzing.events.ts';
import { reject } from './doorverwijzing.rejections.ts';
import type { OpenedDoorverwijzing } from './doorverwijzing.ts';
import { decideFeedback } from './feedback.ts';
import type { Feedback } from './feedback.ts';
import { transitions } from './transitions.ts';
import type { Side, Transition, TransitionType } from './transitions.ts';

interface Asked {
  readonly doorverwijzingId: string;
  readonly side: Side;
}

interface Answered extends Asked {
  readonly transitionId: string;
  readonly reason?: ReferralReason;
  /** Only where either side may: the requester passes on what the partner said. */
  readonly onBehalfOfPartner?: boolean;
  /** What is told with it; an event of its own, so that it can be corrected. */
  readonly feedback?: Feedback;
}

type AnswerType = Exclude<TransitionType, 'ExpireDoorverwijzing' | 'EnterDoorverwijzingInError'>;

export type TransitionCommand =
  | { readonly [Type in AnswerType]: { readonly type: Type; readonly data: Answered } }[AnswerType]
  | { readonly type: 'ExpireDoorverwijzing'; readonly data: Asked & { readonly transitionId: string } }
  /** The reason is in words. */
  | { readonly type: 'EnterDoorverwijzingInError'; readonly data: Asked & { readonly reason?: string } };

/**
 * Sets a state as the table of `transitions` says. A state that it is in already is no news when the same side says so
 * for the same reason and the same day; said otherwise, or with words of its own, it is refused.
 */
export function decideTransition(
  state: OpenedDoorverwijzing,
  command: TransitionCommand,
  context: DecisionContext,
): readonly DoorverwijzingEvent[] {
  const rule: Transition = transitions[command.type];
  const { doorverwijzingId, side: by } = command.data;
  if (!rule.by.includes(by) && !(rule.onBehalfOfPartner && by === 'requester')) reject('not-for-this-side');
  if (command.type === 'EnterDoorverwijzingInError') {
    const { reason } = command.data;
    if (state.status === 'entered-in-error') {
      return carriesWords(reason) ? reject('doorverwijzing-entered-in-error') : [];
    }
    return [
      {
        type: 'DoorverwijzingEnteredInError',
        data: { doorverwijzingId, by, onBehalfOfPartner: false, ...(reason !== undefined && { reason }) },
      },
    ];
  }
  const {
    reason,
    feedback,
    onBehalfOfPartner: passedOn,
  }: Omit<Answered, keyof Asked | 'transitionId'> = command.type === 'ExpireDoorverwijzing' ? {} : command.data;
  const { transitionId } = command.data;
  const onBehalfOfPartner = by === 'requester' && (rule.onBehalfOfPartner || passedOn === true);
  const last = state.last === undefined ? undefined : lookUp(state.steps, state.last);
  if (state.status === rule.to && last?.event === rule.event && !carriesWords(feedback)) {
    const said = contentOf(context.happenedAt, by, onBehalfOfPartner, reason);
    if (said === contentOf(last.happenedAt, last.by, last.onBehalfOfPartner, last.reason)) return [];
  }
  if (!rule.from.includes(state.status)) reject('transition-not-allowed');
  if (lookUp(state.steps, transitionId)) reject('already-recorded', 'transitionId');
  if (reason === undefined && rule.reasonRequired) reject('reason-missing', 'reason');
  if (reason !== undefined && !rule.reasons.includes(reason)) reject('reason-does-not-fit', 'reason');
  if (command.type === 'ExpireDoorverwijzing') assertOverdue(state, context);
  const { event: type } = transitions[command.type];
  return [
    { type, data: { doorverwijzingId, transitionId, by, onBehalfOfPartner, ...(reason !== undefined && { reason }) } },
    ...(feedback === undefined ? [] : giveFeedback(state, feedback, by, onBehalfOfPartner, context)),
  ];
}

/** The last day is over: what has no last day never expires. */
function assertOverdue({ expiresOn }: OpenedDoorverwijzing, { happenedAt }: DecisionContext): void {
  if (expiresOn === undefined || dateOf(happenedAt) <= expiresOn) reject('not-expired-yet');
}

function giveFeedback(
  state: OpenedDoorverwijzing,
  { feedbackId, text }: Feedback,
  side: Side,
  onBehalfOfPartner: boolean,
  context: DecisionContext,
): readonly DoorverwijzingEvent[] {
  const data = { feedbackId, text, side, onBehalfOfPartner };
  return decideFeedback(state.feedback, { type: 'GiveFeedback', data }, context);
}

const rejects = ['happened-in-future', 'system-only', 'not-for-this-side'] as const;
const answerRejects = [
  ...rejects,
  'before-request',
  'already-recorded',
  'transition-not-allowed',
  'reason-does-not-fit',
] as const;

function answer<Type extends AnswerType>(type: Type) {
  const rule: Transition = transitions[type];
  return {
    emits: [transitions[type].event, 'FeedbackGiven'],
    rejects: [...answerRejects, ...(rule.reasonRequired ? (['reason-missing'] as const) : [])],
  };
}

export const transitionCommandContracts = {
  AcceptDoorverwijzing: answer('AcceptDoorverwijzing'),
  RejectDoorverwijzing: answer('RejectDoorverwijzing'),
  StartDoorverwijzing: answer('StartDoorverwijzing'),
  PutDoorverwijzingOnHold: answer('PutDoorverwijzingOnHold'),
  ResumeDoorverwijzing: answer('ResumeDoorverwijzing'),
  CompleteDoorverwijzing: answer('CompleteDoorverwijzing'),
  FailDoorverwijzing: answer('FailDoorverwijzing'),
  CancelDoorverwijzing: answer('CancelDoorverwijzing'),
  ExpireDoorverwijzing: {
    emits: ['DoorverwijzingExpired'],
    rejects: [...rejects, 'transition-not-allowed', 'already-recorded', 'not-expired-yet'],
  },
  EnterDoorverwijzingInError: {
    emits: ['DoorverwijzingEnteredInError'],
    rejects: [...rejects, 'doorverwijzing-entered-in-error'],
  },
} as const satisfies CommandContracts<TransitionCommand>;
