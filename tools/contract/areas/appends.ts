import { jsonEvent } from '@eventstore/db-client';
import { requestOf } from '../observations.ts';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { all, expectedRevision, numbered, routeOf } from '../world.ts';
import type { World } from '../world.ts';

const area = '1 append';
type Positioned = { position?: { commit: bigint } | undefined };

const matrix = /^(new|existing3|softDeleted3|tombstoned3|metadataOnly|tombstonedNeverExisted) \/ expected/;
const notThrowing = /^throwOnAppendFailure=false: (\w+) \/ expected/;

const places = (name: string) => (found: Awaited<ReturnType<World['read']>>) =>
  found.map(({ event }) => ({ rev: event!.revision, [name]: event!.position }));

/** A bare revision, and what the client itself makes of odd ones. */
async function oddRevision(world: World, { case: name }: Observation): Promise<unknown> {
  const stream = await world.streamThatIs('existing3', 'ap');
  if (name.includes('number 2')) return world.append(stream, numbered(1), 2 as never);
  if (name.includes('undefined')) {
    await world.append(stream, numbered(1));
    return world.client.appendToStream(stream, numbered(1), { expectedRevision: undefined as never });
  }
  return world.append(stream, numbered(1), -1n, name.includes('append path') ? 'append' : 'batchAppend');
}

async function race(world: World): Promise<unknown> {
  const stream = world.name('race');
  await world.append(stream, numbered(1));
  const answers = await Promise.allSettled(numbered(20).map((event) => world.append(stream, event, 0n)));
  const errors = answers.flatMap((answer) => {
    if (answer.status === 'fulfilled') return [];
    const { constructor, actualVersion, expectedVersion } = answer.reason as Record<string, unknown>;
    return [`${constructor.name} actual=${String(actualVersion)} expected=${String(expectedVersion)}`];
  });
  const final = (await world.read(stream)).length;
  return { ok: answers.length - errors.length, errors: [...new Set(errors)], final };
}

async function inOrder(world: World): Promise<unknown> {
  const stream = world.name('order');
  const results = await Promise.all(numbered(200).map((event) => world.append(stream, event)));
  const stored = await all(world.client.readStream<{ type: 'T'; data: { i: number } }>(stream));
  return {
    n: stored.length,
    inSubmissionOrder: stored.every(({ event }, index) => event!.data.i === index),
    revsEqualResults: results.every(({ nextExpectedRevision }, index) => nextExpectedRevision === BigInt(index)),
  };
}

async function batches(world: World, observation: Observation): Promise<unknown> {
  const stream = world.name('ba');
  const first = await world.append(stream, numbered(5));
  if (observation.case === 'batch of 5 on new stream') {
    const events = await world.read(stream);
    const perEvent = events.map(({ event, commitPosition }) => ({
      rev: event!.revision,
      pos: event!.position,
      commitPosition,
    }));
    return { ...first, perEvent };
  }
  const second = await world.append(stream, numbered(3), 4n);
  return { ...second, perEvent: places('pos')(await world.read(stream, { fromRevision: 5n })) };
}

export const appendRules: readonly Rule[] = [
  same(area, matrix, async (world, observation) => {
    const { stream: state, expectedRevision: expected } = requestOf(observation);
    const stream = await world.streamThatIs(String(state), 'ap');
    const revision = expectedRevision(String(expected));
    const result = await world.append(stream, numbered(1), revision, routeOf(observation.case));
    const revisionsReadable = await world.revisions(stream);
    return { ...result, nextExpectedRevisionType: typeof result.nextExpectedRevision, revisionsReadable };
  }),
  same(area, notThrowing, async (world, observation) => {
    const [, state = ''] = notThrowing.exec(observation.case) ?? [];
    const stream = await world.streamThatIs(state, 'nt');
    const revision = expectedRevision(String(requestOf(observation)['expectedRevision']));
    const client = world.clientWith('throwOnAppendFailure=false');
    return world.append(stream, numbered(1), revision, routeOf(observation.case), { client });
  }),
  same(area, /^(batch of 5 on new stream|second batch of 3)$/, batches),
  same(area, /^expectedRevision (given as number|undefined)/, oddRevision),
  // The call that cannot be sent takes every other append of the process with it.
  same(area, /^expectedRevision -1n/, oddRevision, { alone: true }),
  same(area, '20 concurrent appends all expecting 0n on same stream', race),
  same(area, '200 concurrent appends ANY on same stream', inOrder),
  same(area, 'positions of three sequential single appends', async (world) => {
    const stream = world.name('seq');
    const results: Positioned['position'][] = [];
    for (const event of numbered(3)) results.push((await world.append(stream, event)).position);
    return { results, eventPositions: (await world.read(stream)).map(({ event }) => event!.position) };
  }),
  same(area, 'append path result position vs event position', async (world) => {
    const stream = await world.streamThatIs('existing3', 'ap');
    const r = await world.append(stream, [jsonEvent({ type: 'T', data: {} }), ...numbered(1)], undefined, 'append');
    const stored = await world.read(stream, { fromRevision: 3n });
    return { r, eventPositions: stored.map(({ event }) => event!.position) };
  }),
];
