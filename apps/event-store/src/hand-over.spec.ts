import { describe, expect, it } from '@jest/globals';
import { START } from '@eventstore/db-client';
import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';
import { all, numbered, unique, useRunningStore } from './testing/running-store.ts';

/** So little stays in memory that followers change between it and the database all the time. */
const smallTail = { events: 40, bytes: 20_000 };
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ids in the order in which they came, until `last` has come; the consumer rests a while after each of `pauses`. */
function collect(
  subscription: AllStreamSubscription | StreamSubscription,
  last: string,
  pauses: readonly number[] = [],
): Promise<string[]> {
  const seen: string[] = [];
  return new Promise((resolve, reject) => {
    subscription.on('error', reject);
    subscription.on('data', ({ event }: { event?: { id: string } }) => {
      seen.push(event!.id);
      if (pauses.includes(seen.length)) {
        subscription.pause();
        setTimeout(() => subscription.resume(), 150);
      }
      if (event!.id === last) void subscription.unsubscribe().then(() => resolve(seen));
    });
  });
}

describe('a subscription that catches up while others append', () => {
  const running = useRunningStore({ tail: smallTail });

  it('to $all gives each event once, in order, without a gap, wherever it begins and however slow it is', async () => {
    const { client } = running;
    const last = numbered(1, 0, 'Last')[0]!;
    const writing = Promise.all(
      numbered(4).map(async () => {
        const stream = unique('writer');
        for (let i = 0; i < 150; i += 1) await client.appendToStream(stream, numbered(1 + (i % 5), i));
      }),
    );
    const followers: Promise<string[]>[] = [];
    for (let begun = 0; begun < 12; begun += 1) {
      const pauses = begun % 2 === 0 ? [] : [1, 50 * begun, 100 * begun];
      followers.push(collect(client.subscribeToAll({ fromPosition: START }), last.id, pauses));
      await later(25);
    }
    await writing;
    await client.appendToStream(unique('last'), last);

    const log = (await all(client.readAll())).map(({ event }) => event!.id);
    expect(log.length).toBeGreaterThan(1_800);
    for (const seen of await Promise.all(followers)) expect(seen).toEqual(log);
  });

  it('to a stream does the same, also from the middle', async () => {
    const { client } = running;
    const [stream, other] = [unique('followed'), unique('other')];
    const last = numbered(1, 0, 'Last')[0]!;
    const writing = Promise.all(
      [stream, other].map(async (name) => {
        for (let i = 0; i < 200; i += 1) await client.appendToStream(name, numbered(1 + (i % 3), i));
      }),
    );
    const followers: Promise<string[]>[] = [];
    for (let begun = 0; begun < 8; begun += 1) {
      const options = begun < 4 ? {} : { fromRevision: 100n };
      followers.push(collect(client.subscribeToStream(stream, options), last.id, begun % 2 === 0 ? [] : [1, 120]));
      await later(25);
    }
    await writing;
    await client.appendToStream(stream, last);

    const ids = (await all(client.readStream(stream))).map(({ event }) => event!.id);
    const seen = await Promise.all(followers);
    for (const whole of seen.slice(0, 4)) expect(whole).toEqual(ids);
    for (const part of seen.slice(4)) expect(part).toEqual(ids.slice(101));
  });

  it('reads on from the database for a consumer that stopped, and tells it again that it caught up', async () => {
    const { client } = running;
    const subscription = client.subscribeToAll({ fromPosition: START });
    let caughtUp = 0;
    let seen = 0;
    subscription.on('caughtUp', () => (caughtUp += 1));
    subscription.on('data', () => (seen += 1));
    while (caughtUp === 0) await later(10);
    const before = seen;
    subscription.pause();
    const event = numbered(1)[0]!;
    for (let i = 0; i < 60; i += 1) {
      const many = numbered(50).map((one) => ({ ...one, metadata: { pad: 'x'.repeat(2_000) } }));
      await client.appendToStream(unique('fast'), many);
    }
    await client.appendToStream(unique('fast'), event);
    subscription.resume();
    while (seen - before < 3_001) await later(10);
    while (caughtUp < 2) await later(10);
    expect(seen - before).toBe(3_001);
    await subscription.unsubscribe();
  });

  it('does not hold up two hundred others', async () => {
    const { client } = running;
    const last = numbered(1, 0, 'Last')[0]!;
    const from = (await client.appendToStream(unique('many'), numbered(1))).position!;
    const slow = client.subscribeToAll({ fromPosition: START });
    slow.on('error', () => undefined);
    slow.pause();
    const followers = Array.from({ length: 200 }, () =>
      collect(client.subscribeToAll({ fromPosition: from }), last.id),
    );
    for (let i = 0; i < 20; i += 1) await client.appendToStream(unique('many'), numbered(2));
    await client.appendToStream(unique('many'), last);
    for (const seen of await Promise.all(followers)) expect(seen).toHaveLength(41);
    await slow.unsubscribe();
  });
});
