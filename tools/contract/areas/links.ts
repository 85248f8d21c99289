import type { EventData, ResolvedEvent } from '@eventstore/db-client';
import { same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';

const area = '4 readStream';

/** A link as a projection would write it: `revision@stream`, not JSON. */
export function link(to: string): EventData {
  return {
    ...numbered(1)[0]!,
    type: '$>',
    contentType: 'application/octet-stream',
    data: Buffer.from(to),
  };
}

/** A stream of links: to an event, beyond a stream's end, to no stream, and to nothing at all. */
async function links(world: World): Promise<{ readonly stream: string; readonly target: string }> {
  const [target, stream] = [world.name('tg'), world.name('lk')];
  await world.append(target, numbered(2));
  const all = [link(`1@${target}`), link(`7@${target}`), link(`0@missing-${target}`), link('garbage')];
  for (const one of all) await world.append(stream, one);
  return { stream, target };
}

/** Text for bytes that hold a name: their number and what is drawn in them differ from run to run. */
function readable(value: unknown): unknown {
  if (typeof value === 'string') {
    const [, hex] = /^<bytes \d+: ([0-9a-f]*)>$/.exec(value) ?? [];
    return hex === undefined
      ? value
      : Buffer.from(hex, 'hex')
          .toString()
          .replace(/tg-[0-9a-z]+$/, 'tg-~');
  }
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, readable(held)]));
}

function resolved(
  { event, link: via, commitPosition }: ResolvedEvent,
  { target, stream }: Awaited<ReturnType<typeof links>>,
) {
  // What is no link counts as an event like any other, which the observation shows beside the targets.
  const named = (name: string) => (name === target || (name === stream && !via) ? 'target' : 'links');
  return {
    link: via && { rev: via.revision, type: via.type, stream: named(via.streamId), data: via.data },
    event: event && { rev: event.revision, type: event.type, stream: named(event.streamId), pos: event.position },
    hasEvent: event !== undefined,
    commitPosition,
    linkPos: via?.position,
  };
}

export const linkRules: readonly Rule[] = [
  same(
    area,
    'link events, resolveLinkTos false',
    async (world) => {
      const { stream } = await links(world);
      const found = await world.read(stream, { resolveLinkTos: false });
      return found.map(({ link: via, event, commitPosition }) => ({ link: via, event, commitPosition }));
    },
    { shown: readable },
  ),
  same(
    area,
    'link events, resolveLinkTos true',
    async (world) => {
      const made = await links(world);
      return (await world.read(made.stream, { resolveLinkTos: true })).map((one) => resolved(one, made));
    },
    { shown: readable },
  ),
  same(area, /^link to a (soft-deleted|tombstoned) stream event, resolved$/, async (world, observation) => {
    const stream = world.name('lk');
    const state = observation.case.includes('soft') ? 'softDeleted3' : 'tombstoned3';
    await world.append(stream, link(`0@${await world.streamThatIs(state, 'tg')}`));
    const found = await world.read(stream, { resolveLinkTos: true });
    return found.map((one) => ({ hasEvent: one.event !== undefined, hasLink: one.link !== undefined }));
  }),
];
