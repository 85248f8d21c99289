import pg from 'pg';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

const sessions = 8;

/**
 * Every statement of this store goes along an index. PostgreSQL must not conclude otherwise from statistics that lag
 * behind a log that grows, nor compile what takes a millisecond.
 */
const planning = '-c enable_seqscan=off -c enable_bitmapscan=off -c jit=off';

/** Sessions for reading. A lost one shows as the failure of the read that meets it. */
export function openReaderPool(databaseUrl: string, logger: Logger): Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: sessions,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'polslag event store',
    options: planning,
  });
  pool.on('error', (err) => logger.warn({ err }, 'an idle session was lost'));
  return pool;
}
