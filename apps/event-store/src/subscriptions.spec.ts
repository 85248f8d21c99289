import { describe, expect, it } from '@jest/globals';
import { END, START } from '@eventstore/db-client';
import type { ReadPosition, ReadRevision } from '@eventstore/db-client';
import { numbered, unique, useRunningStore } from './testing/running-store.ts';
import { Timeline } from './testing/timeline.ts';

describe('a subscription to a stream, as a real EventStoreDB gives it', () => {
  const running = useRunningStore();
  const to = (stream: string, fromRevision: ReadRevision = START) =>
    new Timeline(running.client.subscribeToStream(stream, { fromRevision }), ({ revision }) => `${revision}n`);

  it.each<[ReadRevision, string[]]>([
    [START, ['0n', '1n', '2n', '3n', '4n', 'caughtUp', '5n', '6n']],
    [END, ['caughtUp', '5n', '6n']],
    [0n, ['1n', '2n', '3n', '4n', 'caughtUp', '5n', '6n']],
    [2n, ['3n', '4n', 'caughtUp', '5n', '6n']],
    [4n, ['caughtUp', '5n', '6n']],
    [100n, ['caughtUp']],
  ])('from %s over 5 events, then 2 live', async (from, expected) => {
    const stream = unique('follow');
    await running.client.appendToStream(stream, numbered(5));
    const timeline = to(stream, from);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await running.client.appendToStream(stream, numbered(1));
    await running.client.appendToStream(stream, numbered(1));
    expect(await timeline.settled(expected.length + 1)).toEqual(['confirmation', ...expected]);
    await timeline.end();
  });

  it('waits for a stream that does not exist yet', async () => {
    const stream = unique('follow');
    const timeline = to(stream);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await running.client.appendToStream(stream, numbered(2));
    expect(await timeline.settled(4)).toEqual(['confirmation', 'caughtUp', '0n', '1n']);
    await timeline.end();
  });

  it('goes on when a soft-deleted stream opens again', async () => {
    const stream = unique('follow');
    await running.client.appendToStream(stream, numbered(5));
    await running.client.deleteStream(stream);
    const timeline = to(stream);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await running.client.appendToStream(stream, numbered(2));
    expect(await timeline.settled(4)).toEqual(['confirmation', 'caughtUp', '5n', '6n']);
    await timeline.end();
  });

  it('shows what $maxCount leaves', async () => {
    const stream = unique('follow');
    await running.client.appendToStream(stream, numbered(5));
    await running.client.setStreamMetadata(stream, { maxCount: 2 });
    const timeline = to(stream);
    expect(await timeline.settled(4)).toEqual(['confirmation', '3n', '4n', 'caughtUp']);
    await timeline.end();
  });

  it('fails on a tombstoned stream, and ends with the tombstone of one', async () => {
    const [closed, closing] = [unique('follow'), unique('follow')];
    await running.client.tombstoneStream(closed);
    const refusal = `error 9 FAILED_PRECONDITION: Event stream '${closed}' is deleted.`;
    expect(await to(closed).settled(1)).toEqual([refusal]);

    await running.client.appendToStream(closing, numbered(1));
    const timeline = to(closing);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await running.client.tombstoneStream(closing);
    expect(await timeline.settled(5)).toEqual([
      'confirmation',
      '0n',
      'caughtUp',
      '9223372036854775807n',
      `error 9 FAILED_PRECONDITION: Event stream '${closing}' is deleted.`,
    ]);
  });
});

describe('a subscription to $all, as a real EventStoreDB gives it', () => {
  const running = useRunningStore();
  const from = (fromPosition: ReadPosition) =>
    new Timeline(
      running.client.subscribeToAll({ fromPosition }),
      ({ streamId, revision }) => `${streamId.split('-')[0]}#${revision}`,
    );
  const append = async (count: number) =>
    (await running.client.appendToStream(unique('s'), numbered(count))).position!.commit;
  const at = (commit: bigint) => ({ commit, prepare: commit });

  it('begins at the beginning, also at 0/0', async () => {
    await append(2);
    for (const start of [START, at(0n)] as const) {
      const timeline = from(start);
      expect(await timeline.settled(5)).toEqual(['confirmation', '$$$scavenges#0', 's#0', 's#1', 'caughtUp']);
      await timeline.end();
    }
  });

  it('excludes the position that it begins at', async () => {
    const position = await append(3);
    const timeline = from(at(position));
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await append(1);
    expect(await timeline.settled(3)).toEqual(['confirmation', 'caughtUp', 's#0']);
    await timeline.end();
  });

  it('confirms, then fails at a position that never existed', async () => {
    const position = await append(1);
    expect(await from(at(position + 1n)).settled(2)).toEqual([
      'confirmation',
      'error 3 INVALID_ARGUMENT: Trying to read from an invalid position.',
    ]);
  });

  it('is silent behind the end', async () => {
    const timeline = from(at((await append(1)) + 100_000_000n));
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await append(1);
    expect(await timeline.settled(2)).toEqual(['confirmation', 'caughtUp']);
    await timeline.end();
  });

  it('gives what the store itself writes', async () => {
    const timeline = from(END);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    const stream = unique('s');
    await running.client.setStreamMetadata(stream, { maxCount: 1 });
    await running.client.tombstoneStream(stream);
    expect(await timeline.settled(4)).toEqual(['confirmation', 'caughtUp', '$$s#0', 's#9223372036854775807']);
    await timeline.end();
  });
});
