import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { KeyLedger } from '../ledger/key-ledger.ts';
import { MasterKey } from '../ledger/master-key.ts';
import { ReadLog } from './read-log.ts';
import { ReadQuestions } from './read-questions.ts';
import { RefusalCounts } from './refusal-counts.ts';
import { firstKeptMonth } from './retention.ts';
import { verifyReads } from './verify-reads.ts';

let database: TestDatabase;
let pool: Pool;
let ledger: KeyLedger;
let log: ReadLog;
let questions: ReadQuestions;
const master = MasterKey.random();

beforeAll(async () => {
  database = await createTestDatabase('reads');
  pool = new Pool({ connectionString: database.url });
  ledger = await KeyLedger.open(pool, master);
  log = new ReadLog(pool, ledger);
  questions = new ReadQuestions(pool, ledger);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const aRead = (gemeenteId: string, id: string = randomUUID(), medewerkerId: string = randomUUID()) =>
  ({
    outcome: 'shown',
    medewerkerId,
    organisatieId: randomUUID(),
    gemeenteId,
    rol: 'toeleider',
    what: 'GET /v1/personen/:id',
    ids: { id },
  }) as const;

describe('the log of reads', () => {
  it('has no gap and no index twice, however many processes write at once, and the tree fits', async () => {
    const others = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const own = new Pool({ connectionString: database.url });
        return { own, log: new ReadLog(own, await KeyLedger.open(own, master)) };
      }),
    );
    const before = await questions.head();
    const writing = Array.from({ length: 1_200 }, async (_, n) => {
      // In waves, so that the processes meet again and again and not in one batch each.
      await new Promise((resolve) => setTimeout(resolve, (n % 40) * 5));
      return others[n % 3]!.log.record(aRead('botsing'), '2026-05-01T10:00:00.000Z');
    });
    const indexes = (await Promise.all(writing)).toSorted((a, b) => a - b);
    expect(indexes).toEqual(Array.from({ length: 1_200 }, (_, n) => before.size + n));
    expect(await verifyReads(pool)).toEqual(await questions.head());
    await Promise.all(others.map(({ own }) => own.end()));
  });

  it('shows what was read to who asks for the town, the month, the medewerker or the thing', async () => {
    const [town, person, toeleider] = [randomUUID(), randomUUID(), randomUUID()];
    const first = await log.record(aRead(town, person, toeleider), '2026-06-30T23:59:59.999Z');
    const second = await log.record(aRead(town, person), '2026-07-01T00:00:00.000Z');
    const third = await log.record(aRead(town, randomUUID(), toeleider), '2026-07-02T00:00:00.000Z');
    await log.record(aRead(randomUUID(), person, toeleider), '2026-07-02T00:00:00.000Z');
    const found = async (asked: object) =>
      (await questions.reads({ gemeenteId: town, limit: 50, ...asked })).map(({ index }) => index);

    expect(await found({})).toEqual([third, second, first]);
    expect(await found({ limit: 2 })).toEqual([third, second]);
    expect(await found({ before: second })).toEqual([first]);
    expect(await found({ month: '2026-07' })).toEqual([third, second]);
    expect(await found({ thingId: person.toUpperCase() })).toEqual([second, first]);
    expect(await found({ medewerkerId: toeleider })).toEqual([third, first]);
    expect(await found({ medewerkerId: toeleider, thingId: person, month: '2026-06' })).toEqual([first]);
    expect(await found({ medewerkerId: person })).toEqual([]);
    const [newest] = await questions.reads({ gemeenteId: town, limit: 1 });
    const { gemeenteId: _, ...said } = aRead(town);
    const changing = { medewerkerId: toeleider, organisatieId: expect.any(String), ids: { id: expect.any(String) } };
    expect(newest).toMatchObject({ at: '2026-07-02T00:00:00.000Z', month: '2026-07' });
    expect(newest!.opened).toEqual({ status: 'readable', read: { ...said, ...changing } });
  });

  it('keeps what belongs to the installation apart from the towns', async () => {
    const { gemeenteId: _, ...ofInstallation } = aRead('');
    const index = await log.record(ofInstallation, '2026-07-03T00:00:00.000Z');
    expect((await questions.reads({ gemeenteId: null, limit: 1 }))[0]).toMatchObject({ index, month: '2026-07' });
  });

  it('ends a month: nothing of it can be read or found, and the tree stays whole', async () => {
    const [town, person, medewerkerId] = [randomUUID(), randomUUID(), randomUUID()];
    const index = await log.record(aRead(town, person, medewerkerId), '2024-02-29T12:00:00.000Z');
    const kept = await log.record(aRead(town, person), '2024-03-01T00:00:00.000Z');
    const by = { medewerkerId: randomUUID(), organisatieId: randomUUID(), reason: 'bewaartermijn' };
    await log.end('2024-02', by, '2026-07-04T00:00:00.000Z');
    await log.end('2024-02', { ...by, reason: 'wettelijke-plicht' }, '2026-07-05T00:00:00.000Z');

    const reads = await questions.reads({ gemeenteId: town, limit: 9 });
    expect(reads.map((one) => [one.index, one.opened.status])).toEqual([
      [kept, 'readable'],
      [index, 'ended'],
    ]);
    const ofPerson = await questions.reads({ gemeenteId: town, thingId: person, limit: 9 });
    expect(ofPerson.map((one) => one.index)).toEqual([kept]);
    const said = { ended: '2024-02', medewerker: by.medewerkerId, reason: 'bewaartermijn', at: expect.any(String) };
    expect(await questions.endOf('2024-02')).toMatchObject(said);
    expect((await questions.months(town)).filter(({ entries }) => entries > 0)).toEqual([
      { month: '2024-03', entries: 1, end: undefined },
      { month: '2024-02', entries: 1, end: expect.objectContaining(said) },
    ]);

    const { rows } = await pool.query<{ key: Buffer | null }>(
      `select wrapped as key from data_key where scope = 'leeslog:2024-02'`,
    );
    expect(rows).toEqual([{ key: null }]);
    const findable = await pool.query('select from read_lookup where index = $1', [index]);
    expect(findable.rowCount).toBe(0);
    await expect(log.record(aRead(town), '2024-02-01T00:00:00.000Z')).rejects.toThrow('no key may be made');
    expect(await verifyReads(pool)).toEqual(await questions.head());
  });

  it('is only ever added to', async () => {
    await log.record(aRead(randomUUID()), '2026-07-01T00:00:00.000Z');
    const refused = [
      `update read_log set hash = '' where index = 0`,
      'delete from read_log where index = 0',
      'truncate read_log',
      'delete from read_tree',
      'truncate read_tree',
      `update read_tree set root = ''`,
      'update read_tree set size = size - 1',
    ];
    for (const statement of refused) await expect(pool.query(statement)).rejects.toThrow(/only ever added to/);
  });

  it('counts refusals by day and code', async () => {
    const counts = new RefusalCounts(pool);
    for (let n = 0; n < 250; n += 1) counts.count('token-missing', new Date('2026-01-31T23:00:00Z'));
    counts.count('token-invalid', new Date('2026-02-01T00:00:00Z'));
    await counts.settled();
    counts.count('token-invalid', new Date('2026-02-01T00:00:00Z'));
    await counts.settled();
    expect(await counts.ofMonth('2026-01')).toEqual([{ day: '2026-01-31', code: 'token-missing', count: 250 }]);
    expect(await counts.ofMonth('2026-02')).toEqual([{ day: '2026-02-01', code: 'token-invalid', count: 2 }]);
  });

  it('keeps a month for as many whole months after it as is asked', () => {
    expect(firstKeptMonth('2026-11-22T00:00:00Z', 0)).toBe('2026-11');
    expect(firstKeptMonth('2026-11-22T00:00:00Z', 24)).toBe('2024-11');
    expect(firstKeptMonth('2026-01-01T00:00:00Z', 1)).toBe('2025-12');
  });
});
