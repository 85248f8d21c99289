import { BACKWARDS, END, FORWARDS, START, streamNameFilter } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { all, numbered } from '../world.ts';
import type { World } from '../world.ts';
import { alone, area, at, read, rows } from './all-reading.ts';

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
/** How many, and the first one: the others at the beginning of a log are of whoever wrote them. */
const beginning = (found: readonly { stream: string }[]) => [found.length, found[0]?.stream];

export const allReadRules: readonly Rule[] = [
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
  safer(area, 'readAll maxCount 0', (world) => read(world, START, FORWARDS, 0), {
    reason: 'the real one never ends; here it is an error, as on a stream',
    clear: ({ error }: { error?: string }) => error === 'UnknownError',
  }),
];
