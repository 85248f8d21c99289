import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, START } from '@eventstore/db-client';
import type { Direction, ReadRevision } from '@eventstore/db-client';
import { all, failureOf, numbered, unique, useRunningStore, written } from './testing/running-store.ts';

describe('reading a stream, as a real EventStoreDB answers', () => {
  const running = useRunningStore();

  const revisions = async (stream: string, options: object = {}) =>
    (await all(running.client.readStream(stream, options))).map(({ event }) => written(event!.revision));

  it('gives each part of an event as it was sent', async () => {
    const stream = unique('read');
    const [event] = numbered(1);
    await running.client.appendToStream(stream, event!);
    const [read] = await all(running.client.readStream(stream));
    expect(Object.keys(read!)).toEqual(['event', 'commitPosition']);
    expect(read!.event).toEqual({
      streamId: stream,
      id: event!.id,
      revision: 0n,
      type: 'T',
      data: { i: 0 },
      metadata: undefined,
      isJson: true,
      created: expect.any(Date) as unknown,
      position: { commit: read!.commitPosition, prepare: read!.commitPosition },
    });
    expect(Math.abs(Date.now() - read!.event!.created.getTime())).toBeLessThan(60_000);
  });

  it.each([{}, { direction: BACKWARDS as Direction, fromRevision: END as ReadRevision }])(
    'says of a missing one that it is not found, with %j',
    async (options) => {
      const stream = unique('missing');
      expect(await failureOf(revisions(stream, options))).toMatchObject({
        type: 'stream-not-found',
        message: `${stream} not found`,
        streamName: stream,
      });
    },
  );

  it('hides by age what has grown old', async () => {
    const stream = unique('age');
    await running.client.appendToStream(stream, numbered(3));
    await running.client.setStreamMetadata(stream, { maxAge: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await revisions(stream)).toEqual([]);
    await running.client.appendToStream(stream, numbered(1));
    expect(await revisions(stream)).toEqual(['3n']);
  });

  it('reads on behind a page, in both directions', async () => {
    const stream = unique('long');
    await running.client.appendToStream(stream, numbered(2_500));
    const forwards = await revisions(stream, { fromRevision: START });
    expect(forwards).toHaveLength(2_500);
    expect(await revisions(stream, { direction: BACKWARDS, fromRevision: END })).toEqual(forwards.reverse());
  });

  it('follows links where it is asked to', async () => {
    const [target, links] = [unique('target'), unique('links')];
    await running.client.appendToStream(target, numbered(2));
    const link = (to: string) => ({
      ...numbered(1)[0]!,
      type: '$>',
      contentType: 'application/octet-stream' as const,
      data: Buffer.from(to),
    });
    await running.client.appendToStream(links, [
      link(`1@${target}`),
      link(`7@${target}`),
      link('0@none'),
      link('garbage'),
    ]);
    const resolved = await all(running.client.readStream(links, { resolveLinkTos: true }));
    expect(
      resolved.map(({ event, link: via }) => [event?.streamId, written(event?.revision), written(via?.revision)]),
    ).toEqual([
      [target, '1n', '0n'],
      [undefined, undefined, '1n'],
      [undefined, undefined, '2n'],
      [links, '3n', undefined],
    ]);
  });
});
