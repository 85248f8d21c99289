import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { reject } from './doorverwijzing.rejections.ts';
import type { Side } from './transitions.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** What one side tells the other of how it went. */
export interface Feedback {
  readonly feedbackId: string;
  readonly text: string;
}

interface GivenBy {
  readonly by: Side;
  /** The requester wrote down what the partner said. */
  readonly onBehalfOfPartner: boolean;
}

export type FeedbackEvent =
  | DomainEvent<'FeedbackGiven', Feedback & GivenBy>
  | DomainEvent<'FeedbackCorrected', Feedback & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'FeedbackEnteredInError', { readonly feedbackId: string; readonly reason?: string }>;

const feedback = { feedbackId: 'plain', text: 'free-text' } as const;

export const feedbackContracts = {
  FeedbackGiven: { version: 1, fields: { ...feedback, by: 'plain', onBehalfOfPartner: 'plain' } },
  FeedbackCorrected: { version: 1, fields: { ...feedback, correctedHappenedAt: 'statistics' } },
  FeedbackEnteredInError: { version: 1, fields: { feedbackId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<FeedbackEvent>;

interface Told {
  readonly side: Side;
}

export type FeedbackCommand =
  | { readonly type: 'GiveFeedback'; readonly data: Feedback & Told & { readonly onBehalfOfPartner?: boolean } }
  | { readonly type: 'CorrectFeedback'; readonly data: Feedback & Told }
  | {
      readonly type: 'EnterFeedbackInError';
      readonly data: { readonly feedbackId: string; readonly reason?: string } & Told;
    };

/** By feedbackId: which side gave it, and whether it still counts. */
export type FeedbackKnown = Readonly<Record<string, { readonly by: Side; readonly inError: boolean }>>;

export function evolveFeedback(
  known: FeedbackKnown,
  event: Decidable<FeedbackEvent, typeof feedbackContracts>,
): FeedbackKnown {
  switch (event.type) {
    case 'FeedbackGiven':
      return { ...known, [event.data.feedbackId]: { by: event.data.by, inError: false } };
    case 'FeedbackEnteredInError': {
      const given = lookUp(known, event.data.feedbackId);
      return given ? { ...known, [event.data.feedbackId]: { by: given.by, inError: true } } : known;
    }
    case 'FeedbackCorrected':
      return known;
    default:
      return unreachable(event);
  }
}

/** Either side may tell; only the side that told may take it back. */
export function decideFeedback(
  known: FeedbackKnown,
  command: FeedbackCommand,
  { happenedAt }: DecisionContext,
): readonly FeedbackEvent[] {
  const given = lookUp(known, command.data.feedbackId);
  if (command.type === 'GiveFeedback') {
    if (given !== undefined) reject('already-recorded', 'feedbackId');
    const { feedbackId, text, side: by, onBehalfOfPartner: asked } = command.data;
    return [
      {
        type: 'FeedbackGiven',
        data: { feedbackId, text, by, onBehalfOfPartner: by === 'requester' && asked === true },
      },
    ];
  }
  const { side, ...data } = command.data;
  if (given === undefined) return reject('feedback-unknown', 'feedbackId');
  if (given.by !== side) reject('not-for-this-side');
  if (command.type === 'EnterFeedbackInError') {
    if (!given.inError) return [{ type: 'FeedbackEnteredInError', data }];
    return carriesWords(command.data.reason) ? reject('feedback-entered-in-error', 'feedbackId') : [];
  }
  if (given.inError) reject('feedback-entered-in-error', 'feedbackId');
  const { feedbackId, text } = command.data;
  return [{ type: 'FeedbackCorrected', data: { feedbackId, text, correctedHappenedAt: happenedAt } }];
}

const rejects = ['happened-in-future', 'system-only', 'doorverwijzing-entered-in-error'] as const;
const later = [...rejects, 'feedback-unknown', 'feedback-entered-in-error', 'not-for-this-side'] as const;

export const feedbackCommandContracts = {
  GiveFeedback: { emits: ['FeedbackGiven'], rejects: [...rejects, 'already-recorded', 'before-request'] },
  CorrectFeedback: { emits: ['FeedbackCorrected'], rejects: [...later, 'before-request'] },
  EnterFeedbackInError: { emits: ['FeedbackEnteredInError'], rejects: later },
} as const satisfies CommandContracts<FeedbackCommand>;
