import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { ContactChannel } from '../vocabularies/contact-channel.ts';
import { reject } from './aanmelding.rejections.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** An invitation or another attempt to reach somebody. A letter has reached nobody until it is answered. */
export interface Contactpoging {
  readonly attemptId: string;
  readonly channel: ContactChannel;
  readonly reached: boolean;
  readonly note?: string;
}

export type ContactpogingEvent =
  | DomainEvent<'ContactAttempted', Contactpoging>
  | DomainEvent<'ContactAttemptCorrected', Contactpoging & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'ContactAttemptEnteredInError', { readonly attemptId: string; readonly reason?: string }>;

const attempt = { attemptId: 'plain', channel: 'statistics', reached: 'statistics', note: 'free-text' } as const;

export const contactpogingContracts = {
  ContactAttempted: { version: 1, fields: attempt },
  ContactAttemptCorrected: { version: 1, fields: { ...attempt, correctedHappenedAt: 'statistics' } },
  ContactAttemptEnteredInError: { version: 1, fields: { attemptId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<ContactpogingEvent>;

export type ContactpogingCommand =
  | { readonly type: 'RecordContactAttempt'; readonly data: Contactpoging }
  /** Says the whole attempt again, as when a letter is answered after all. */
  | { readonly type: 'CorrectContactAttempt'; readonly data: Contactpoging }
  | {
      readonly type: 'EnterContactAttemptInError';
      readonly data: { readonly attemptId: string; readonly reason?: string };
    };

/** An attempt as a decision knows it; without the town's key not how. */
export interface KnownPoging {
  readonly attemptId: string;
  readonly channel: ContactChannel | undefined;
  readonly reached: boolean | undefined;
  readonly inError: boolean;
}

export function evolvePogingen(
  pogingen: readonly KnownPoging[],
  event: Decidable<ContactpogingEvent, typeof contactpogingContracts>,
): readonly KnownPoging[] {
  const { attemptId } = event.data;
  switch (event.type) {
    case 'ContactAttempted':
      return [...pogingen, { attemptId, channel: event.data.channel, reached: event.data.reached, inError: false }];
    case 'ContactAttemptCorrected': {
      const { channel, reached } = event.data;
      return pogingen.map((one) => (one.attemptId === attemptId ? { ...one, channel, reached } : one));
    }
    case 'ContactAttemptEnteredInError':
      return pogingen.map((one) => (one.attemptId === attemptId ? { ...one, inError: true } : one));
    default:
      return unreachable(event);
  }
}

export function decideContactpoging(
  pogingen: readonly KnownPoging[],
  command: ContactpogingCommand,
  { happenedAt }: DecisionContext,
): readonly ContactpogingEvent[] {
  const known = pogingen.find(({ attemptId }) => attemptId === command.data.attemptId);
  if (command.type === 'RecordContactAttempt') {
    if (known) reject('already-recorded', 'attemptId');
    return [{ type: 'ContactAttempted', data: command.data }];
  }
  if (known === undefined) return reject('contactpoging-unknown', 'attemptId');
  if (command.type === 'EnterContactAttemptInError') {
    if (!known.inError) return [{ type: 'ContactAttemptEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('contactpoging-entered-in-error', 'attemptId') : [];
  }
  if (known.inError) reject('contactpoging-entered-in-error', 'attemptId');
  return [{ type: 'ContactAttemptCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
}

/** Attempts in vain. */
export function missedPogingen(pogingen: readonly KnownPoging[]): readonly KnownPoging[] {
  return pogingen.filter(({ inError, reached }) => !inError && reached !== true);
}

export function contactpogingCommandContracts(
  notOpen: readonly string[],
  inError: string,
): CommandContracts<ContactpogingCommand> {
  const known = ['happened-in-future', 'contactpoging-unknown', 'contactpoging-entered-in-error', inError];
  return {
    RecordContactAttempt: {
      emits: ['ContactAttempted'],
      rejects: ['happened-in-future', 'already-recorded', ...notOpen],
    },
    CorrectContactAttempt: { emits: ['ContactAttemptCorrected'], rejects: known },
    EnterContactAttemptInError: { emits: ['ContactAttemptEnteredInError'], rejects: known },
  };
}
