import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, jsonEvent } from '@eventstore/db-client';
import type { AppendExpectedRevision, AppendToStreamOptions, EventData } from '@eventstore/db-client';
import { all, failureOf, numbered, routes, unique, useRunningStore } from './testing/running-store.ts';
import type { Route } from './testing/running-store.ts';
import { resends } from './testing/resends.ts';

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
