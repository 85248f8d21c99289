import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Client } from 'pg';
import { RefusedError } from '../refused-error.ts';
import { ensureSchema } from './schema.ts';

/** "polslag" in ASCII: advisory locks of one database share their numbers with whoever else takes some. */
const lockKey = '31647708975227239';
const lockPatience = 2_000;
const startPatience = 10_000;

/** What a crash of PostgreSQL must not take: an append is answered only after it is on the disk. */
const durable = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * Opens the one session that writes. It holds the lock that makes this process the only store on the database: the
 * server frees the lock only when this session is gone, and so never before its last statement has ended.
 * @throws RefusedError with a sentence when settings, another instance or a newer version forbid it.
 */
export async function openWriterSession(databaseUrl: string): Promise<Client> {
  const client = await connect(databaseUrl);
  // Until the appender listens, a lost session shows as the error of the statement that meets it.
  client.on('error', () => undefined);
  try {
    await assertDurable(client);
    await client.query(`SET application_name = 'polslag event store (writer)'`);
    await takeLock(client);
    await ensureSchema(client);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Waits while PostgreSQL is starting: after a crash of both, the store may be the first to be back. */
async function connect(databaseUrl: string): Promise<Client> {
  const deadline = Date.now() + startPatience;
  for (;;) {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { code } = error as { code?: string };
      const starting = code === '57P03' || code === 'ECONNREFUSED';
      if (!starting || Date.now() > deadline) {
        throw new RefusedError(`The event log's database cannot be reached${code ? ` (${code})` : ''}.`, {
          cause: error,
        });
      }
      await sleep(200);
    }
  }
}

async function assertDurable(client: Client): Promise<void> {
  for (const setting of durable) {
    const { rows } = await client.query<Record<string, string>>(`SHOW ${setting}`);
    const value = rows[0]![setting];
    // synchronous_commit has more values than two; all but this one wait for the disk.
    if (value === 'off') {
      throw new RefusedError(
        `PostgreSQL runs with ${setting} = ${value}: it could forget events that were acknowledged, so set it to on.`,
      );
    }
  }
}

/** The session of a store that was killed a moment ago may still be ending. */
async function takeLock(client: Client): Promise<void> {
  const deadline = Date.now() + lockPatience;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${lockKey}) AS taken`);
    if (rows[0]!.taken) return;
    if (Date.now() > deadline) {
      throw new RefusedError('Another event store runs on this database: two would tear the log apart, so stop one.');
    }
    await sleep(100);
  }
}
