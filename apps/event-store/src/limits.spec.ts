import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { binaryEvent, jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { all, failureOf, numbered, routes, unique, useRunningStore } from './testing/running-store.ts';
import type { Route } from './testing/running-store.ts';

const limit = 1_048_576;
const bytes = (size: number, metadata?: object): EventData =>
  binaryEvent({ type: 'T', data: new Uint8Array(size).fill(7), ...(metadata ? { metadata } : {}) });

describe.each(Object.keys(routes) as Route[])('the limits by %s, as a real EventStoreDB has them', (route) => {
  const running = useRunningStore();
  const append = (stream: string, events: EventData | EventData[]) =>
    running.client.appendToStream(stream, events, routes[route]);
  const read = async (stream: string) => (await all(running.client.readStream(stream))).map(({ event }) => event!);

  it('takes 1,048,576 bytes of data and not one more', async () => {
    const stream = unique('limit');
    await append(stream, bytes(limit));
    expect((await read(stream))[0]!.data).toHaveLength(limit);
    const refusal = await failureOf(append(stream, bytes(limit + 1)));
    expect(refusal).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: limit });
    await append(stream, numbered(1));
    expect(await read(stream)).toHaveLength(2);
  });

  it('counts the data of all events, and only that', async () => {
    const stream = unique('limit');
    await append(
      stream,
      Array.from({ length: 1_040 }, () => bytes(1_008, { m: 'x'.repeat(500) })),
    );
    expect(await read(stream)).toHaveLength(1_040);
    const tooMuch = Array.from({ length: 1_041 }, () => bytes(1_008));
    expect(await failureOf(append(stream, tooMuch))).toMatchObject({ type: 'maximum-append-size-exceeded' });
    expect(await read(stream)).toHaveLength(1_040);
  });

  it('takes metadata larger than that', async () => {
    const stream = unique('limit');
    const metadata = { m: 'x'.repeat(1_200_000) };
    await append(stream, jsonEvent({ type: 'T', data: {}, metadata }));
    expect((await read(stream))[0]!.metadata).toEqual(metadata);
  });

  it('takes thousands of events in one append', async () => {
    const stream = unique('limit');
    const result = await append(stream, numbered(4_000));
    expect(result.nextExpectedRevision).toBe(3_999n);
    expect(await read(stream)).toHaveLength(4_000);
  });

  // The client sends it in parts; a second answer would end its process.
  it('refuses what comes in parts, once', async () => {
    const refusal = await failureOf(
      append(
        unique('limit'),
        Array.from({ length: 80 }, () => bytes(64_000)),
      ),
    );
    expect(refusal).toMatchObject({ type: 'maximum-append-size-exceeded' });
  });

  it.each(['', ' a b ', 'a/b/c?d=e#f%20', 'поток-流-🎉', '@a', '-', 'a\n\0b', '$$$y', 'n'.repeat(70_000)])(
    'takes any name of a stream: %#',
    async (name) => {
      if (name === '') {
        expect(await failureOf(append(name, numbered(1)))).toMatchObject({ type: 'unknown' });
        return;
      }
      const stream = `${name}${randomUUID()}`;
      await append(stream, numbered(1));
      expect((await read(stream))[0]!.streamId).toBe(stream);
    },
  );

  it.each(['тип-事件-🎉', 'a b/c\\d', '$custom', 't\0', 'n'.repeat(70_000)])('takes any type: %#', async (type) => {
    const stream = unique('limit');
    await append(stream, numbered(1, 0, type));
    expect((await read(stream))[0]!.type).toBe(type);
  });

  it.each([[{ type: '' }], [{ id: 'abc' }], [{ id: '00000000-0000-0000-0000-000000000000' }]])(
    'refuses an event with %j once, and goes on',
    async (wrong) => {
      const [event] = numbered(1);
      expect(await failureOf(append(unique('limit'), { ...event!, ...wrong }))).toMatchObject({ type: 'unknown' });
      // Where the real one answers twice, this is when it would.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await append(unique('limit'), numbered(1));
    },
  );

  it('gives back the bytes that were sent', async () => {
    const stream = unique('bytes');
    const every = Uint8Array.from({ length: 256 }, (_, index) => index);
    await append(stream, [
      binaryEvent({ type: 'T', data: every, metadata: every }),
      binaryEvent({ type: 'T', data: new Uint8Array() }),
      jsonEvent({ type: 'T', data: { z: 1, a: { b: [1, null] }, n: 1e21, u: 'ü🎉\u2028', e: '\0' }, metadata: {} }),
      jsonEvent({ type: 'T', data: null as never }),
    ]);
    const [binary, empty, json, nothing] = await read(stream);
    expect(binary).toMatchObject({ isJson: false, data: every, metadata: every });
    expect(empty).toMatchObject({ isJson: false, data: new Uint8Array() });
    expect(json!.data).toEqual({ z: 1, a: { b: [1, null] }, n: 1e21, u: 'ü🎉\u2028', e: '\0' });
    expect(json!.metadata).toEqual({});
    expect(nothing).toMatchObject({ isJson: true, data: null });
  });
});
