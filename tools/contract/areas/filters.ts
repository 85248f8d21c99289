import { once } from 'node:events';
import { END, eventTypeFilter, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import type { Filter, Position, ReadPosition } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Asking, Rule } from '../rule.ts';
import { Timeline, cutAs } from '../timeline.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';

const area = '6 subscriptions';
type FilterOptions = NonNullable<Parameters<typeof excludeSystemEvents>[0]>;
type MakeFilter = (options: FilterOptions) => Filter;

interface TwoStreams {
  readonly a: string;
  readonly b: string;
  readonly first: Position;
}

/** 200 events to two streams in turn; every fifth one of the first is of the type Ten. */
async function twoStreams(world: World): Promise<TwoStreams> {
  const [a, b] = [world.name('fa'), world.name('fb')];
  let first: Position | undefined;
  for (let i = 0; i < 100; i += 1) {
    const { position } = await world.append(a, numbered(1, i, i % 5 === 0 ? 'Ten' : 'Other'));
    first ??= position;
    await world.append(b, numbered(1, i, 'Other'));
  }
  return { a, b, first: first! };
}

function follow(world: World, makeFilter: MakeFilter, fromPosition: ReadPosition): Timeline {
  const filter = makeFilter({
    checkpointReached: (_: unknown, { commit }: { commit: bigint }) => timeline.add(`checkpoint@${commit}`),
  });
  const timeline: Timeline = new Timeline(
    world.client.subscribeToAll({ fromPosition, filter }),
    (event) => `event ${event!.type} rev ${event!.revision}@${event!.position.commit}`,
  );
  return timeline;
}

const histories: readonly (readonly [RegExp, (streams: TwoStreams) => MakeFilter])[] = [
  [
    /^prefix filter on stream name/,
    ({ b }) =>
      (options) =>
        streamNameFilter({ ...options, prefixes: [b] }),
  ],
  [
    /^event type prefix Ten/,
    () => (options) => eventTypeFilter({ ...options, prefixes: ['Ten'], maxSearchWindow: 10 }),
  ],
  [/^event type regex \^T,/, () => (options) => eventTypeFilter({ ...options, regex: '^T', maxSearchWindow: 32 })],
  [
    /^event type regex \^Ten\$/,
    () => (options) => eventTypeFilter({ ...options, regex: '^Ten$', maxSearchWindow: 10, checkpointInterval: 3 }),
  ],
  [
    /^two prefixes$/,
    ({ a, b }) =>
      (options) =>
        streamNameFilter({ ...options, prefixes: [a, b] }),
  ],
];

const counted = (timeline: Timeline) => ({
  timeline: [...timeline.entries],
  checkpoints: timeline.entries.filter((entry) => String(entry).startsWith('checkpoint')).length,
  extra: undefined,
});

async function history(world: World, observation: Observation): Promise<unknown> {
  const streams = await twoStreams(world);
  const [, made] = histories.find(([pattern]) => pattern.test(observation.case))!;
  const timeline = follow(world, made(streams), streams.first);
  await timeline.caughtUp();
  const found = counted(timeline);
  await timeline.end();
  return found;
}

/** Events and checkpoints, cut where the observation is. */
const cut = (value: { timeline: unknown[] }, { observed }: Observation) => ({
  ...value,
  timeline: cutAs((observed as { timeline: unknown[] }).timeline, value.timeline),
});

const lives: readonly (readonly [RegExp, MakeFilter, count: number])[] = [
  [/live 100 non-matching/, (options) => eventTypeFilter({ ...options, prefixes: ['None'], maxSearchWindow: 10 }), 100],
  [/live 3 non-matching/, (options) => eventTypeFilter({ ...options, prefixes: ['None'] }), 3],
  [/matches every live event/, (options) => eventTypeFilter({ ...options, prefixes: ['T'] }), 5],
];

async function live(world: World, observation: Observation): Promise<unknown> {
  const [, makeFilter, count] = lives.find(([pattern]) => pattern.test(observation.case))!;
  const timeline = follow(world, makeFilter, END);
  await timeline.caughtUp();
  timeline.add('-- live --');
  const stream = world.name('lv');
  for (const event of numbered(count)) await world.append(stream, event);
  return settled(timeline, observation);
}

async function withoutSystemEvents(world: World, observation: Observation): Promise<unknown> {
  const timeline = follow(world, (options) => excludeSystemEvents(options), END);
  await timeline.caughtUp();
  timeline.add('-- live --');
  await world.client.setStreamMetadata(world.name('pl'), { maxCount: 1 });
  await world.append(world.name('pl'), numbered(1, 0, 'Plain'));
  return settled(timeline, observation);
}

async function settled(timeline: Timeline, { observed }: Observation): Promise<unknown> {
  await timeline.settled((observed as { timeline: unknown[] }).timeline.length);
  const found = counted(timeline);
  await timeline.end();
  return found;
}

const alone: Asking = { alone: true };

export const filterRules: readonly Rule[] = [
  same(area, 'note for filter cases', async (world) => ({ firstOfThem: (await twoStreams(world)).first })),
  ...histories.map(([pattern]) => same(area, pattern, history, { alone: true, shown: cut })),
  same(area, /^filter (that matches nothing|matches every live event)/, live, alone),
  same(area, /^excludeSystemEvents\(\)/, withoutSystemEvents, alone),
  same(
    area,
    'filter prefixes empty array',
    async (world) => {
      const timeline = follow(world, (options) => streamNameFilter({ ...options, prefixes: [] }), END);
      await timeline.caughtUp();
      await world.append(world.name('em'), numbered(1));
      await timeline.settled(2);
      return timeline.end();
    },
    alone,
  ),
  same(area, 'filter regex invalid "("', (world) =>
    follow(world, (options) => eventTypeFilter({ ...options, regex: '(' }), END).settled(1),
  ),
  same(area, 'checkpointInterval 0 / maxSearchWindow 0', async (world) => {
    const refusal = async (options: object) => {
      try {
        const filter = eventTypeFilter({ prefixes: ['T'], ...options });
        const [error] = (await once(world.client.subscribeToAll({ filter }), 'error')) as [Error];
        return error.message;
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [await refusal({ checkpointInterval: 0 }), await refusal({ maxSearchWindow: 0 })];
  }),
];
