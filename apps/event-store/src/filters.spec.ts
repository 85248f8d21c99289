import { beforeAll, describe, expect, it } from '@jest/globals';
import { END, eventTypeFilter, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import type { Filter, ReadPosition } from '@eventstore/db-client';
import { numbered, unique, useRunningStore } from './testing/running-store.ts';
import { Timeline } from './testing/timeline.ts';

type FilterOptions = Parameters<typeof excludeSystemEvents>[0];

/** As the real store was asked: two streams, alternately; every fifth event of the first one is of the type Ten. */
describe('a filter over 200 events', () => {
  const running = useRunningStore();
  const [a, b] = [unique('flt-a'), unique('flt-b')];
  const indexes = new Map<bigint, number>();
  let start: bigint;

  beforeAll(async () => {
    for (let i = 0; i < 100; i += 1) {
      for (const [offset, stream] of [a, b].entries()) {
        const type = stream === a && i % 5 === 0 ? 'Ten' : 'Other';
        const { position } = await running.client.appendToStream(stream, numbered(1, i, type));
        indexes.set(position!.commit, 2 * i + offset);
        start ??= position!.commit;
      }
    }
  });

  /** Events and checkpoints by the place of their positions among the 200. */
  function follow(makeFilter: (options: FilterOptions) => Filter, fromPosition?: ReadPosition): Timeline {
    const filter = makeFilter({
      checkpointReached: (_: unknown, { commit }: { commit: bigint }) =>
        timeline.add(`checkpoint ${indexes.get(commit)}`),
    });
    const timeline: Timeline = new Timeline(
      running.client.subscribeToAll({ fromPosition: fromPosition ?? { commit: start, prepare: start }, filter }),
      ({ position }) => `event ${indexes.get(position.commit)}`,
    );
    return timeline;
  }

  async function caughtUp(timeline: Timeline): Promise<string[]> {
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await timeline.end();
    return timeline.entries;
  }

  /** Those of the expected events that lie between two checkpoints, then the checkpoint. */
  const told = (matching: readonly number[], checkpoints: readonly number[]) => [
    'confirmation',
    ...checkpoints.flatMap((checkpoint, index) => [
      ...matching.filter((at) => at > (checkpoints[index - 1] ?? 0) && at <= checkpoint).map((at) => `event ${at}`),
      `checkpoint ${checkpoint}`,
    ]),
    'caughtUp',
  ];
  const tens = Array.from({ length: 19 }, (_, index) => 10 * (index + 1));
  const odd = Array.from({ length: 100 }, (_, index) => 2 * index + 1);

  it('by the prefix of a stream, with a checkpoint each 32 events looked at', async () => {
    const timeline = follow((options) => streamNameFilter({ ...options, prefixes: [b] }));
    expect(await caughtUp(timeline)).toEqual(told(odd, [31, 63, 95, 127, 159, 191, 199]));
  });

  it('by the prefix of a type, window 10', async () => {
    const timeline = follow((options) => eventTypeFilter({ ...options, prefixes: ['Ten'], maxSearchWindow: 10 }));
    expect(await caughtUp(timeline)).toEqual(told(tens, [0, ...tens]));
  });

  it('by a regular expression on the type, window 32', async () => {
    const timeline = follow((options) => eventTypeFilter({ ...options, regex: '^T', maxSearchWindow: 32 }));
    expect(await caughtUp(timeline)).toEqual(told(tens, [30, 60, 90, 120, 150, 190]));
  });

  it('by a regular expression, window 10 and interval 3', async () => {
    const timeline = follow((options) =>
      eventTypeFilter({ ...options, regex: '^Ten$', maxSearchWindow: 10, checkpointInterval: 3 }),
    );
    expect(await caughtUp(timeline)).toEqual(told(tens, [20, 50, 80, 110, 140, 170, 190]));
  });

  it('by two prefixes', async () => {
    const timeline = follow((options) => streamNameFilter({ ...options, prefixes: [a, b] }));
    const entries = await caughtUp(timeline);
    expect(entries.filter((entry) => entry.startsWith('event'))).toHaveLength(199);
  });

  it('by a regular expression on the stream', async () => {
    const timeline = follow((options) => streamNameFilter({ ...options, regex: '^flt-b' }));
    expect((await caughtUp(timeline)).filter((entry) => entry.startsWith('event'))).toHaveLength(100);
  });

  it('by no prefix at all gives nothing', async () => {
    const timeline = follow((options) => streamNameFilter({ ...options, prefixes: [] }), END);
    expect(await caughtUp(timeline)).toEqual(['confirmation', 'caughtUp']);
  });

  it('refuses what is no regular expression', async () => {
    const timeline = follow((options) => eventTypeFilter({ ...options, regex: '(' }));
    expect(await timeline.settled(1)).toEqual(['error 2 UNKNOWN: Exception was thrown by handler.']);
  });

  it('tells how far it has come while nothing matches', async () => {
    const timeline = follow((options) => eventTypeFilter({ ...options, prefixes: ['None'], maxSearchWindow: 10 }), END);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    const stream = unique('none');
    for (let i = 0; i < 100; i += 1) {
      const { position } = await running.client.appendToStream(stream, numbered(1));
      indexes.set(position!.commit, 200 + i);
    }
    expect(await timeline.settled(12)).toEqual([
      'confirmation',
      'caughtUp',
      ...Array.from({ length: 10 }, (_, index) => `checkpoint ${200 + 10 * index + 9}`),
    ]);
    await timeline.end();
  });

  it('leaves out what the store itself writes', async () => {
    const timeline = follow((options) => excludeSystemEvents(options), END);
    await timeline.until(() => timeline.entries.includes('caughtUp'));
    await running.client.setStreamMetadata(unique('plain'), { maxCount: 1 });
    await running.client.appendToStream(unique('plain'), numbered(1));
    expect(await timeline.settled(3)).toEqual(['confirmation', 'caughtUp', expect.stringMatching(/^event/)]);
    await timeline.end();
  });
});
