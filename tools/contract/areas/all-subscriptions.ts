import { END, START } from '@eventstore/db-client';
import type { Position, ReadPosition } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { Timeline } from '../timeline.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';
import { large } from './stream-subscriptions.ts';

const area = '6 subscriptions';
const behind = ({ commit }: Position, distance: bigint): Position => ({
  commit: commit + distance,
  prepare: commit + distance,
});

/** Where each begins, and how many are appended when it is caught up. */
const beginnings: readonly (readonly [RegExp, (last: Position) => ReadPosition, live: number])[] = [
  [/START$/, () => START, 2],
  [/END then 2 live$/, () => END, 2],
  [/an existing last event/, (last) => last, 1],
  [/that \+ 1/, (last) => behind(last, 1n), 1],
  [/beyond the end$/, (last) => behind(last, 100_000_000n), 1],
  [/0\/0$/, () => ({ commit: 0n, prepare: 0n }), 0],
];

async function follow(world: World, observation: Observation): Promise<unknown> {
  const [, from, live] = beginnings.find(([pattern]) => pattern.test(observation.case))!;
  const { position } = await world.append(world.name('al'), numbered(1));
  const subscription = world.client.subscribeToAll({ fromPosition: from(position!) });
  const timeline = new Timeline(subscription, (event) => `${event!.streamId.split('-')[0]}#${event!.revision}`);
  await timeline.caughtUp();
  const stream = world.name('al');
  for (const event of numbered(live)) await world.append(stream, event);
  const { timeline: expected } = observation.observed as { timeline: unknown[] };
  const ended = expected.filter((entry) => entry === 'end' || entry === 'close').length;
  await timeline.settled(expected.length > 10 ? 0 : expected.length - ended);
  await timeline.end();
  return { timeline: timeline.entries, count: timeline.entries.length };
}

/** Of one that begins at the beginning: what comes first, and what comes last. */
const ends = ({ timeline }: { timeline: unknown[] }) =>
  timeline.length < 10 && !timeline.includes('$$$scavenges#0')
    ? timeline
    : [timeline.slice(0, 2), timeline.slice(timeline.lastIndexOf('caughtUp'))];

async function systemStreams(world: World): Promise<unknown> {
  const timeline = new Timeline(
    world.client.subscribeToAll({ fromPosition: END }),
    (event) => `${event!.streamId.slice(0, 2)}:${event!.type}`,
  );
  await timeline.caughtUp();
  const stream = world.name('tt');
  await world.client.setStreamMetadata(stream, { maxCount: 3 });
  await world.client.tombstoneStream(stream);
  await timeline.settled(4);
  return timeline.end();
}

async function manyAtOnce(world: World): Promise<unknown> {
  const timeline = new Timeline(world.client.subscribeToAll({ fromPosition: END }), (event) => event!.position.commit);
  await timeline.caughtUp();
  await Promise.all(numbered(300).map((event, index) => world.append(world.name(`mo${index % 7}`), event)));
  const received = () => timeline.entries.filter((entry) => typeof entry === 'bigint');
  await timeline.until(() => received().length >= 300);
  await timeline.settled(0);
  await timeline.end();
  const strictlyIncreasing = received().every((position, index) => index === 0 || position > received()[index - 1]!);
  return { received: received().length, strictlyIncreasing };
}

async function seenBefore(world: World): Promise<unknown> {
  const stream = world.name('sb');
  const seen = new Set<bigint>();
  const subscription = world.client.subscribeToStream(stream);
  const timeline = new Timeline(subscription, (event) => seen.add(event!.revision).size);
  await timeline.caughtUp();
  let seenBeforeAppendResolved = 0;
  for (const event of numbered(100)) {
    const { nextExpectedRevision } = await world.append(stream, event);
    if (seen.has(nextExpectedRevision)) seenBeforeAppendResolved += 1;
  }
  await timeline.end();
  return { seenBeforeAppendResolved, of: 100 };
}

async function slowConsumer(world: World): Promise<unknown> {
  const subscription = world.client.subscribeToAll({ fromPosition: END });
  const timeline = new Timeline(subscription, (event) => event!.position.commit);
  await timeline.caughtUp();
  subscription.pause();
  const stream = world.name('slow');
  for (let i = 0; i < 20; i += 1) await world.append(stream, large(300));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  subscription.resume();
  const received = () => timeline.entries.filter((entry) => typeof entry === 'bigint');
  await timeline.until(() => received().length >= 6_000 && timeline.entries.at(-1) === 'caughtUp');
  const found = received();
  const markers = timeline.entries.flatMap((entry, index) =>
    typeof entry === 'string'
      ? [`${entry} behind ${timeline.entries.slice(0, index).filter((one) => typeof one === 'bigint').length}`]
      : [],
  );
  await timeline.end();
  const strictlyIncreasing = found.every((position, index) => index === 0 || position > found[index - 1]!);
  return { n: found.length, strictlyIncreasing, markers };
}

export const allSubscriptionRules: readonly Rule[] = [
  same(area, /^subscribeToAll (START|fromPosition 0)/, follow, { alone: 'first', shown: ends }),
  same(area, /^subscribeToAll (END|fromPosition (?!0))/, follow, { alone: true, shown: ends }),
  same(area, 'subscribeToAll: are $-streams delivered', systemStreams, { alone: true }),
  same(area, /^live delivery order under 300 concurrent appends/, manyAtOnce, { alone: true }),
  same(area, /^two appends inside one subscription/, seenBefore, { shown: ({ of }: { of: number }) => of }),
  same(area, /^slow consumer of subscribeToAll/, slowConsumer, {
    alone: true,
    shown: ({ n, strictlyIncreasing, markers }: { n: number; strictlyIncreasing: boolean; markers: string[] }) => ({
      n,
      strictlyIncreasing,
      markers: markers.map((marker) => marker.replace('@', ' behind ')),
    }),
  }),
];
