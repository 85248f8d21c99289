import { BACKWARDS, END, FORWARDS, START, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, Direction, Position, ReadPosition } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { safer, same } from '../rule.ts';
import type { Asking, Rule } from '../rule.ts';
import { all, numbered } from '../world.ts';
import type { World } from '../world.ts';
import { link } from './links.ts';

const area = '5 readAll';

const at = (commit: bigint, prepare = commit): Position => ({ commit, prepare });
const row = ({ event, commitPosition }: AllStreamResolvedEvent) => ({
  stream: event!.streamId,
  rev: event!.revision,
  type: event!.type,
  pos: event!.position.commit,
  commitPosition,
});
const rows = (found: readonly AllStreamResolvedEvent[]) => found.map(row);

function read(world: World, fromPosition: ReadPosition, direction: Direction = FORWARDS, maxCount = 2) {
  return all(world.client.readAll({ fromPosition, direction, maxCount }));
}

/** As observed: five events, one of another stream, four in one append. */
async function neighbours(world: World) {
  const [a, b] = [world.name('ba'), world.name('bb')];
  for (const event of numbered(5)) await world.append(a, event);
  await world.append(b, numbered(1));
  const result = await world.append(a, numbered(4));
  const positions = (await world.read(a)).map(({ event }) => event!.position!.commit);
  return { result, positions };
}

type Neighbours = Awaited<ReturnType<typeof neighbours>>;
const fromNeighbours =
  (ask: (world: World, found: Neighbours, observation: Observation) => Promise<unknown>) =>
  async (world: World, observation: Observation) =>
    ask(world, await neighbours(world), observation);
const alone: Asking = { alone: true };

/** The two events before the ones that were appended, or behind: whatever stands at the beginning of the log. */
const beginning = (found: readonly { stream: string }[]) => [found.length, found[0]?.stream];

export const allReadRules: readonly Rule[] = [
  same(area, 'fresh server: what is in $all before any client write', async (world) => {
    const [first] = await read(world, START, FORWARDS, 1);
    const { streamId, revision, type, position, data } = first!.event!;
    return [{ stream: streamId, rev: revision, type, pos: position, data }];
  }),
  same(
    area,
    /^position arithmetic/,
    async (world) => {
      const stream = world.name('pa');
      const padded = (length: number) => jsonEvent({ type: 'T', data: { p: 'x'.repeat(length) } });
      for (const length of [10, 110, 10, 0]) await world.append(stream, padded(length));
      const positions = (await world.read(stream)).map(({ event }) => event!.position!.commit);
      return { positions, differences: positions.slice(1).map((position, index) => position - positions[index]!) };
    },
    { ...alone, shown: steps },
  ),
  same(
    area,
    /^does an append refused by expected revision/,
    async (world) => {
      const stream = world.name('rf');
      const first = await world.append(stream, numbered(1));
      for (let i = 0; i < 3; i += 1) await world.append(stream, numbered(1), 7n).catch(() => undefined);
      const second = await world.append(stream, numbered(1));
      const third = await world.append(stream, numbered(1));
      const [difference, size] = [
        second.position!.commit - first.position!.commit,
        third.position!.commit - second.position!.commit,
      ];
      return { difference, note: difference === size ? 'equal to the size of one record means no' : 'another size' };
    },
    { ...alone, shown: ({ note }: { note: string }) => note },
  ),
  same(area, 'events created timestamps inside one batch', async (world) => {
    const stream = world.name('cr');
    await world.append(stream, numbered(5));
    const times = (await world.read(stream)).map(({ event }) => event!.created.getTime());
    return { allEqualMs: new Set(times).size === 1 };
  }),
  same(area, 'whole readAll', whole, { alone: 'first', shown: relations }),
  same(
    area,
    'positions of a 4-event append',
    fromNeighbours(async (world, { result }) => {
      return { result: result.position, last5: rows(await world.newest(5)) };
    }),
    alone,
  ),
  same(
    area,
    /^readAll from an existing position/,
    fromNeighbours(async (world, { positions }, { case: name }) => {
      const from = at(positions[4]!);
      if (name.endsWith('forwards')) return { from, got: rows(await read(world, from)) };
      return { from, previousEventPosition: at(positions[3]!), got: rows(await read(world, from, BACKWARDS)) };
    }),
    alone,
  ),
  same(
    area,
    /^readAll from a position that never existed/,
    fromNeighbours((world, { positions }, { case: name }) => {
      const distance = name.includes('+ 50') ? 50n : 1n;
      return read(world, at(positions[4]! + distance), name.endsWith('backwards') ? BACKWARDS : FORWARDS);
    }),
    alone,
  ),
  same(
    area,
    /^readAll (commit\/prepare different|prepare 0|prepare greater)/,
    fromNeighbours(async (world, { positions }, { case: name }) => {
      const commit = positions[4]!;
      const prepare = name.includes('smaller') ? commit - 1n : name.includes('greater') ? commit + 1n : 0n;
      return rows(await read(world, at(commit, prepare)));
    }),
    alone,
  ),
  same(
    area,
    /^readAll from beyond the end/,
    fromNeighbours((world, { positions }, { case: name }) =>
      read(world, at(positions.at(-1)! + 1_000_000_000n), name.endsWith('backwards') ? BACKWARDS : FORWARDS),
    ),
    alone,
  ),
  same(area, 'readAll END forwards', (world) => read(world, END)),
  same(area, 'readAll START backwards', (world) => read(world, START, BACKWARDS)),
  same(
    area,
    'readAll END backwards maxCount 3',
    fromNeighbours(async (world) => rows(await read(world, END, BACKWARDS, 3))),
    alone,
  ),
  same(
    area,
    'readAll position 0/0',
    async (world) => {
      await world.append(world.name('fi'), numbered(3));
      return rows(await read(world, at(0n)));
    },
    { shown: beginning },
  ),
  same(
    area,
    'readAll with a filter option',
    async (world) => {
      await world.append(world.name('fi'), numbered(3));
      const filter = streamNameFilter({ prefixes: ['none'] });
      return rows(await all(world.client.readAll({ maxCount: 3, filter } as never)));
    },
    { shown: beginning },
  ),
  same(area, 'readStream("$all") by name', (world) => world.unlessOurs('$all')),
  same(area, 'resolveLinkTos true on readAll', resolvedLinks, {
    ...alone,
    shown: ({ resolvedLinks: found, ...rest }: { resolvedLinks: number }) => ({ ...rest, some: found > 0 }),
  }),
  safer(area, 'readAll maxCount 0', (world) => read(world, START, FORWARDS, 0), {
    reason: 'the real one never ends; here it is an error, as on a stream',
    clear: ({ error }: { error?: string }) => error === 'UnknownError',
  }),
];

/** By how much each step is larger than the first: the sizes of records differ by those of their data. */
function steps({ differences }: { differences: string[] }): number[] {
  const sizes = differences.map((text) => Number(text.slice(0, -1)));
  return sizes.map((size) => size - sizes[0]!);
}

async function whole(world: World): Promise<unknown> {
  await world.append(world.name('wh'), numbered(5));
  const found = await all(world.client.readAll({ maxCount: 20_000 }));
  const positions = found.map(({ event }) => event!.position);
  return {
    n: found.length,
    commitEqualsPrepareAlways: positions.every(({ commit, prepare }) => commit === prepare),
    strictlyIncreasing: positions.every(({ commit }, index) => index === 0 || commit > positions[index - 1]!.commit),
    firstFive: rows(found.slice(0, 5)),
    systemEventsPresent: found.some(({ event }) => event!.type.startsWith('$')),
  };
}

function relations({
  n,
  commitEqualsPrepareAlways,
  strictlyIncreasing,
  firstFive,
  systemEventsPresent,
}: Record<string, unknown>) {
  const [first] = firstFive as { stream: string; rev: string; type: string }[];
  return [
    Number(n) > 5,
    commitEqualsPrepareAlways,
    strictlyIncreasing,
    first!.stream,
    first!.rev,
    first!.type,
    systemEventsPresent,
  ];
}

async function resolvedLinks(world: World): Promise<unknown> {
  const [target, links] = [world.name('tg'), world.name('lk')];
  const { position } = await world.append(target, numbered(2));
  await world.append(links, link(`1@${target}`));
  const found = await all(world.client.readAll({ fromPosition: position!, resolveLinkTos: true }));
  const resolved = found.filter((one) => one.link !== undefined);
  const sample = resolved.map((one) => ({
    stream: one.event!.streamId,
    rev: one.event!.revision,
    type: one.event!.type,
    pos: one.event!.position.commit,
    commitPosition: one.commitPosition,
    link: { stream: one.link!.streamId, rev: one.link!.revision, type: one.link!.type },
  }));
  const commitPositionIsLinkPosition = resolved.every((one) => one.commitPosition === one.link!.position.commit);
  return { resolvedLinks: resolved.length, commitPositionIsLinkPosition, sample };
}
