import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '../process-identity.ts';
import { findBinaries } from './binaries.ts';
import { clearPostmaster } from './postmaster.ts';
import { preparePostgres } from './prepare.ts';
import { ownerOf } from './system-user.ts';

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
  const home = mkdtempSync(join(parent, `polslag-test-postgres-${process.pid}-`));
  // Where root starts it, PostgreSQL's user passes through here to a folder of its own.
  chmodSync(home, 0o711);
  const { server } = await preparePostgres({ home, password: randomBytes(24).toString('hex') });
  const running = await server.start(new AbortController().signal);
  return {
    url: server.url(),
    stop: async () => {
      await running.stop();
      rmSync(home, { recursive: true, force: true });
      await clearLeftovers(parent);
    },
  };
}

/**
 * What a run that was killed has left in folders of the system's for temporary files: `polslag-<kind>-<process>-…`, with
 * a data folder of the launcher or of a server of the tests.
 */
async function clearLeftovers(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^polslag-(?:test-postgres|launcher)-(\d+)-/.exec(name)?.[1] ?? NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      for (const home of [join(parent, name), join(parent, name, 'data')]) await stopServerOf(home);
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's, or another run is clearing it; it harms nobody.
    }
  }
}

async function stopServerOf(home: string): Promise<void> {
  const folder = join(home, 'postgres');
  const data = join(folder, 'data');
  if (!existsSync(data)) return;
  await clearPostmaster({ binaries: findBinaries(), user: ownerOf(data), folder, data, notice: undefined });
}
