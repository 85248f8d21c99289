import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Pool } from 'pg';
import type { DomainEvent, HappenedAt } from '#domain/kernel/event';
import { Rejection } from '#domain/kernel/rejection';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { startTestStore } from '../../../tools/testing/store.ts';
import type { TestStore } from '../../../tools/testing/store.ts';
import { openData } from './codec.ts';
import { EventLog } from './event-log.ts';
import { CommandExecutor } from './execute.ts';
import type { Execution, WriteResult } from './execute.ts';
import { streamName } from './ids.ts';
import { KeyLedger } from './ledger/key-ledger.ts';
import { MasterKey } from './ledger/master-key.ts';
import { caseWork } from './testing/case-work.arbitrary.ts';
import type { CaseStep } from './testing/case-work.arbitrary.ts';

interface Done {
  readonly slice: Slice;
  readonly execution: Execution<DomainCommand>;
  readonly answer: WriteResult;
}

/** What was decided on one stream, as the decision said it. */
interface Decided {
  readonly slice: Slice;
  readonly id: string;
  readonly events: (DomainEvent & { readonly happenedAt: HappenedAt })[];
}

const tenant = randomUUID();
const master = MasterKey.random();
let database: TestDatabase;
let store: TestStore;
let pool: Pool;
let log: EventLog;
let otherLog: EventLog;
let ledger: KeyLedger;
let executor: CommandExecutor;
/** Another process: it has cached nothing. */
let other: CommandExecutor;

beforeAll(async () => {
  database = await createTestDatabase('keys');
  store = await startTestStore();
  pool = new Pool({ connectionString: database.url });
  [log, otherLog] = [new EventLog(store.connectionString), new EventLog(store.connectionString)];
  ledger = await KeyLedger.open(pool, master);
  executor = new CommandExecutor(log, ledger);
  other = new CommandExecutor(otherLog, await KeyLedger.open(pool, master));
});

afterAll(async () => {
  await Promise.all([log.close(), otherLog.close()]);
  await store.stop();
  await pool.end();
  await database.drop();
});

function executionOf({ thing, slice, command, context }: CaseStep, run: string): Execution<DomainCommand> {
  const { actor, rol, happenedAt } = context;
  const commandId = randomUUID();
  const ids = { commandId, $correlationId: commandId, $causationId: commandId };
  const metadata = { tenant, actor, rol, purpose: 'test', happenedAt, ...ids };
  const subjects = slice.name === 'persoon' ? [] : [personOf(run)];
  return { id: `${run}-${thing}`, command, body: command.data, context, metadata, subjects };
}

const personOf = (run: string) => streamName('persoon', `${run}-0`);

/** Carries the steps out, and after one in four sends some earlier command again. */
async function workThrough(steps: readonly CaseStep[], chances: Iterator<number>, run: string) {
  const decided = new Map<string, Decided>();
  const done: Done[] = [];
  for (const step of steps) {
    const execution = executionOf(step, run);
    const { slice, stream, events, keepLast } = listeningTo(step.slice, execution.id, decided);
    const answer = await executor.execute(slice, execution).catch(codeOf);
    if (typeof answer === 'object') {
      keepLast();
      done.push({ slice: step.slice, execution, answer });
    } else expect(await executor.execute(slice, execution).catch(codeOf)).toEqual(answer);
    const chance = chances.next().value as number;
    if (chance % 4 === 0 && done.length > 0) await sendAgain(executor, done[chance % done.length]!);
    expect(await log.readStream(stream)).toHaveLength(events.length);
  }
  return { decided, done };
}

/** The same slice, which also tells what it decided last: a decision can be asked for more than once. */
function listeningTo(slice: Slice, id: string, decided: Map<string, Decided>) {
  const stream = streamName(slice.name, id);
  const events: Decided['events'] = decided.get(stream)?.events ?? [];
  decided.set(stream, { slice, id, events });
  let last: Decided['events'] = [];
  const decide: Slice['decide'] = (state, command, context) => {
    const fresh = slice.decide(state, command, context);
    last = fresh.map((event) => ({ ...event, happenedAt: context.happenedAt }));
    return fresh;
  };
  return { slice: { ...slice, decide }, stream, events, keepLast: () => events.push(...last) };
}

function codeOf(error: unknown): string {
  if (error instanceof Rejection) return error.code;
  throw error;
}

/** The first answer again; with another body, a refusal, but for a reaction: what it says follows from its command's id. */
async function sendAgain(by: CommandExecutor, { slice, execution, answer }: Done): Promise<void> {
  expect(await by.execute(slice, execution)).toEqual({ ...answer, repeated: true });
  const another = { ...execution, body: { ...(execution.body as object), other: true } };
  const refused = await by.execute(slice, another).catch(codeOf);
  if (execution.context.rol !== 'systeem') expect(refused).toBe('idempotency-key-reused');
  else expect(refused).toMatchObject({ repeated: true });
}

/** What is stored opens to what was decided, and folds to the same state. */
async function expectStored(stream: string, { slice, id, events }: Decided): Promise<void> {
  const stored = await log.readStream(stream);
  const opened = stored.map(async ({ id: eventId, type, data, metadata: { happenedAt } }) => {
    const { data: open, personal } = await openData(data, { tenant, stream, type, eventId }, ledger);
    return { type, data: Object.assign({}, open, ...Object.values(personal).map(({ f }) => f)) as object, happenedAt };
  });
  expect(await Promise.all(opened)).toEqual(JSON.parse(JSON.stringify(events)));
  expect(await executor.stateOf(slice, id, { tenant, controllers: [] })).toEqual(folded(slice, events));
}

function folded(slice: Slice, events: Decided['events']): unknown {
  return events.reduce<unknown>((state, event) => slice.evolve(state, event), slice.initialState);
}

it('a log of case work is what was decided, once, whatever is sent again', async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(caseWork, fc.infiniteStream(fc.nat()), async (steps, chances) => {
    const run = randomUUID();
    const { decided, done } = await workThrough(steps, chances, run);
    await Promise.all(done.map((each) => sendAgain(other, each)));
    await Promise.all([...decided].map(([stream, each]) => expectStored(stream, each)));

    await ledger.erase(personOf(run), randomUUID());
    for (const { slice, id, events } of decided.values()) {
      expect(await executor.stateOf(slice, id, { tenant, controllers: [] })).toEqual(folded(slice, events));
      for (const { type } of events) seen.add(type);
    }
  });
  await fc.assert(property, { numRuns: 6, interruptAfterTimeLimit: 10_000, endOnFailure: true });
  // Otherwise nothing came of it, and nothing was shown.
  expect(seen.size).toBeGreaterThan(10);
});
