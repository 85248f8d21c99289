import type { Decidable } from '../kernel/event.ts';
import { carriesWords, contentOf } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { AfsluitingEvent, afsluitingContracts } from './aanmelding.closing.events.ts';
import { reject } from './aanmelding.rejections.ts';
import { missedPogingen } from './contactpoging.ts';
import type { KnownPoging } from './contactpoging.ts';
import { plannedGesprek } from './onthaalgesprek.ts';
import type { KnownGesprek } from './onthaalgesprek.ts';

type DataOf<Type extends AfsluitingEvent['type']> = Extract<AfsluitingEvent, { type: Type }>['data'];

interface SeenTown {
  /** How many attempts in vain the town asks before somebody is unreachable; 3 where it does not say. */
  readonly minimumAttempts?: number;
}

export type AfsluitingCommand =
  /** Back to the source. */
  | { readonly type: 'ReturnAanmelding'; readonly data: DataOf<'AanmeldingReturned'> }
  | { readonly type: 'CloseAanmelding'; readonly data: DataOf<'AanmeldingClosed'>; readonly seen?: SeenTown }
  /** These say a whole ending again; the context's `happenedAt` is when it was after all. */
  | { readonly type: 'CorrectAanmeldingReturn'; readonly data: DataOf<'AanmeldingReturned'> }
  | { readonly type: 'CorrectAanmeldingClosing'; readonly data: DataOf<'AanmeldingClosed'>; readonly seen?: SeenTown };

export interface KnownAfsluiting {
  readonly afsluitingId: string;
  readonly kind: 'closed' | 'returned';
  /** Reason and date as they were last said: only equality is asked of it. */
  readonly content: string;
}

/** What of an aanmelding says whether and how it may end. */
interface Endable {
  readonly status: 'open' | KnownAfsluiting['kind'];
  readonly pogingen: readonly KnownPoging[];
  readonly gesprekken: readonly KnownGesprek[];
  readonly afsluitingen: readonly KnownAfsluiting[];
}

/** Attempts in vain before somebody is unreachable, where the town does not say otherwise. */
export const defaultMinimumAttempts = 3;
const minimumChannels = 2;

export function evolveAfsluitingen(
  afsluitingen: readonly KnownAfsluiting[],
  { type, data, happenedAt }: Decidable<AfsluitingEvent, typeof afsluitingContracts>,
): readonly KnownAfsluiting[] {
  const { afsluitingId } = data;
  switch (type) {
    case 'AanmeldingReturned':
    case 'AanmeldingClosed': {
      const kind = type === 'AanmeldingClosed' ? 'closed' : 'returned';
      return [...afsluitingen, { afsluitingId, kind, content: contentOf(happenedAt, data.reason) }];
    }
    case 'AanmeldingReturnCorrected':
    case 'AanmeldingClosingCorrected': {
      const content = contentOf(data.correctedHappenedAt ?? happenedAt, data.reason);
      return afsluitingen.map((one) => (one.afsluitingId === afsluitingId ? { ...one, content } : one));
    }
    default:
      return unreachable(type);
  }
}

/** Nothing ends while a conversation is still planned, nor twice: another reason or day is a correction. */
export function endAanmelding(
  state: Endable,
  command: Extract<AfsluitingCommand, { readonly type: 'CloseAanmelding' | 'ReturnAanmelding' }>,
  { happenedAt }: DecisionContext,
): readonly AfsluitingEvent[] {
  const { reason, note } = command.data;
  const last = state.afsluitingen.at(-1);
  const end = command.type === 'CloseAanmelding' ? 'closed' : 'returned';
  const said = state.status === end && last?.content === contentOf(happenedAt, reason);
  if (said && !carriesWords(note)) return [];
  if (state.status !== 'open') reject('aanmelding-not-open');
  if (plannedGesprek(state.gesprekken)) reject('onthaalgesprek-still-planned');
  if (state.afsluitingen.some(({ afsluitingId }) => afsluitingId === command.data.afsluitingId)) {
    reject('already-recorded', 'afsluitingId');
  }
  if (command.type === 'ReturnAanmelding') return [{ type: 'AanmeldingReturned', data: command.data }];
  assertReason(state, command);
  return [{ type: 'AanmeldingClosed', data: command.data }];
}

/** Also of an ending before the last one: what was said of it stays in the history. */
export function correctAfsluiting(
  state: Endable,
  command: Extract<AfsluitingCommand, { readonly type: `Correct${string}` }>,
  { happenedAt }: DecisionContext,
): readonly AfsluitingEvent[] {
  const kind = command.type === 'CorrectAanmeldingClosing' ? 'closed' : 'returned';
  const known = state.afsluitingen.find(({ afsluitingId }) => afsluitingId === command.data.afsluitingId);
  if (known?.kind !== kind) reject('afsluiting-unknown', 'afsluitingId');
  if (command.type === 'CorrectAanmeldingReturn') {
    return [{ type: 'AanmeldingReturnCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
  }
  assertReason(state, command);
  return [{ type: 'AanmeldingClosingCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
}

/** Who is unreachable was tried often enough, a no-show among the attempts, by at least two channels. */
function assertReason(
  { pogingen, gesprekken }: Endable,
  { data, seen }: Extract<AfsluitingCommand, { readonly type: 'CloseAanmelding' | 'CorrectAanmeldingClosing' }>,
): void {
  if (data.reason !== 'onbereikbaar') return;
  const missed = missedPogingen(pogingen);
  const noShows = gesprekken.filter(({ status }) => status === 'no-show').length;
  if (missed.length + noShows < (seen?.minimumAttempts ?? defaultMinimumAttempts)) reject('too-few-attempts', 'reason');
  if (new Set(missed.map(({ channel }) => channel)).size < minimumChannels) reject('too-few-channels', 'reason');
}

const unreachableRejects = ['too-few-attempts', 'too-few-channels'] as const;

export function afsluitingCommandContracts(
  notOpen: readonly string[],
  inError: string,
): CommandContracts<AfsluitingCommand> {
  const ends = ['happened-in-future', ...notOpen, 'onthaalgesprek-still-planned', 'already-recorded'];
  const corrects = ['happened-in-future', inError, 'afsluiting-unknown'];
  return {
    ReturnAanmelding: { emits: ['AanmeldingReturned'], rejects: ends },
    CloseAanmelding: { emits: ['AanmeldingClosed'], rejects: [...ends, ...unreachableRejects] },
    CorrectAanmeldingReturn: { emits: ['AanmeldingReturnCorrected'], rejects: corrects },
    CorrectAanmeldingClosing: {
      emits: ['AanmeldingClosingCorrected'],
      rejects: [...corrects, ...unreachableRejects],
    },
  };
}
