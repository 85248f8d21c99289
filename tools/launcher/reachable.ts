import { connect } from 'node:net';
import pg from 'pg';
import { hostsOf } from '#platform/hosts';
import { codeOf, LaunchError } from './launch-error.ts';

const patience = 5_000;
const storePort = 2113;

const meanings: Record<string, string> = {
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'the database does not exist',
  '57P03': 'it is starting or stopping',
  '53300': 'it has no connection left',
};

/** @throws LaunchError naming the variable and the address, never the password. */
export async function requireDatabase(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const code = codeOf(error);
    const why = meanings[code] ?? (code === 'unknown error' ? 'no answer' : code);
    throw new LaunchError(`The database that ${variable} names on ${addresses(url)} cannot be reached (${why}).`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Does any node of it take a connection? Whether it is a store, and lets us in, the api finds out. */
export async function requireStore(url: string): Promise<void> {
  const attempts = hostsOf(url).map(({ host, port = storePort }) => knock(host, port));
  await Promise.any(attempts).catch((error: AggregateError) => {
    const why = [...new Set(error.errors.map(codeOf))].join(', ');
    throw new LaunchError(`The store that EVENTSTORE_URL names on ${addresses(url)} cannot be reached (${why}).`);
  });
}

function knock(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: patience }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', reject);
  });
}

function addresses(url: string): string {
  return hostsOf(url)
    .map(({ host, port }) => (port === undefined ? host : `${host}:${port}`))
    .join(', ');
}
