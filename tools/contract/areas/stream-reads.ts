import { BACKWARDS, END } from '@eventstore/db-client';
import type { ReadStreamOptions, StreamMetadata } from '@eventstore/db-client';
import { requestOf } from '../observations.ts';
import type { Observation } from '../observations.ts';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { all, numbered } from '../world.ts';
import type { World } from '../world.ts';

const area = '4 readStream';

/** Options of the client from a request as it is written down. */
export function optionsOf(observation: Observation): ReadStreamOptions {
  const unwritten = (value: unknown) =>
    typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value;
  return Object.fromEntries(Object.entries(requestOf(observation)).map(([key, value]) => [key, unwritten(value)]));
}

const retained = /^stream metadata (\$\w+) /;

/** Metadata that hides events: what is read then, and what still stands in `$all`. */
async function retention(world: World, observation: Observation): Promise<unknown> {
  const { case: name } = observation;
  const metadata = requestOf(observation) as StreamMetadata;
  const stream = world.name('rt');
  const { observed } = observation;
  const { forwards, stillInAll } = observed as { forwards: unknown[]; stillInAll: unknown[] };
  const few = metadata.maxAge !== undefined || (forwards.length === 3 && stillInAll.length === 3);
  const first = await world.append(stream, numbered(few ? 3 : 10));
  await world.client.setStreamMetadata(stream, metadata);
  const found = {
    forwards: await world.revisions(stream),
    backwards: await world.revisions(stream, { direction: BACKWARDS, fromRevision: END }),
    from1: await world.revisions(stream, { fromRevision: 1n }),
    afterwards: await afterwards(world, stream, name),
  };
  const log = await world.since(first.position!, 10);
  const still = log.filter(({ event }) => event!.streamId === stream).map(({ event }) => event!.revision);
  return { ...found, stillInAll: still };
}

async function afterwards(world: World, stream: string, name: string): Promise<unknown> {
  if (name.endsWith('$maxCount 3 of 10')) {
    await world.append(stream, numbered(1));
    return world.revisions(stream);
  }
  if (name.endsWith('$tb 5 of 10'))
    return { maxCount2from0: await world.revisions(stream, { maxCount: 2, fromRevision: 0n }) };
  if (name.includes('$tb beyond the end')) {
    const { nextExpectedRevision } = await world.append(stream, numbered(1));
    return { next: nextExpectedRevision, readable: await world.revisions(stream) };
  }
  if (!name.endsWith('$maxAge 1 s')) return undefined;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const after2s = await world.revisions(stream);
  await world.append(stream, numbered(1));
  return { after2s, afterNewAppend: await world.revisions(stream) };
}

async function inAll(world: World, stream: string, from: { commit: bigint; prepare: bigint }) {
  return (await world.since(from, 5))
    .filter(({ event }) => event!.streamId.endsWith(stream))
    .map(({ event }) => event!);
}

/** Five events, then a soft delete or a tombstone. */
async function closed(world: World, observation: Observation): Promise<unknown> {
  const { case: name } = observation;
  const soft = name.startsWith('soft');
  const stream = world.name(soft ? 'sd' : 'tb');
  const { position } = await world.append(stream, numbered(5));
  await (soft ? world.client.deleteStream(stream) : world.client.tombstoneStream(stream));
  if (name.endsWith('metadata stream contents')) {
    return (await world.read(`$$${stream}`)).map(({ event }) => ({
      type: event!.type,
      data: event!.data,
      rev: event!.revision,
    }));
  }
  if (name.endsWith('in $all?')) {
    return (await inAll(world, stream, position!)).map(({ streamId, type, revision, data }) => ({
      ...(soft ? { stream: streamId.replace(stream, 'name') } : {}),
      type,
      rev: revision,
      data,
    }));
  }
  if (name.endsWith('from 3n')) return world.read(stream, { fromRevision: 3n });
  return world.read(stream, name.endsWith('backwards') ? { direction: BACKWARDS, fromRevision: END } : {});
}

async function missing(world: World, { case: name }: Observation): Promise<unknown> {
  const stream = world.name('none');
  if (name.endsWith('never iterated')) {
    const error = await new Promise<Error>((resolve) => world.client.readStream(stream).on('error', resolve));
    return { errorEventWithoutReading: error.constructor.name };
  }
  if (name.endsWith('backwards')) return world.read(stream, { direction: BACKWARDS, fromRevision: END });
  const reading = world.client.readStream(stream);
  return all(reading);
}

export const streamReadRules: readonly Rule[] = [
  same(area, /^stream of 10 events: /, async (world, observation) => {
    const stream = world.name('rd');
    await world.append(stream, numbered(10));
    return { revisions: await world.revisions(stream, optionsOf(observation)) };
  }),
  same(area, 'all fields of a resolved event', async (world) => {
    const stream = world.name('rd');
    await world.append(stream, numbered(1));
    const [sample] = await world.read(stream);
    return { keys: Object.keys(sample!), eventKeys: Object.keys(sample!.event!), sample };
  }),
  same(area, 'missing stream: when thrown', missing, {
    shown: ({ creationThrew: _, eventsBefore: __, ...error }: Record<string, unknown>) => error,
  }),
  same(area, /^missing stream (backwards|never iterated)$/, missing),
  same(area, /^(soft-deleted|tombstoned) stream/, closed),
  same(area, retained, retention, { alone: true }),
  same(area, /^metadata \$maxCount "abc"/, async (world) => {
    const stream = await world.streamThatIs('existing3', 'rt');
    const [event] = numbered(1, 0, '$metadata');
    const { success } = await world.append(`$$${stream}`, { ...event!, data: { $maxCount: 'abc' } } as never);
    return { ok: success, read: await world.revisions(stream) };
  }),
  same(area, /^metadata stream itself/, async (world) => {
    const stream = world.name('rt');
    for (const maxCount of [1, 2, 3]) await world.client.setStreamMetadata(stream, { maxCount });
    const found = await world.read(`$$${stream}`);
    return found.map(({ event }) => ({ rev: event!.revision, type: event!.type, data: event!.data }));
  }),
];
