import { ANY, NO_STREAM } from '@eventstore/db-client';
import type { AppendResult, ResolvedEvent } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { safer, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { numbered } from '../world.ts';
import type { Route, World } from '../world.ts';
import { nameOrValue, written } from '../written.ts';
import { resends } from './resend-cases.ts';
import type { Resend } from './resend-cases.ts';

const areas = { batchAppend: '2 idempotency (batchAppend path)', append: '2 idempotency (append path)' } as const;
const longestText = 120;

/** Revisions and data, as the observations write them: cut where they are many. */
function text(events: readonly ResolvedEvent[]): string {
  const whole = events.map(({ event }) => `${event!.revision}:${JSON.stringify(event!.data)}`).join(' ');
  return whole.length > longestText ? `${whole.slice(0, longestText)}…(${whole.length} chars)` : whole;
}

/** The answer, beside where the first events stand and what the stream holds now. */
async function answer(
  world: World,
  stream: string,
  before: readonly ResolvedEvent[],
  again: Promise<AppendResult>,
): Promise<unknown> {
  try {
    const result = await again;
    const originalEventPositions = before.map(({ event }) => event!.position!.commit);
    return { ...result, originalEventPositions, streamNow: text(await world.read(stream)) };
  } catch (error) {
    return { ...(written(error) as object), streamNow: await world.revisions(stream) };
  }
}

const resend =
  (route: Route, { first = [1, NO_STREAM], between = 0, again, expected }: Resend) =>
  async (world: World) => {
    const stream = world.name('id');
    const sent = numbered(first[0]);
    await world.append(stream, sent, first[1], route);
    for (let left = between; left > 0; left -= 100) {
      await world.append(stream, numbered(Math.min(left, 100)), ANY, route);
    }
    const before = await world.read(stream);
    return answer(world, stream, before, world.append(stream, again(sent), expected, route));
  };

/** The word behind the last comma. */
const expectedOf = ({ case: name }: Observation) => (name.includes('ANY') ? ANY : NO_STREAM);

function rulesOf(route: Route): Rule[] {
  const area = areas[route];
  return [
    ...resends.map((one) => same(area, one.case, resend(route, one))),
    safer(area, 'committed ids in other order, ANY', resend(route, turnedAny), {
      reason: 'the real one fails inside and never answers; here it is refused as any other partial overlap is',
      clear: ({ error }: { error?: string }) => error === 'WrongExpectedVersionError',
    }),
    same(area, 'mid-stream write (exact 2n) resent with 2n after 4 more events', async (world) => {
      const stream = await world.streamThatIs('existing3', 'id');
      const sent = numbered(1);
      await world.append(stream, sent, 2n, route);
      await world.append(stream, numbered(4), ANY, route);
      return answer(world, stream, await world.read(stream), world.append(stream, sent, 2n, route));
    }),
    same(area, /^same id inside another stream/, async (world, observation) => {
      const [first, other] = [world.name('id'), world.name('id')];
      const sent = numbered(1);
      await world.append(first, sent, NO_STREAM, route);
      const expected = observation.case.endsWith('ANY') ? ANY : NO_STREAM;
      return answer(world, other, [], world.append(other, sent, expected, route));
    }),
    same(area, /^same id twice inside one batch/, (world, observation) => {
      const stream = world.name('id');
      const [one, two] = numbered(2);
      const twice = [one!, { ...two!, id: one!.id }];
      return answer(world, stream, [], world.append(stream, twice, expectedOf(observation), route));
    }),
    same(area, /^resent to soft-deleted stream/, async (world, observation) => {
      const stream = world.name('id');
      const sent = numbered(1);
      const first = await world.append(stream, sent, NO_STREAM, route);
      await world.client.deleteStream(stream);
      const again = await world.append(stream, sent, expectedOf(observation), route);
      return { firstPosition: first.position, again, readAfter: await nameOrValue(world.read(stream), text) };
    }),
    same(area, 'resent event truncated away by $maxCount=1, NO_STREAM', async (world) => {
      const stream = world.name('id');
      const sent = numbered(1);
      await world.append(stream, sent, NO_STREAM, route);
      await world.append(stream, numbered(1), ANY, route);
      await world.client.setStreamMetadata(stream, { maxCount: 1 });
      return answer(world, stream, await world.read(stream), world.append(stream, sent, NO_STREAM, route));
    }),
    same(area, '2,000 later events elsewhere, then ANY resend (id cache)', async (world) => {
      const stream = world.name('id');
      const sent = numbered(1);
      await world.append(stream, sent, NO_STREAM, route);
      await world.append(world.name('elsewhere'), numbered(2_000));
      return answer(world, stream, await world.read(stream), world.append(stream, sent, ANY, route));
    }),
    safer(area, /^same id concurrently 10 times/, (world, observation) => tenAtOnce(world, route, observation), {
      reason:
        'the real one drops a re-send that comes before the first is answered; here each is answered as the first',
      clear: ({ all, streamNow }: AtOnce) => new Set(all).size === 1 && /^0@\d+$/.test(all[0]!) && streamNow === once,
      real: ({ all, streamNow }: AtOnce) => all.some((one) => one.startsWith('0@')) && streamNow === once,
    }),
  ];
}

interface AtOnce {
  readonly all: string[];
  readonly streamNow: string;
}
const once = '0:{"i":0}';
const turnedAny: Resend = {
  case: 'committed ids in other order, ANY',
  first: [3, NO_STREAM],
  again: (sent) => [...sent].reverse(),
  expected: ANY,
};

async function tenAtOnce(world: World, route: Route, observation: Observation): Promise<AtOnce> {
  const stream = world.name('id');
  const [event] = numbered(1);
  const answers = numbered(10).map(() => world.append(stream, event!, expectedOf(observation), route));
  const all = await Promise.all(
    answers.map((one) =>
      nameOrValue(one, ({ nextExpectedRevision, position }) => `${nextExpectedRevision}@${position?.commit}`),
    ),
  );
  return { all: all as string[], streamNow: text(await world.read(stream)) };
}

export const resendRules: readonly Rule[] = [
  ...rulesOf('batchAppend'),
  ...rulesOf('append'),
  safer(
    '2 idempotency',
    /^retry while the first is still unanswered/,
    (world, observation) => tenAtOnce(world, 'batchAppend', observation),
    {
      reason:
        'the real one drops a re-send that comes before the first is answered; here each is answered as the first',
      clear: ({ all, streamNow }: AtOnce) => new Set(all).size === 1 && streamNow === once,
      real: ({ all, streamNow }: AtOnce) => all.some((one) => one.startsWith('0@')) && streamNow === once,
    },
  ),
];
