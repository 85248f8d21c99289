import { describe, expect, it } from '@jest/globals';
import { NO_STREAM } from '@eventstore/db-client';
import { all, failureOf, numbered, unique, useRunningStore } from './testing/running-store.ts';

describe('deleting, as a real EventStoreDB answers', () => {
  const running = useRunningStore();
  const read = (stream: string) => all(running.client.readStream(stream));

  it('opens a soft-deleted stream behind what it had, and says so in its metadata', async () => {
    const { client } = running;
    const stream = unique('dl');
    await client.appendToStream(stream, numbered(5));
    await client.setStreamMetadata(stream, { custom: 'v' });
    await client.deleteStream(stream);
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 2 ** 63 });
    const result = await client.appendToStream(stream, numbered(2), { expectedRevision: NO_STREAM });
    expect(result.nextExpectedRevision).toBe(6n);
    expect((await read(stream)).map(({ event }) => event!.revision)).toEqual([5n, 6n]);
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 5 });
    const [last, ...others] = await read(`$$${stream}`);
    expect(others).toEqual([]);
    expect(last!.event).toMatchObject({ revision: 2n, type: '$metadata', data: { $tb: 5 } });
    const again = await failureOf(client.appendToStream(stream, numbered(2), { expectedRevision: NO_STREAM }));
    expect(again).toMatchObject({ expectedVersion: 'no_stream', actualVersion: 6n });
  });

  it('deletes a stream that has only metadata', async () => {
    const stream = unique('dl');
    await running.client.setStreamMetadata(stream, { maxCount: 3 });
    await running.client.deleteStream(stream, { expectedRevision: NO_STREAM });
    expect((await failureOf(read(stream))).constructor.name).toBe('StreamNotFoundError');
  });

  it('closes the metadata with the stream', async () => {
    const { client } = running;
    const stream = unique('dl');
    await client.tombstoneStream(stream);
    expect(await failureOf(client.getStreamMetadata(stream))).toMatchObject({
      message: `9 FAILED_PRECONDITION: Event stream '$$${stream}' is deleted.`,
    });
    const refusal = await failureOf(client.setStreamMetadata(stream, { maxCount: 1 }));
    expect(refusal).toMatchObject({ type: 'stream-deleted', streamName: `$$${stream}` });
  });

  it('has metadata for streams that do not exist', async () => {
    const { client } = running;
    const stream = unique('dl');
    expect(await client.getStreamMetadata(stream)).toEqual({ streamName: stream });
    const set = await client.setStreamMetadata(stream, { maxCount: 3, custom: 'v', acl: { readRoles: ['a'] } });
    expect(set.nextExpectedRevision).toBe(0n);
    expect(await client.getStreamMetadata(stream)).toEqual({
      streamName: stream,
      metadata: { maxCount: 3, custom: 'v', acl: { readRoles: ['a'] } },
      metastreamRevision: set.position!.commit,
    });
    expect((await failureOf(read(stream))).constructor.name).toBe('StreamNotFoundError');
    const twice = await failureOf(client.setStreamMetadata(stream, {}, { expectedRevision: NO_STREAM }));
    expect(twice).toMatchObject({ streamName: `$$${stream}`, expectedVersion: 'no_stream', actualVersion: 0n });
  });
});
