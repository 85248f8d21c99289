import { BACKWARDS, END, jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { requestOf } from '../observations.ts';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { numbered, routeOf } from '../world.ts';
import type { World } from '../world.ts';
import { nameOrValue } from '../written.ts';

const area = '3 limits';
const limit = 1_048_576;

/** JSON of exactly so many bytes. */
function sized(bytes: number, type = 'T', metadata?: object): EventData {
  const data = { p: 'x'.repeat(bytes - '{"p":""}'.length) };
  return jsonEvent({ type, data, ...(metadata ? { metadata: metadata as { m: string } } : {}) });
}

async function oneOf(world: World, observation: Observation): Promise<unknown> {
  const stream = world.name('li');
  const event = sized(Number(requestOf(observation)['dataBytes']));
  const result = await world.append(stream, event, undefined, routeOf(observation.case));
  return { ...result, stored: (await world.read(stream)).length };
}

/** Tries what should be taken and the next larger one; `undefined` where the limit lies elsewhere. */
async function largest(
  world: World,
  { case: name }: Observation,
  made: (size: number) => EventData | EventData[],
  expected: number,
): Promise<readonly [taken: number | undefined, refused: number | undefined]> {
  const taken = (size: number) =>
    nameOrValue(world.append(world.name('li'), made(size), undefined, routeOf(name)), () => 'taken');
  const [at, above] = [await taken(expected), await taken(expected + 1)];
  return [at === 'taken' ? expected : undefined, above === 'MaxAppendSizeExceededError' ? expected + 1 : undefined];
}

async function tiny(world: World, observation: Observation): Promise<unknown> {
  const stream = world.name('li');
  const events = numbered(Number(requestOf(observation)['events']));
  const result = await world.append(stream, events, undefined, routeOf(observation.case));
  const [last] = await world.read(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
  return { ...result, stored: Number(last!.event!.revision) + 1 };
}

const withoutTime = ({ tookRoughly: _, ...rest }: Record<string, unknown>) => rest;
/** The text is made by the library that speaks gRPC. */
const classAndCode = ({ error, type, code }: Record<string, unknown>) => ({ error, type, code });

export const limitRules: readonly Rule[] = [
  same(area, /^one JSON event, data (?!20971528)/, oneOf),
  // It fails the call that all appends of the process share.
  same(area, /^one JSON event, data 20971528/, oneOf, { alone: true, shown: classAndCode }),
  same(area, /^largest accepted JSON data size/, async (world, observation) => {
    const [largestAcceptedDataBytes, firstRefused] = await largest(world, observation, sized, limit);
    return { largestAcceptedDataBytes, firstRefused };
  }),
  same(area, /^largest accepted with 100,000 bytes of metadata/, async (world, observation) => {
    const made = (bytes: number) => sized(bytes, 'T'.repeat(100), { m: 'x'.repeat(100_000) });
    const [largestAcceptedDataBytes, firstRefused] = await largest(world, observation, made, limit);
    return { largestAcceptedDataBytes, firstRefused };
  }),
  same(area, /^largest accepted number of 1,008-byte events/, async (world, observation) => {
    const made = (count: number) => Array.from({ length: count }, () => sized(1_008));
    const [largestAcceptedEvents, firstRefused] = await largest(world, observation, made, 1_040);
    return { largestAcceptedEvents, firstRefused };
  }),
  same(
    area,
    /^batch of 20 events of 60,000 bytes/,
    async (world, observation) => {
      const stream = world.name('li');
      const events = Array.from({ length: 20 }, () => sized(60_008));
      const error = await world
        .append(stream, events, undefined, routeOf(observation.case))
        .catch((reason: Error) => reason);
      return { error, storedAfter: await nameOrValue(world.read(stream), ({ length }) => length) };
    },
    { shown: flat },
  ),
  same(area, /^(4,000|10000) tiny events in one append/, tiny, { shown: withoutTime }),
  // The client has 10 s for it, and works through most of them.
  same(area, /^[39]0000 tiny events in one append/, tiny, { shown: withoutTime, alone: true }),
  same(area, /^batchAppendSize option/, async (world, observation) => {
    const stream = world.name('li');
    const options = { batchAppendSize: 1_000 };
    const result = await world.append(stream, numbered(50), undefined, routeOf(observation.case), options);
    return { ...result, stored: (await world.read(stream)).length };
  }),
  same(area, /^metadata 1.2 MB with tiny data/, (world, observation) => {
    const event = jsonEvent({ type: 'T', data: {}, metadata: { m: 'x'.repeat(1_200_000) } });
    return world.append(world.name('li'), event, undefined, routeOf(observation.case));
  }),
  same(area, /^metadata 500,000 bytes/, async (world, observation) => {
    const stream = world.name('li');
    const event = jsonEvent({ type: 'T', data: {}, metadata: { m: 'x'.repeat(500_000) } });
    const result = await world.append(stream, event, undefined, routeOf(observation.case));
    const [stored] = await world.read(stream);
    return { ...result, metaLen: (stored!.event!.metadata as { m: string }).m.length };
  }),
];

/** An error within an answer, as the observations write it: its fields beside the others. */
function flat({ error, ...rest }: Record<string, unknown>): unknown {
  return typeof error === 'object' ? { ...error, ...rest } : { error, ...rest };
}
