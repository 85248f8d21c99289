import { describe, expect, it } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import {
  all,
  expectedRevision,
  fixture,
  numbered,
  routes,
  unique,
  useRunningStore,
  written,
} from './testing/running-store.ts';
import type { Route } from './testing/running-store.ts';

interface Observation {
  readonly stream: string;
  readonly expected: string;
  readonly route: Route;
  readonly events: number;
  readonly observed: Readonly<Record<string, unknown>>;
}

/** Brings a stream into the state that the real store was asked about. */
async function prepare(client: EventStoreDBClient, state: string): Promise<string> {
  const stream = unique('append');
  if (state.endsWith('3')) await client.appendToStream(stream, numbered(3));
  if (state === 'softDeleted3') await client.deleteStream(stream);
  if (state.startsWith('tombstoned')) await client.tombstoneStream(stream);
  if (state === 'metadataOnly') await client.setStreamMetadata(stream, { maxCount: 10 });
  return stream;
}

describe('appends, as a real EventStoreDB answers them', () => {
  const running = useRunningStore();

  it.each(fixture<Observation>('appends'))(
    '$events event to a stream that is $stream, expecting $expected, by $route',
    async (observation) => {
      const { client } = running;
      const stream = await prepare(client, observation.stream);
      const options = { expectedRevision: expectedRevision(observation.expected), ...routes[observation.route] };
      const answer = await client.appendToStream(stream, numbered(observation.events), options).then(
        (result) => ({
          nextExpectedRevision: written(result.nextExpectedRevision),
          increasing: result.position!.commit === result.position!.prepare && result.position!.commit > 0n,
        }),
        (error: Error & { expectedVersion?: unknown; actualVersion?: unknown }) => ({
          error: error.name === 'Error' ? error.constructor.name : error.name,
          ...(error.constructor.name === 'WrongExpectedVersionError'
            ? { expectedVersion: written(error.expectedVersion), actualVersion: written(error.actualVersion) }
            : {}),
        }),
      );
      const { revisionsReadable, readableAfter, ...observed } = observation.observed;
      expect(answer).toEqual('error' in observed ? observed : { ...observed, increasing: true });

      if (revisionsReadable) {
        const read = await all(client.readStream(stream));
        expect(read.map(({ event }) => written(event?.revision))).toEqual(revisionsReadable);
      }
      if (readableAfter !== undefined) {
        const read = await all(client.readStream(stream)).catch((error: Error) => error.constructor.name);
        expect(typeof read === 'string' ? read : read.length).toBe(readableAfter);
      }
    },
  );

  it('lets one of twenty win who expect the same revision', async () => {
    const stream = unique('race');
    await running.client.appendToStream(stream, numbered(1));
    const answers = await Promise.allSettled(
      numbered(20).map((event) => running.client.appendToStream(stream, event, { expectedRevision: 0n })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    for (const reason of reasons) expect(reason).toMatchObject({ expectedVersion: 0n, actualVersion: 1n });
    expect(await all(running.client.readStream(stream))).toHaveLength(2);
  });

  it('stores many at once in the order in which they were sent', async () => {
    const stream = unique('order');
    const results = await Promise.all(numbered(200).map((event) => running.client.appendToStream(stream, event)));
    expect(results.map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
      Array.from({ length: 200 }, (_, index) => BigInt(index)),
    );
    const read = await all(running.client.readStream<{ type: 'T'; data: { i: number } }>(stream));
    expect(read.map(({ event }) => event?.data.i)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  it('answers with the position of the last event, and separates positions by the size of the records', async () => {
    const { client } = running;
    const stream = unique('position');
    const result = await client.appendToStream(stream, numbered(4));
    const positions = (await all(client.readStream(stream))).map(({ event }) => event!.position!.commit);
    expect(result.position!.commit).toBe(positions.at(-1));
    const size = BigInt(90 + stream.length + 'T'.length + '{"i":0}'.length);
    expect(positions.slice(1).map((position, index) => position - positions[index]!)).toEqual([size, size, size]);
  });

  it('uses up no position for what it refuses', async () => {
    const { client } = running;
    const stream = unique('refused');
    const first = await client.appendToStream(stream, numbered(1));
    for (let refused = 0; refused < 3; refused += 1) {
      await expect(client.appendToStream(stream, numbered(1), { expectedRevision: 7n })).rejects.toThrow();
    }
    const second = await client.appendToStream(stream, numbered(1));
    const size = BigInt(90 + stream.length + 'T'.length + '{"i":0}'.length);
    expect(second.position!.commit - first.position!.commit).toBe(size);
  });
});
