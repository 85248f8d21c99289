import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** As superuser: `postgres://…/name`. */
  readonly url: string;
  /** Ends every connection to it and drops it; a second time it does nothing. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database on the server of `TEST_POSTGRES_URL` (a superuser's URL), which `npm test` starts.
 * @param prefix lower-case letters, digits and underscores, to recognise it by.
 */
export async function createTestDatabase(prefix = 'test'): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) throw new Error('TEST_POSTGRES_URL is missing: run the tests by `npm test -- path/to/the.spec.ts`.');
  const name = `${prefix}_${process.pid}_${randomBytes(6).toString('hex')}`;
  // template0 has no sessions of its own, so that many test files can copy it at once.
  await onServer(server, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`);

  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
