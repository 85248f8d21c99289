import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { Direction, Position, ReadPosition } from '@eventstore/db-client';
import { all, failureOf, numbered, unique, useRunningStore } from './testing/running-store.ts';

const at = (commit: bigint, prepare = commit): Position => ({ commit, prepare });

describe('reading $all, as a real EventStoreDB answers', () => {
  const running = useRunningStore();

  const read = async (fromPosition: ReadPosition, direction: Direction = FORWARDS, maxCount = 1_000) =>
    (await all(running.client.readAll({ fromPosition, direction, maxCount }))).map(({ event }) => event!);
  const positions = async (fromPosition: ReadPosition, direction: Direction = FORWARDS, maxCount = 1_000) =>
    (await read(fromPosition, direction, maxCount)).map(({ position }) => position.commit);

  it('has one event of the store itself at its beginning', async () => {
    const [first] = await read(START, FORWARDS, 1);
    expect(first).toMatchObject({ streamId: '$$$scavenges', type: '$metadata', revision: 0n });
    expect(first!.data).toEqual({ $maxAge: 2_592_000, $acl: { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] } });
    expect(await positions(at(0n), FORWARDS, 1)).toEqual([first!.position.commit]);
  });

  it('has everything once, in the order of strictly increasing positions', async () => {
    await Promise.all(numbered(50).map((event) => running.client.appendToStream(unique('all'), event)));
    const found = await positions(START);
    expect(found.length).toBeGreaterThan(50);
    expect(found).toEqual([...new Set(found)].sort((a, b) => (a < b ? -1 : 1)));
    expect(await positions(END, BACKWARDS)).toEqual(found.reverse());
  });

  it('includes the position forwards and excludes it backwards', async () => {
    const stream = unique('all');
    await running.client.appendToStream(stream, numbered(3));
    const [first, middle, last] = (await all(running.client.readStream(stream))).map(
      ({ event }) => event!.position!.commit,
    );
    expect(await positions(at(middle!))).toEqual([middle, last]);
    expect(await positions(at(middle!), BACKWARDS, 1)).toEqual([first]);
    expect(await positions(at(middle!, middle! - 1n))).toEqual([middle, last]);
    expect(await positions(at(middle!, 0n))).toEqual([middle, last]);
  });

  it.each([1n, 50n])('refuses a position that never existed, %s behind one that does', async (distance) => {
    const { position } = await running.client.appendToStream(unique('all'), numbered(1));
    const refusal = { type: 'unknown', code: 2, message: '2 UNKNOWN: Unexpected ReadAllResult: InvalidPosition' };
    expect(await failureOf(read(at(position!.commit + distance)))).toMatchObject(refusal);
    expect(await failureOf(read(at(position!.commit + distance), BACKWARDS))).toMatchObject(refusal);
  });

  it('refuses a prepare behind its commit', async () => {
    const { position } = await running.client.appendToStream(unique('all'), numbered(1));
    expect(await failureOf(read(at(position!.commit, position!.commit + 1n)))).toMatchObject({
      message: '2 UNKNOWN: Exception was thrown by handler.',
    });
  });

  it('has nothing past its end forwards, and an error backwards', async () => {
    const { position } = await running.client.appendToStream(unique('all'), numbered(1));
    expect(await read(at(position!.commit + 1_000_000_000n))).toEqual([]);
    expect(await failureOf(read(at(position!.commit + 1_000_000_000n), BACKWARDS))).toMatchObject({
      message: '2 UNKNOWN: Unexpected ReadAllResult: Error',
    });
    expect(await read(END)).toEqual([]);
    expect(await read(START, BACKWARDS)).toEqual([]);
  });

  it('answers a maximum of 0, where the real one never does', async () => {
    expect(await failureOf(read(START, FORWARDS, 0))).toMatchObject({ type: 'unknown' });
  });

  it('is no stream', async () => {
    expect(await failureOf(all(running.client.readStream('$all')))).toMatchObject({ type: 'stream-not-found' });
  });

  it('holds what a soft delete hides, and the tombstone', async () => {
    const [hidden, closed] = [unique('all'), unique('all')];
    await running.client.appendToStream(hidden, numbered(2));
    const deletion = await running.client.deleteStream(hidden);
    await running.client.appendToStream(closed, numbered(1));
    const end = await running.client.tombstoneStream(closed);
    const [last] = await read(END, BACKWARDS, 1);
    expect(last).toMatchObject({ type: '$streamDeleted', revision: 9_223_372_036_854_775_807n, isJson: false });
    expect(last!.position).toEqual(end.position);
    const found = (await read(START)).filter(({ streamId }) => streamId.includes(hidden));
    expect(found.map(({ streamId, type }) => [streamId, type])).toEqual([
      [hidden, 'T'],
      [hidden, 'T'],
      [`$$${hidden}`, '$metadata'],
    ]);
    expect(found.at(-1)!.position).toEqual(deletion.position);
  });
});
