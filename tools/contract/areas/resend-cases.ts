import { ANY, NO_STREAM, STREAM_EXISTS, jsonEvent } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData } from '@eventstore/db-client';
import { numbered } from '../world.ts';

/** What is appended first, and what of it is sent again. */
export interface Resend {
  readonly case: string;
  readonly first?: readonly [count: number, expected: AppendExpectedRevision];
  /** Events of others behind it, before the re-send. */
  readonly between?: number;
  readonly again: (sent: EventData[]) => EventData[];
  readonly expected: AppendExpectedRevision;
}

const three = [3, NO_STREAM] as const;
const whole = (sent: EventData[]) => sent;
const last = (sent: EventData[]) => sent.slice(-1);
const turned = (sent: EventData[]) => [...sent].reverse();
const andTwoNew = (sent: EventData[]) => [...sent, ...numbered(2, 3)];
const otherData = (type: string) => (sent: EventData[]) => [jsonEvent({ id: sent[0]!.id, type, data: { i: 99 } })];

/** Where nothing else is said, one event was first appended with NO_STREAM. */
export const resends: readonly Resend[] = [
  { case: 'single event resent, NO_STREAM both times', again: whole, expected: NO_STREAM },
  { case: 'single event resent, ANY both times', first: [1, ANY], again: whole, expected: ANY },
  { case: 'first NO_STREAM, resent with ANY', again: whole, expected: ANY },
  { case: 'first ANY, resent with NO_STREAM', first: [1, ANY], again: whole, expected: NO_STREAM },
  { case: 'first NO_STREAM, resent with STREAM_EXISTS', again: whole, expected: STREAM_EXISTS },
  { case: 'first NO_STREAM, resent with exact 0n (its own revision)', again: whole, expected: 0n },
  { case: 'first NO_STREAM, resent with exact 5n (beyond)', again: whole, expected: 5n },
  { case: 'batch of 3 resent whole, NO_STREAM', first: three, again: whole, expected: NO_STREAM },
  { case: 'batch of 3 resent whole, ANY', first: three, again: whole, expected: ANY },
  { case: 'batch of 3 resent whole, STREAM_EXISTS', first: three, again: whole, expected: STREAM_EXISTS },
  { case: 'only first of 3 resent, NO_STREAM', first: three, again: (s) => s.slice(0, 1), expected: NO_STREAM },
  { case: 'only last of 3 resent, NO_STREAM', first: three, again: last, expected: NO_STREAM },
  { case: 'only last of 3 resent, exact 1n', first: three, again: last, expected: 1n },
  { case: 'last two of 3 resent, exact 0n', first: three, again: (s) => s.slice(1), expected: 0n },
  { case: 'only last of 3 resent, ANY', first: three, again: last, expected: ANY },
  { case: 'middle of 3 resent, ANY', first: three, again: (s) => s.slice(1, 2), expected: ANY },
  { case: 'partial overlap: 3 committed + 2 new, NO_STREAM', first: three, again: andTwoNew, expected: NO_STREAM },
  { case: 'partial overlap: 3 committed + 2 new, ANY', first: three, again: andTwoNew, expected: ANY },
  { case: 'partial overlap: 3 committed + 2 new, exact 2n (last)', first: three, again: andTwoNew, expected: 2n },
  {
    case: 'partial overlap: 1 new + 3 committed, ANY',
    first: three,
    again: (sent) => [...numbered(1, 9), ...sent],
    expected: ANY,
  },
  { case: 'committed ids in other order, NO_STREAM', first: three, again: turned, expected: NO_STREAM },
  { case: 'committed ids with a gap (0 and 2), ANY', first: three, again: ([a, , c]) => [a!, c!], expected: ANY },
  { case: 'same id, different data and type, NO_STREAM', again: otherData('Other'), expected: NO_STREAM },
  { case: 'same id, different data, ANY', again: otherData('T'), expected: ANY },
  { case: 'same id, different data, exact right revision 0n (next)', again: otherData('T'), expected: 0n },
  { case: 'after 5 other events followed, resent NO_STREAM', between: 5, again: whole, expected: NO_STREAM },
  { case: 'after 5 other events followed, resent ANY', between: 5, again: whole, expected: ANY },
  { case: 'after 5 other events followed, resent STREAM_EXISTS', between: 5, again: whole, expected: STREAM_EXISTS },
  {
    case: 'uppercase form of the same uuid, ANY',
    again: ([event]) => [{ ...event!, id: event!.id.toUpperCase() }],
    expected: ANY,
  },
  {
    case: 'ANY resend of id that is 300 events back in the same stream',
    between: 300,
    again: whole,
    expected: ANY,
  },
];
