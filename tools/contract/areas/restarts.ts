import { ANY, END, NO_STREAM } from '@eventstore/db-client';
import type { AppendExpectedRevision } from '@eventstore/db-client';
import type { Observation } from '../observations.ts';
import { listed, same } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { Timeline } from '../timeline.ts';
import { numbered } from '../world.ts';
import type { World } from '../world.ts';
import { answerOf } from '../written.ts';

const area = '11 durability';
type Signal = 'SIGKILL' | 'SIGTERM';
const restarting = { alone: true, owned: true } as const;

async function restart(world: World, signal: Signal): Promise<void> {
  await world.target.owner!.stop(signal);
  await world.target.owner!.start();
  // The channel of a client that has lost its server waits before it tries again.
  for (let left = 50; left > 0; left -= 1) {
    const answer = await answerOf(world.read('$scavenges'));
    if ((answer as { type?: string }).type === 'stream-not-found') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function resent(world: World, signal: Signal, expected: AppendExpectedRevision, later: number, again = 1) {
  const stream = world.name('rs');
  const [event] = numbered(1);
  const first = await world.append(stream, event!, expected);
  if (later > 0) await world.append(stream, numbered(later));
  await restart(world, signal);
  let answer = await world.append(stream, event!, expected);
  for (let left = again - 1; left > 0; left -= 1) answer = await world.append(stream, event!, expected);
  return { first, again: answer, n: (await world.read(stream)).length };
}

const onlyAgain = ({ again, n }: { again: { position: unknown }; n: number }) => ({ again, n });

/** Two subscriptions and the same client before, while and after the server is away. */
async function whileAway(world: World, { case: name }: Observation): Promise<unknown> {
  const stream = world.name('aw');
  await world.append(stream, numbered(2));
  const toStream = new Timeline(world.client.subscribeToStream(stream), (event) => event!.revision);
  const toAll = new Timeline(world.client.subscribeToAll({ fromPosition: END }), (event) => event!.revision);
  await Promise.all([toStream.caughtUp(), toAll.caughtUp()]);
  const before = { stream: [...toStream.entries], all: [...toAll.entries] };
  await world.target.owner!.stop(name.includes('SIGKILL') ? 'SIGKILL' : 'SIGTERM');
  const failed = (timeline: Timeline) => typeof timeline.entries.at(-1) === 'object';
  await toStream.until(() => failed(toStream));
  await toAll.until(() => failed(toAll));
  const appendWhileDown = await answerOf(world.append(stream, numbered(1)));
  const readWhileDown = await answerOf(world.read(stream));
  await world.target.owner!.start();
  await restart(world, 'SIGTERM');
  const appendsAfterRestartSameClient: unknown[] = [];
  for (const event of numbered(5)) {
    const { success, nextExpectedRevision } = await world.append(stream, event);
    appendsAfterRestartSameClient.push({ ok: success, rev: nextExpectedRevision });
  }
  return {
    before,
    streamSubAfter: toStream.entries.slice(before.stream.length),
    allSubAfter: toAll.entries.slice(before.all.length),
    appendWhileDown,
    appendWhileDown2: appendWhileDown,
    readWhileDown,
    appendsAfterRestartSameClient,
    readAfter: (await world.read(stream)).length,
  };
}

/** Errors by class and code: their texts name hosts, and are those of the library that speaks gRPC. */
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  const { error, code } = value as { error?: unknown; code?: unknown };
  if (error !== undefined) return { error, code };
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutTexts(held)]));
}

export const restartRules: readonly Rule[] = [
  same('6 subscriptions', /^server (killed|stopped) with SIG/, whileAway, { ...restarting, shown: withoutTexts }),
  same(area, 'idempotency across restart, NO_STREAM', (world) => resent(world, 'SIGKILL', NO_STREAM, 0), restarting),
  same(area, 'idempotency across restart, ANY', (world) => resent(world, 'SIGKILL', ANY, 0), restarting),
  same(area, 'idempotency across a clean restart, ANY', (world) => resent(world, 'SIGTERM', ANY, 0), restarting),
  same(
    area,
    'idempotency across a clean restart, ANY, 3 later events in the stream',
    (world) => resent(world, 'SIGTERM', ANY, 3),
    {
      ...restarting,
      shown: onlyAgain,
    },
  ),
  same(area, 'the same id again after the duplicate was stored, ANY', (world) => resent(world, 'SIGTERM', ANY, 0, 2), {
    ...restarting,
    shown: onlyAgain,
  }),
  listed(
    area,
    'kill -9 during appends, 10 cycles',
    'a load over many kills: for the chaos run, not for a suite of questions',
  ),
  listed(
    area,
    'events the server itself writes at restart',
    'what was seen comes from a persistent subscription of an earlier case',
  ),
];
