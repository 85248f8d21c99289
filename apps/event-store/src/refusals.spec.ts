import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { TestDatabase } from '#platform/testing/database';
import { createTestDatabase } from '#platform/testing/database';
import { startEventStore } from './server.ts';
import { failureOf } from './testing/running-store.ts';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('event_store');
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('what the store refuses to run on', () => {
  const refusal = async () => (await failureOf(startEventStore({ databaseUrl: database.url }))).message;

  it('tables of a newer version', async () => {
    await (await startEventStore({ databaseUrl: database.url })).close();
    await admin.query('INSERT INTO eventlog.schema_version (version) VALUES (99)');
    expect(await refusal()).toMatch(/version 99/);
    await admin.query('DELETE FROM eventlog.schema_version WHERE version = 99');
  });

  it('a server that may forget what it has acknowledged', async () => {
    await admin.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
    );
    expect(await refusal()).toMatch(/synchronous_commit = off/);
    await admin.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET synchronous_commit', current_database()); END $$`,
    );
  });

  it('an address that others can reach, or that is taken', async () => {
    const databaseUrl = database.url;
    expect((await failureOf(startEventStore({ databaseUrl, host: '0.0.0.0' }))).message).toMatch(/this machine only/);
    const store = await startEventStore({ databaseUrl });
    const other = await createTestDatabase('event_store');
    const taken = await failureOf(startEventStore({ databaseUrl: other.url, port: store.port }));
    expect(taken.message).toMatch(/cannot listen on 127\.0\.0\.1/);
    await store.close();
    await other.drop();
  });
});
