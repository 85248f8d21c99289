import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, STREAM_EXISTS, jsonEvent } from '@eventstore/db-client';
import type { AppendExpectedRevision, AppendToStreamOptions, EventData } from '@eventstore/db-client';
import { all, failureOf, numbered, routes, unique, useRunningStore } from './testing/running-store.ts';
import type { Route } from './testing/running-store.ts';

/** What is sent a second time, and how it is answered: 'same' events, 'new' ones are stored, or refused. */
interface Resend {
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

const resends: Resend[] = [
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

describe.each(Object.keys(routes) as Route[])('a re-send by %s', (route) => {
  const running = useRunningStore();

  const append = (stream: string, events: EventData | EventData[], options: AppendToStreamOptions = {}) =>
    running.client.appendToStream(stream, events, { ...options, ...routes[route] });

  it.each(resends)('$name', async ({ first, between = 0, again, expected, same, stored, refused }) => {
    const stream = unique('resend');
    const sent = numbered(first[0]);
    await append(stream, sent, { expectedRevision: first[1] });
    if (between > 0) await append(stream, numbered(between, 50));
    const before = await all(running.client.readStream(stream));

    const answer = append(stream, again(sent), { expectedRevision: expected });
    if (refused) {
      expect((await failureOf(answer)).constructor.name).toBe('WrongExpectedVersionError');
    } else if (same !== undefined) {
      const { revision, position } = before[same]!.event!;
      expect(await answer).toEqual({ success: true, nextExpectedRevision: revision, position });
    } else {
      await answer;
    }
    expect(await all(running.client.readStream(stream))).toHaveLength(stored ?? before.length);
  });

  it('is another event in another stream', async () => {
    const [event] = numbered(1);
    await append(unique('resend'), event!);
    const result = await append(unique('resend'), event!, { expectedRevision: NO_STREAM });
    expect(result.nextExpectedRevision).toBe(0n);
  });

  it('stores an id twice that stands twice in one append', async () => {
    const stream = unique('resend');
    const id = randomUUID();
    const twice = [1, 2].map((i) => jsonEvent({ id, type: 'T', data: { i } }));
    await append(stream, twice, { expectedRevision: NO_STREAM });
    expect(await all(running.client.readStream(stream))).toHaveLength(2);
  });

  // The real one drops all but one of these without an answer.
  it.each<AppendExpectedRevision>([ANY, NO_STREAM])(
    'answers ten at once with %s alike, and stores one',
    async (expected) => {
      const stream = unique('resend');
      const [event] = numbered(1);
      const answers = await Promise.all(numbered(10).map(() => append(stream, event!, { expectedRevision: expected })));
      expect(new Set(answers.map(({ position }) => position!.commit)).size).toBe(1);
      expect(await all(running.client.readStream(stream))).toHaveLength(1);
    },
  );

  it.each<AppendExpectedRevision>([ANY, NO_STREAM])(
    'does not open a soft-deleted stream again with %s',
    async (expected) => {
      const stream = unique('resend');
      const sent = numbered(1);
      await append(stream, sent, { expectedRevision: NO_STREAM });
      await running.client.deleteStream(stream);
      const again = await append(stream, sent, { expectedRevision: expected });
      expect(again).toEqual({ success: true, nextExpectedRevision: 0n, position: undefined });
      expect((await failureOf(all(running.client.readStream(stream)))).constructor.name).toBe('StreamNotFoundError');
    },
  );

  it('has no position when the event can no longer be read', async () => {
    const stream = unique('resend');
    const sent = numbered(1);
    await append(stream, sent, { expectedRevision: NO_STREAM });
    await append(stream, numbered(1, 1));
    await running.client.setStreamMetadata(stream, { maxCount: 1 });
    const again = await append(stream, sent, { expectedRevision: NO_STREAM });
    expect(again).toEqual({ success: true, nextExpectedRevision: 0n, position: undefined });
  });
});
