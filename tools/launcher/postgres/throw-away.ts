import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '../process-identity.ts';
import { findBinaries } from './binaries.ts';
import { choosePlace } from './place.ts';
import { clearPostmaster } from './postmaster.ts';
import { preparePostgres } from './prepare.ts';

const prefix = 'polslag-test-postgres-';

/** A server for one run of the tests: real, durable, and gone with its folder when it stops. */
export interface ThrowAwayPostgres {
  /** As superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Also clears away what a run that was killed has left. @throws LaunchError */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const parent = resolve(tmpdir());
  await clearLeftovers(parent);
  const home = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  // Where root starts it, PostgreSQL's user passes through here to a folder of its own.
  chmodSync(home, 0o711);
  const { server } = await preparePostgres({ home, password: randomBytes(24).toString('hex') });
  const running = await server.start(new AbortController().signal);
  return {
    url: server.url(),
    stop: async () => {
      await running.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function clearLeftovers(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const home = join(parent, name);
    try {
      await clearPostmaster(choosePlace(home, findBinaries()));
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is clearing it; it harms nobody.
    }
  }
}
