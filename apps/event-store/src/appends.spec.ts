import { describe, expect, it } from '@jest/globals';
import { all, numbered, unique, useRunningStore } from './testing/running-store.ts';

/** What a real EventStoreDB answers is asked by tools/contract. */
describe('appends', () => {
  const running = useRunningStore();

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
