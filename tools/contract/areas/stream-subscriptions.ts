import { START } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { Timeline } from '../timeline.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';
import { link } from './links.ts';
import { optionsOf } from './stream-reads.ts';

const area = '6 subscriptions';

/** What happens to the stream before and after the subscription is caught up. */
interface Story {
  readonly before: (world: World, stream: string) => Promise<unknown>;
  readonly live: (world: World, stream: string) => Promise<unknown>;
}

const nothing = () => Promise.resolve();
const five = (world: World, stream: string) => world.append(stream, numbered(5));
const two = async (world: World, stream: string) => {
  await world.append(stream, numbered(1));
  await world.append(stream, numbered(1));
};
const remove = (world: World, stream: string) => world.client.deleteStream(stream);
const close = (world: World, stream: string) => world.client.tombstoneStream(stream);
const inTurn =
  (...steps: readonly Story['before'][]) =>
  async (world: World, stream: string) => {
    for (const step of steps) await step(world, stream);
  };

const stories: readonly (readonly [RegExp, Story])[] = [
  [/missing stream then created/, { before: nothing, live: two }],
  [/soft-deleted then re-created/, { before: inTurn(five, remove), live: two }],
  [/^subscribeToStream tombstoned/, { before: inTurn(five, close), live: nothing }],
  [/tombstoned while subscribed/, { before: five, live: close }],
  [/soft-deleted while subscribed/, { before: five, live: inTurn(remove, two) }],
  [
    /\$maxCount 2 of 5/,
    { before: inTurn(five, (world, stream) => world.client.setStreamMetadata(stream, { maxCount: 2 })), live: two },
  ],
  [/resolveLinkTos/, { before: links, live: nothing }],
  [/./, { before: five, live: two }],
];

async function links(world: World, stream: string): Promise<void> {
  const target = world.name('tg');
  await world.append(target, numbered(1));
  for (const to of [`0@${target}`, `7@${target}`]) await world.append(stream, link(to));
}

async function follow(world: World, observation: Observation): Promise<unknown> {
  const { live, before } = stories.find(([pattern]) => pattern.test(observation.case))![1];
  const stream = world.name('su');
  await before(world, stream);
  const subscription = world.client.subscribeToStream(stream, optionsOf(observation));
  const timeline = new Timeline(subscription, (event) => event?.revision);
  await timeline.caughtUp();
  await live(world, stream);
  const expected = (observation.observed as { timeline: unknown[] }).timeline;
  // What is observed of an end that was asked for comes after it.
  await timeline.settled(expected.filter((entry) => entry !== 'end' && entry !== 'close').length);
  await timeline.end();
  const { id, destroyed } = subscription as typeof subscription & { id?: string };
  return { timeline: timeline.entries, subscriptionIdType: typeof id, destroyedAfterUnsubscribe: destroyed };
}

async function whileCatchingUp(world: World): Promise<unknown> {
  const stream = world.name('large');
  for (let i = 0; i < 5; i += 1) await world.append(stream, numbered(1_000));
  const subscription = world.client.subscribeToStream(stream, { fromRevision: START });
  const timeline = new Timeline(subscription, (event) => event!.revision);
  for (let i = 0; i < 300; i += 1) await world.append(stream, numbered(1));
  const revisions = () => timeline.entries.filter((entry) => typeof entry === 'bigint');
  await timeline.until(() => revisions().length >= 5_300);
  await timeline.end();
  const times = (signal: string) => timeline.entries.filter((entry) => entry === signal).length;
  return {
    n: revisions().length,
    inOrderNoGap: revisions().every((revision, index) => revision === BigInt(index)),
    caughtUpCount: times('caughtUp'),
    fellBehindCount: times('fellBehind'),
  };
}

async function slowConsumer(world: World): Promise<unknown> {
  const stream = world.name('slow');
  await world.append(stream, numbered(1));
  const subscription = world.client.subscribeToStream(stream, { fromRevision: START });
  const timeline = new Timeline(subscription, (event) => event!.revision);
  await timeline.caughtUp();
  subscription.pause();
  for (let i = 0; i < 20; i += 1) await world.append(stream, large(300));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  subscription.resume();
  const revisions = () => timeline.entries.filter((entry) => typeof entry === 'bigint');
  await timeline.until(() => revisions().length > 6_000 && timeline.entries.at(-1) === 'caughtUp');
  await timeline.end();
  return {
    n: revisions().length,
    inOrder: revisions().every((revision, index) => revision === BigInt(index)),
    others: timeline.entries.filter((entry) => typeof entry !== 'bigint'),
  };
}

/** Events of about 2 kB. */
export function large(count: number): EventData[] {
  return numbered(count).map((event) => ({ ...event, metadata: { pad: 'x'.repeat(2_000) } }));
}

export const streamSubscriptionRules: readonly Rule[] = [
  same(
    area,
    /^(subscribeToStream (?!large)|stream (tombstoned|soft-deleted) while|\$maxCount 2|resolveLinkTos)/,
    follow,
  ),
  same(area, /^subscribeToStream large/, whileCatchingUp, {
    shown: ({ n, inOrderNoGap, fellBehindCount, caughtUpCount }: Record<string, unknown>) => [
      n,
      inOrderNoGap,
      fellBehindCount,
      Number(caughtUpCount) > 0,
    ],
  }),
  same(area, /^slow consumer of subscribeToStream/, slowConsumer, {
    shown: ({ n, inOrder, others }: Record<string, unknown>) => ({ n, inOrder, others }),
  }),
  same(area, 'unsubscribe: events after it', async (world) => {
    const stream = world.name('un');
    await world.append(stream, numbered(5));
    const timeline = new Timeline(world.client.subscribeToStream(stream), (event) => event!.revision);
    await timeline.caughtUp();
    await timeline.end();
    await world.append(stream, numbered(1));
    return timeline.settled(0);
  }),
  same(area, 'breaking out of for await', async (world) => {
    const stream = world.name('br');
    await world.append(stream, numbered(5));
    const subscription = world.client.subscribeToStream(stream);
    // The client says "aborted" where somebody listens, and ends the process where nobody does.
    subscription.on('error', () => undefined);
    let n = 0;
    for await (const _ of subscription) {
      n += 1;
      if (n === 3) break;
    }
    return { n, destroyed: subscription.destroyed };
  }),
];
