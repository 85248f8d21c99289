import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { TestDatabase } from '#platform/testing/database';
import { createTestDatabase } from '#platform/testing/database';
import { CopyWriter, copySize, rowSize } from './copy-format.ts';
import { CopyIn } from './copy-in.ts';
import { CopyRows } from './copy-rows.ts';

const rows: [bigint, boolean, Buffer][] = [
  [0n, true, Buffer.alloc(0)],
  [9_223_372_036_854_775_807n, false, Buffer.from([0, 255, 10, 92])],
  [-1n, true, Buffer.alloc(200_000, 'PGCOPY')],
];

function encoded(): Buffer {
  const writer = new CopyWriter(copySize(rows.reduce((size, [, , bytes]) => size + rowSize(3, 9 + bytes.length), 0)));
  for (const [number, flag, bytes] of rows) {
    writer.row(3);
    writer.bigint(number);
    writer.boolean(flag);
    writer.bytes(bytes);
  }
  return writer.end();
}

describe('COPY in binary', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase('event_store');
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE copied (number bigint PRIMARY KEY, flag boolean, bytes bytea)');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const read = async (query: string) => {
    const found: unknown[] = [];
    await client.query(new CopyRows(query, (row) => found.push([row.bigint(), row.boolean(), row.bytes()]))).done;
    return found;
  };

  it('stores and reads rows as they are', async () => {
    await client.query(new CopyIn('copied', encoded())).done;
    const { rows: stored } = await client.query<{ number: string; flag: boolean; bytes: Buffer }>(
      'SELECT * FROM copied',
    );
    expect(stored.map(({ number, flag, bytes }) => [BigInt(number), flag, bytes])).toEqual(rows);
    expect(await read('SELECT number, flag, bytes FROM copied')).toEqual(rows);
    expect(await read('SELECT number, flag, bytes FROM copied WHERE number = 7')).toEqual([]);
  });

  it('fails as a whole, and leaves the session usable', async () => {
    await expect(client.query(new CopyIn('copied', encoded())).done).rejects.toMatchObject({ code: '23505' });
    await expect(client.query(new CopyIn('missing', encoded())).done).rejects.toMatchObject({ code: '42P01' });
    await expect(read('SELECT number / 0 FROM copied')).rejects.toMatchObject({ code: '22012' });
    expect(await read('SELECT number, flag, bytes FROM copied')).toEqual(rows);
  });

  it('fails when the session is lost', async () => {
    const lost = new pg.Client({ connectionString: database.url });
    lost.on('error', () => undefined);
    await lost.connect();
    const { rows: found } = await lost.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const reading = lost.query(new CopyRows('SELECT pg_sleep(30)::text::bytea', () => undefined)).done;
    const failed = expect(reading).rejects.toThrow();
    await client.query('SELECT pg_terminate_backend($1)', [found[0]!.pid]);
    await failed;
    await expect(lost.query(new CopyIn('copied', encoded())).done).rejects.toThrow();
  });
});
