import { FORWARDS, START, jsonEvent } from '@eventstore/db-client';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { all, numbered } from '../world.ts';
import type { World } from '../world.ts';
import { alone, area, read, rows } from './all-reading.ts';
import { link } from './links.ts';

/** What `$all` holds, and how its positions lie to each other. */
export const allContentRules: readonly Rule[] = [
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
  same(area, 'resolveLinkTos true on readAll', resolvedLinks, {
    ...alone,
    shown: ({ resolvedLinks: found, ...rest }: { resolvedLinks: number }) => ({ ...rest, some: found > 0 }),
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
