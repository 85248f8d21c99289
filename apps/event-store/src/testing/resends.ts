import { ANY, NO_STREAM, STREAM_EXISTS, jsonEvent } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData } from '@eventstore/db-client';
import { numbered } from './running-store.ts';

/** What is sent a second time, and how it is answered: 'same' events, 'new' ones are stored, or refused. */
export interface Resend {
  readonly name: string;
  readonly first: readonly [count: number, expected: AppendExpectedRevision];
  /** Appended by others in between. */
  readonly between?: number;
  readonly again: (sent: EventData[]) => EventData[];
  readonly expected: AppendExpectedRevision;
  /** Index of the sent event whose revision and position the answer carries. */
  readonly same?: number;
  readonly stored?: number;
  readonly refused?: true;
}

const fresh = () => numbered(2, 90);
const one = [1, NO_STREAM] as const;
const three = [3, NO_STREAM] as const;
const whole = (sent: EventData[]) => sent;
const last = (sent: EventData[]) => sent.slice(-1);

/** As they were tried on a real EventStoreDB, with the answers that it gave. */
export const resends: readonly Resend[] = [
  { name: 'one event, NO_STREAM', first: one, again: whole, expected: NO_STREAM, same: 0 },
  { name: 'one event, ANY', first: [1, ANY], again: whole, expected: ANY, same: 0 },
  { name: 'first NO_STREAM, then ANY', first: one, again: whole, expected: ANY, same: 0 },
  { name: 'first ANY, then NO_STREAM', first: [1, ANY], again: whole, expected: NO_STREAM, same: 0 },
  { name: 'then STREAM_EXISTS', first: one, again: whole, expected: STREAM_EXISTS, same: 0 },
  { name: 'then its own revision, which stores it again', first: one, again: whole, expected: 0n, stored: 2 },
  { name: 'then a revision beyond', first: one, again: whole, expected: 5n, refused: true },
  { name: 'three whole, NO_STREAM', first: three, again: whole, expected: NO_STREAM, same: 2 },
  { name: 'three whole, ANY', first: three, again: whole, expected: ANY, same: 2 },
  { name: 'three whole, STREAM_EXISTS', first: three, again: whole, expected: STREAM_EXISTS, same: 2 },
  { name: 'only the first of three', first: three, again: (sent) => sent.slice(0, 1), expected: NO_STREAM, same: 0 },
  { name: 'only the last of three, NO_STREAM', first: three, again: last, expected: NO_STREAM, refused: true },
  { name: 'only the last of three, 1n', first: three, again: last, expected: 1n, same: 2 },
  { name: 'the last two of three, 0n', first: three, again: (sent) => sent.slice(1), expected: 0n, same: 2 },
  { name: 'only the last of three, ANY', first: three, again: last, expected: ANY, same: 2 },
  { name: 'the middle of three, ANY', first: three, again: (sent) => sent.slice(1, 2), expected: ANY, same: 1 },
  {
    name: 'three and two new, NO_STREAM',
    first: three,
    again: (s) => [...s, ...fresh()],
    expected: NO_STREAM,
    refused: true,
  },
  { name: 'three and two new, ANY', first: three, again: (s) => [...s, ...fresh()], expected: ANY, refused: true },
  { name: 'three and two new, 2n', first: three, again: (s) => [...s, ...fresh()], expected: 2n, stored: 8 },
  {
    name: 'a new one before the three, ANY',
    first: three,
    again: (s) => [...numbered(1), ...s],
    expected: ANY,
    stored: 7,
  },
  {
    name: 'in another order, NO_STREAM',
    first: three,
    again: (s) => [...s].reverse(),
    expected: NO_STREAM,
    refused: true,
  },
  // The real one never answers this; a clear refusal is safer.
  { name: 'in another order, ANY', first: three, again: (s) => [...s].reverse(), expected: ANY, refused: true },
  { name: 'with a gap, ANY', first: three, again: ([a, , c]) => [a!, c!], expected: ANY, same: 2 },
  { name: 'five others later, NO_STREAM', first: one, between: 5, again: whole, expected: NO_STREAM, same: 0 },
  { name: 'five others later, ANY', first: one, between: 5, again: whole, expected: ANY, same: 0 },
  { name: 'five others later, STREAM_EXISTS', first: one, between: 5, again: whole, expected: STREAM_EXISTS, same: 0 },
  {
    name: 'with other data and type',
    first: one,
    again: ([sent]) => [jsonEvent({ id: sent!.id, type: 'Other', data: { other: true } })],
    expected: NO_STREAM,
    same: 0,
  },
  {
    name: 'with the id in upper case',
    first: one,
    again: ([event]) => [{ ...event!, id: event!.id.toUpperCase() }],
    expected: ANY,
    same: 0,
  },
];
