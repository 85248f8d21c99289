import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTestDatabase } from '#platform/testing/database';
import type { ProcessMessage } from '#platform/process';
import { freePort } from '../launcher/ports.ts';
import { projectRoot } from '../project-root.ts';
import type { Target } from './target.ts';

const main = join(projectRoot(), 'dist', 'apps', 'event-store', 'src', 'main.js');

/** An embedded store of the suite's own, as a process of its own on a new log, on the server of `TEST_POSTGRES_URL`. */
export async function startEmbedded(): Promise<{ readonly target: Target; stop(): Promise<void> }> {
  const database = await createTestDatabase('contract');
  const address = `127.0.0.1:${await freePort()}`;
  let child: ChildProcess | undefined;

  const start = async () => {
    const env = { ...process.env, EVENTLOG_DATABASE_URL: database.url, EVENTSTORE_BIND: address, LOG_LEVEL: 'fatal' };
    child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => [{ type: 'failed', reason: 'its process ended' }]),
    ])) as [ProcessMessage];
    if (message.type !== 'ready') throw new Error(`The embedded store did not start: ${message.reason}`);
  };
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };

  await start();
  return {
    target: { connectionString: `esdb://${address}?tls=false`, embedded: true, owner: { start, stop } },
    stop: async () => {
      await stop('SIGTERM');
      await database.drop();
    },
  };
}
