import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { Recorded } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { isSelfRelianceLevel } from '../vocabularies/zelfredzaamheid.ts';
import type { SelfRelianceDomain, SelfRelianceLevel } from '../vocabularies/zelfredzaamheid.ts';
import { reject } from './zorgtraject.rejections.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

export interface Score {
  readonly domain: SelfRelianceDomain;
  readonly level: SelfRelianceLevel;
}

/** A snapshot of the last 30 days; any of the thirteen domains, each once. */
export interface Meting {
  readonly metingId: string;
  readonly scores: readonly Score[];
  readonly note?: string;
}

export type MetingEvent =
  | DomainEvent<'ZelfredzaamheidMeasured', Meting>
  | DomainEvent<'MetingCorrected', Meting & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'MetingEnteredInError', { readonly metingId: string; readonly reason?: string }>;

const meting = { metingId: 'plain', scores: 'statistics', note: 'free-text' } as const;

export const metingContracts = {
  ZelfredzaamheidMeasured: { version: 1, fields: meting },
  MetingCorrected: { version: 1, fields: { ...meting, correctedHappenedAt: 'statistics' } },
  MetingEnteredInError: { version: 1, fields: { metingId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<MetingEvent>;

export type MetingCommand =
  | { readonly type: 'MeasureZelfredzaamheid'; readonly data: Meting }
  /** Says the whole measurement again. */
  | { readonly type: 'CorrectMeting'; readonly data: Meting }
  | { readonly type: 'EnterMetingInError'; readonly data: { readonly metingId: string; readonly reason?: string } };

export function evolveMetingen(metingen: Recorded, event: Decidable<MetingEvent, typeof metingContracts>): Recorded {
  switch (event.type) {
    case 'ZelfredzaamheidMeasured':
      return { ...metingen, [event.data.metingId]: 'recorded' };
    case 'MetingEnteredInError':
      return { ...metingen, [event.data.metingId]: 'entered-in-error' };
    case 'MetingCorrected':
      return metingen;
    default:
      return unreachable(event);
  }
}

export function decideMeting(
  metingen: Recorded,
  command: MetingCommand,
  { happenedAt }: DecisionContext,
): readonly MetingEvent[] {
  const known = lookUp(metingen, command.data.metingId);
  if (command.type === 'MeasureZelfredzaamheid') {
    if (known !== undefined) reject('already-recorded', 'metingId');
    assertScores(command.data.scores);
    return [{ type: 'ZelfredzaamheidMeasured', data: command.data }];
  }
  if (known === undefined) return reject('meting-unknown', 'metingId');
  if (command.type === 'EnterMetingInError') {
    if (known === 'recorded') return [{ type: 'MetingEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('meting-entered-in-error', 'metingId') : [];
  }
  if (known === 'entered-in-error') reject('meting-entered-in-error', 'metingId');
  assertScores(command.data.scores);
  return [{ type: 'MetingCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
}

const scoreRejects = ['happened-in-future', 'meting-empty', 'domain-twice', 'level-out-of-range'] as const;

/** `closed`: what is answered when nothing new may be added. */
export function metingCommandContracts(closed: readonly string[], inError: string) {
  const known = ['meting-unknown', 'meting-entered-in-error', inError];
  return {
    MeasureZelfredzaamheid: {
      emits: ['ZelfredzaamheidMeasured'],
      rejects: [...scoreRejects, 'already-recorded', ...closed],
    },
    CorrectMeting: { emits: ['MetingCorrected'], rejects: [...scoreRejects, ...known] },
    EnterMetingInError: { emits: ['MetingEnteredInError'], rejects: ['happened-in-future', ...known] },
  } as const satisfies CommandContracts<MetingCommand>;
}

function assertScores(scores: readonly Score[]): void {
  if (scores.length === 0) reject('meting-empty', 'scores');
  scores.forEach(({ domain, level }, index) => {
    if (!isSelfRelianceLevel(level)) reject('level-out-of-range', `scores.${index}.level`);
    const twice = scores.findIndex((other) => other.domain === domain) !== index;
    if (twice) reject('domain-twice', `scores.${index}.domain`);
  });
}
