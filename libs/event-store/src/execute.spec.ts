import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import type { Decidable, DomainEvent, EventContracts } from '#domain/kernel/event';
import { Rejection, rejecter } from '#domain/kernel/rejection';
import { defineSlice } from '#domain/kernel/slice';
import type { DecisionContext } from '#domain/kernel/slice';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { openData } from './codec.ts';
import { EventLog } from './event-log.ts';
import { CommandExecutor } from './execute.ts';
import type { Execution } from './execute.ts';
import { startTestStore } from '../../../tools/testing/store.ts';
import type { TestStore } from '../../../tools/testing/store.ts';
import { KeyLedger, SubjectForgottenError } from './ledger/key-ledger.ts';
import { MasterKey } from './ledger/master-key.ts';

type CounterEvent =
  | DomainEvent<'Opened', { readonly id: string; readonly secret?: string }>
  | DomainEvent<'Added', { readonly id: string; readonly amount: number; readonly remark?: string }>;

const contracts = {
  Opened: { version: 1, fields: { id: 'plain', secret: 'identity' } },
  Added: { version: 1, fields: { id: 'plain', amount: 'statistics', remark: 'free-text' } },
} as const satisfies EventContracts<CounterEvent>;

interface Counter {
  readonly open: boolean;
  readonly sum: number;
  /** Every field that a fold ever saw. */
  readonly seen: readonly string[];
}

const rejections = {
  'no-secret': { kind: 'invalid', nl: 'Geen geheim.', fr: 'Sans secret.', en: 'No secret.' },
} as const;

type CounterCommand =
  | { readonly type: 'Open'; readonly data: { readonly id: string; readonly secret?: string } }
  | { readonly type: 'Add'; readonly data: { readonly id: string; readonly amount: number; readonly remark?: string } };

const counter = defineSlice({
  name: 'teller',
  events: contracts,
  rejections,
  initialState: { open: false, sum: 0, seen: [] },
  evolve: (state: Counter, event: Decidable<CounterEvent, typeof contracts>): Counter => {
    const seen = [...state.seen, ...Object.keys(event.data)];
    return event.type === 'Opened'
      ? { ...state, open: true, seen }
      : { ...state, sum: state.sum + (event.data.amount ?? 0), seen };
  },
  decide: (state: Counter, command: CounterCommand): readonly CounterEvent[] => {
    if (command.type === 'Open' && command.data.secret === '') rejecter(rejections)('no-secret', 'secret');
    if (command.type === 'Open') return state.open ? [] : [{ type: 'Opened', data: command.data }];
    return [{ type: 'Added', data: command.data }];
  },
  commands: { Open: { creates: true, emits: ['Opened'], rejects: [] }, Add: { emits: ['Added'], rejects: [] } },
});

const master = MasterKey.random();
let databases: TestDatabase[];
let store: TestStore;
let pool: Pool;
let log: EventLog;
let ledger: KeyLedger;
let executor: CommandExecutor;

beforeAll(async () => {
  databases = [await createTestDatabase('keys')];
  store = await startTestStore();
  pool = new Pool({ connectionString: databases[0]!.url });
  ledger = await KeyLedger.open(pool, master);
  log = new EventLog(store.connectionString);
  executor = new CommandExecutor(log, ledger);
});

afterAll(async () => {
  await log.close();
  await store.stop();
  await pool.end();
  for (const database of databases) await database.drop();
});

const tenant = randomUUID();

/** It has cached no key. */
const anotherProcess = async () => new CommandExecutor(log, await KeyLedger.open(pool, master));

function execution(
  id: string,
  command: CounterCommand,
  more: Partial<Execution<CounterCommand>> = {},
  key = randomUUID(),
) {
  const happenedAt = { local: '2016-03-28', zone: 'Europe/Brussels', precision: 'day' } as const;
  const context: DecisionContext = {
    now: new Date().toISOString(),
    happenedAt,
    actor: 'a',
    rol: 'toeleider',
    gemeenteId: tenant,
  };
  const metadata = {
    tenant,
    actor: 'a',
    rol: 'toeleider',
    purpose: 'test',
    commandId: key,
    $correlationId: key,
    $causationId: key,
    happenedAt,
  };
  return { id, command, body: command.data, context, metadata, ...more };
}

const open = (id: string, secret?: string): CounterCommand => ({
  type: 'Open',
  data: { id, ...(secret !== undefined && { secret }) },
});
const add = (id: string, amount: number, remark?: string): CounterCommand => ({
  type: 'Add',
  data: { id, amount, ...(remark !== undefined && { remark }) },
});

describe('execute', () => {
  it('answers the same key with the first answer, and writes no second event', async () => {
    const id = randomUUID();
    const key = randomUUID();
    const first = await executor.execute(counter, execution(id, open(id), {}, key));
    await executor.execute(counter, execution(id, add(id, 1)));
    const again = await executor.execute(counter, execution(id, open(id), {}, key));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await log.readStream(first.stream)).toHaveLength(2);
  });

  it('refuses the same key with another body, for a creation too', async () => {
    const id = randomUUID();
    const [opening, adding] = [randomUUID(), randomUUID()];
    await executor.execute(counter, execution(id, open(id, 'one'), {}, opening));
    await executor.execute(counter, execution(id, add(id, 1), {}, adding));
    await expect(executor.execute(counter, execution(id, open(id, 'two'), {}, opening))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    await expect(executor.execute(counter, execution(id, add(id, 2), {}, adding))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('answers a command that had nothing to write as the first time, whatever was written since', async () => {
    const id = randomUUID();
    const key = randomUUID();
    await executor.execute(counter, execution(id, open(id)));
    const quiet = await executor.execute(counter, execution(id, open(id, 'again'), {}, key));
    await executor.execute(counter, execution(id, add(id, 1)));
    expect(await executor.execute(counter, execution(id, open(id, 'again'), {}, key))).toEqual({
      ...quiet,
      repeated: true,
    });
    await expect(executor.execute(counter, execution(id, open(id, 'other'), {}, key))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('lets two of the same at once through as one', async () => {
    const id = randomUUID();
    const key = randomUUID();
    const other = new CommandExecutor(new EventLog(store.connectionString), ledger);
    const answers = await Promise.all([
      executor.execute(counter, execution(id, open(id), {}, key)),
      other.execute(counter, execution(id, open(id), {}, key)),
      executor.execute(counter, execution(id, open(id), {}, key)),
    ]);
    expect(new Set(answers.map((answer) => answer.position)).size).toBe(1);
    expect(await log.readStream(answers[0].stream)).toHaveLength(1);
  });

  it('decides again on a conflict, and refuses a stale revision that was named', async () => {
    const id = randomUUID();
    await executor.execute(counter, execution(id, open(id)));
    await Promise.all([1, 2, 3, 4, 5].map((amount) => executor.execute(counter, execution(id, add(id, amount)))));
    expect((await executor.stateOf(counter, id)).sum).toBe(15);
    await expect(executor.execute(counter, execution(id, add(id, 1), { expectedRevision: 2n }))).rejects.toMatchObject({
      code: 'revision-stale',
    });
    await executor.execute(counter, execution(id, add(id, 1), { expectedRevision: 5n }));
  });

  it('does not find what is not there, or is another town’s', async () => {
    const id = randomUUID();
    await expect(executor.execute(counter, execution(id, add(id, 1)))).rejects.toThrow(Rejection);
    await executor.execute(counter, execution(id, open(id)));
    const elsewhere = execution(id, add(id, 1));
    const foreign = { ...elsewhere, metadata: { ...elsewhere.metadata, tenant: randomUUID() } };
    await expect(executor.execute(counter, foreign)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not find what another controller than the town’s answers for', async () => {
    const id = randomUUID();
    const [vzw, unie] = [randomUUID(), randomUUID()];
    const by = (controller: string, command: CounterCommand, controllers?: readonly string[]) => {
      const one = execution(id, command, { ...(controllers && { controllers }) });
      return executor.execute(counter, { ...one, metadata: { ...one.metadata, controller } });
    };
    await by(vzw, open(id));
    await expect(by(unie, add(id, 1))).rejects.toMatchObject({ code: 'not-found' });
    await expect(by(unie, open(id))).rejects.toMatchObject({ code: 'not-found' });
    await expect(by(vzw, add(id, 1), [unie])).rejects.toMatchObject({ code: 'not-found' });
    const { stream } = await by(vzw, add(id, 1));
    // A town that has another controller since goes on, and the stream keeps the one that it began with.
    await by(unie, add(id, 2), [vzw, unie]);
    expect((await log.readStream(stream)).map(({ metadata }) => metadata.controller)).toEqual([vzw, vzw, vzw]);
    expect((await executor.stateOf(counter, id, { tenant, controllers: [vzw] })).sum).toBe(3);
    expect((await executor.stateOf(counter, id, { tenant, controllers: [unie] })).open).toBe(false);
    expect((await executor.stateOf(counter, id, { tenant: randomUUID(), controllers: [vzw] })).open).toBe(false);
  });

  it('shows a decision no personal field, and stores none in the open', async () => {
    const id = randomUUID();
    const { stream } = await executor.execute(counter, execution(id, open(id, 'kanarie-een')));
    await executor.execute(counter, execution(id, add(id, 7, 'kanarie-twee')));
    expect((await executor.stateOf(counter, id)).seen).toEqual(['id', 'id', 'amount']);
    const stored = await log.readStream(stream);
    expect(JSON.stringify(stored.map(({ data, metadata }) => ({ data, metadata })))).not.toMatch(/kanarie|"amount"/);
    const [opened] = stored;
    const place = { tenant, stream, type: 'Opened', eventId: opened!.id };
    const { personal } = await openData(opened!.data, place, ledger);
    expect(personal.identity?.f).toEqual({ secret: 'kanarie-een' });
  });

  it('leaves no key behind where what does not exist is refused, and asks the ledger once for what is accepted', async () => {
    const id = randomUUID();
    const keys = async () => {
      const scope = `teller-${id}`;
      const { rows } = await pool.query<{ class: string }>('select class from data_key where scope = $1', [scope]);
      return rows.map((row) => row.class);
    };
    const codeOf = (command: CounterCommand, more = {}) =>
      executor.execute(counter, execution(id, command, more)).then(
        () => 'accepted',
        (error: Rejection) => error.code,
      );
    expect(await codeOf(add(id, 1))).toBe('not-found');
    expect(await codeOf(open(id, ''))).toBe('no-secret');
    expect(await codeOf(open(id), { expectedRevision: 3n })).toBe('revision-stale');
    expect(await keys()).toEqual([]);

    const reads = jest.spyOn(log, 'readStream');
    const asked = jest.spyOn(pool, 'query');
    expect(await codeOf(open(id))).toBe('accepted');
    expect([reads.mock.calls.length, asked.mock.calls.length]).toEqual([0, 1]);
    expect(await codeOf(add(id, 1))).toBe('accepted');
    expect(reads.mock.calls.length).toBe(1);
    jest.restoreAllMocks();
    expect(await keys()).toEqual(['hmac']);
    expect(await codeOf(open(id, ''))).toBe('no-secret');
  });

  describe('after a person was forgotten', () => {
    it('says that a key was used before, and neither that it was another body nor what it was', async () => {
      const id = randomUUID();
      const person = `persoon-${randomUUID()}`;
      const [opening, adding, quiet, late] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const subjects = [person];
      await executor.execute(counter, execution(id, open(id, 'kanarie'), { subjects }, opening));
      await executor.execute(counter, execution(id, add(id, 1), {}, adding));
      await executor.execute(counter, execution(id, open(id, 'kanarie'), {}, quiet));
      await ledger.erase(person, randomUUID());

      for (const [command, key] of [
        [open(id, 'kanarie'), opening],
        [add(id, 1), adding],
        [open(id), quiet],
      ] as const) {
        for (const by of [executor, await anotherProcess()]) {
          const again = by.execute(counter, execution(id, command, { subjects }, key));
          await expect(again).rejects.toMatchObject({ code: 'command-forgotten' });
        }
      }
      expect((await executor.stateOf(counter, id)).sum).toBe(1);

      const first = await executor.execute(counter, execution(id, add(id, 2), {}, late));
      const by = await anotherProcess();
      expect(await by.execute(counter, execution(id, add(id, 2), {}, late))).toEqual({ ...first, repeated: true });
      await expect(by.execute(counter, execution(id, add(id, 3), {}, late))).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
    });
  });

  it('still decides after its person was forgotten, but keeps nothing personal any more', async () => {
    const id = randomUUID();
    const person = `persoon-${randomUUID()}`;
    await executor.execute(counter, execution(id, open(id, 'kanarie'), { subjects: [person] }));
    await ledger.erase(person, randomUUID());
    await executor.execute(counter, execution(id, add(id, 3)));
    expect((await executor.stateOf(counter, id)).sum).toBe(3);
    await expect(executor.execute(counter, execution(id, add(id, 1, 'kanarie')))).rejects.toThrow(
      SubjectForgottenError,
    );
    expect((await executor.stateOf(counter, id)).sum).toBe(3);
  });
});
