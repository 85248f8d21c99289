import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './database.ts';

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

describe('a database for a test', () => {
  it('is empty, durable, its own, and gone afterwards, open connections or not', async () => {
    const [one, two] = await Promise.all([createTestDatabase('one'), createTestDatabase('two')]);
    const client = await connect(one.url);
    await client.query('CREATE TABLE t (x int)');
    const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
    expect(rows).toEqual([{ fsync: 'on' }]);

    const other = await connect(two.url);
    await expect(other.query('SELECT * FROM t')).rejects.toThrow('does not exist');
    await other.end();

    await Promise.all([one.drop(), two.drop()]);
    await expect(connect(one.url)).rejects.toThrow('does not exist');
    await one.drop();
  });

  it('says how to run when there is no server', async () => {
    const url = process.env['TEST_POSTGRES_URL'];
    delete process.env['TEST_POSTGRES_URL'];
    await expect(createTestDatabase()).rejects.toThrow(/^TEST_POSTGRES_URL is missing: run the tests by/);
    process.env['TEST_POSTGRES_URL'] = url;
  });
});
