import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { KeyLedger } from '../ledger/key-ledger.ts';
import { MasterKey } from '../ledger/master-key.ts';
import { emptyFrontier, grown, rootOf } from '../merkle/frontier.ts';
import { ReadLog } from './read-log.ts';
import { leafOf } from './read-tree.ts';
import { verifyReads } from './verify-reads.ts';

let database: TestDatabase;
let pool: Pool;

/** Twenty reads: 0 to 9 one by one, 10 to 19 in one batch. Each test gets them anew. */
async function twentyReads(): Promise<void> {
  const log = new ReadLog(pool, await KeyLedger.open(pool, MasterKey.random()));
  const record = () =>
    log.record(
      { outcome: 'shown', medewerkerId: randomUUID(), organisatieId: randomUUID(), what: 'GET /', ids: {} },
      '2026-05-01T00:00:00.000Z',
    );
  for (let n = 0; n < 10; n += 1) await record();
  await Promise.all(Array.from({ length: 10 }, record));
}

/** What the owner of the database can do. */
async function withoutTriggers(...statements: readonly string[]): Promise<void> {
  const client = await pool.connect();
  await client.query(`set session_replication_role = 'replica'`);
  for (const statement of statements) await client.query(statement);
  await client.query('reset session_replication_role');
  client.release();
}

/** An entry replaced together with its hash, and the head that follows from it. */
async function forged(index: number): Promise<void> {
  const { rows } = await pool.query<{ entry: object; hash: Buffer }>('select entry, hash from read_log order by index');
  const entry = { ...rows[index]!.entry, at: '2020-01-01T00:00:00.000Z' };
  const hashes = rows.map(({ hash }) => hash).with(index, leafOf(entry));
  const tree = grown(emptyFrontier, hashes);
  const bytes = (hash: Buffer) => `'\\x${hash.toString('hex')}'::bytea`;
  await withoutTriggers(
    `update read_log set entry = '${JSON.stringify(entry)}', hash = ${bytes(hashes[index]!)} where index = ${index}`,
    `update read_tree set frontier = array[${tree.roots.map(bytes).join(', ')}], root = ${bytes(rootOf(tree))}`,
  );
}

beforeEach(async () => {
  database = await createTestDatabase('verify');
  pool = new Pool({ connectionString: database.url });
  await twentyReads();
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

describe('verifying the log of reads', () => {
  it('finds nothing wrong with what was only added to', async () => {
    const head = await verifyReads(pool);
    expect(head).toEqual({ size: 20, root: expect.any(Buffer) });
    expect(await verifyReads(pool, head)).toEqual(head);
  });

  it('finds nothing wrong with an empty one', async () => {
    await withoutTriggers('delete from read_log', `update read_tree set size = 0, frontier = '{}', root = sha256('')`);
    expect(await verifyReads(pool)).toMatchObject({ size: 0 });
    expect((await verifyReads(pool)).fault).toBeUndefined();
  });

  it.each<[string, number, string, RegExp]>([
    ['changed', 7, `update read_log set entry = jsonb_set(entry, '{at}', '"2020-01-01"') where index = 7`, /what was/],
    ['moved to another town', 3, `update read_log set entry = entry || '{"gemeente":"x"}' where index = 3`, /what was/],
    ['swapped for another', 4, `update read_log set index = index + 100 where index = 4`, /not there/],
    ['deleted in the middle', 12, 'delete from read_log where index = 12', /not there/],
    ['deleted at the start', 0, 'delete from read_log where index = 0', /not there/],
    ['deleted at the end', 19, 'delete from read_log where index = 19', /not there/],
    ['put behind the end', 20, `insert into read_log select 20, entry, hash from read_log where index = 3`, /behind/],
  ])('finds the entry that was %s', async (_, index, statement, what) => {
    await withoutTriggers(statement);
    expect((await verifyReads(pool)).fault).toEqual({ index, what: expect.stringMatching(what) });
  });

  it('finds an entry that was replaced together with its hash and the head', async () => {
    await forged(6);
    expect((await verifyReads(pool)).fault).toMatchObject({ index: 6 });
  });

  it('finds the batch of one in the middle of a batch', async () => {
    await forged(15);
    expect((await verifyReads(pool)).fault).toMatchObject({ index: 10, what: expect.stringContaining('up to 19') });
  });

  it('finds by a head kept elsewhere what was forged with every root, and an end that was cut off', async () => {
    const kept = await verifyReads(pool);
    await forged(15);
    await withoutTriggers('update read_log set root = null');
    expect((await verifyReads(pool)).fault).toBeUndefined();
    expect((await verifyReads(pool, kept)).fault).toMatchObject({ index: 0 });

    const { rows } = await pool.query<{ hash: Buffer }>('select hash from read_log where index < 16 order by index');
    const tree = grown(
      emptyFrontier,
      rows.map(({ hash }) => hash),
    );
    await withoutTriggers(
      'delete from read_log where index >= 16',
      `update read_tree set size = 16, root = '\\x${rootOf(tree).toString('hex')}'`,
    );
    expect((await verifyReads(pool)).fault).toBeUndefined();
    expect((await verifyReads(pool, kept)).fault).toMatchObject({ index: 16 });
  });
});
