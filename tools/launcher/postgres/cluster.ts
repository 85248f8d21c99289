import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import { majorOf } from './binaries.ts';
import type { Place } from './place.ts';
import { runProgram } from './run-program.ts';

/** Its superuser; only the launcher and the tests log in as it. */
export const superuser = 'postgres';

/**
 * Makes the cluster where there is none: UTF-8, checksums, passwords by SCRAM. It is put in place whole, so that one
 * that was stopped half-way is made again.
 * @throws LaunchError also when it was made by another major version.
 */
export async function ensureCluster(place: Place, password: string): Promise<void> {
  if (existsSync(place.data)) return requireVersion(place);
  const half = join(place.folder, 'half-made');
  const passwordFile = join(place.folder, 'password');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
    await runInitdb(place, half, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, place.data);
}

async function runInitdb(place: Place, folder: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const { done, stderr } = await runProgram(place, 'initdb', args);
  if (done) return;
  const lines = stderr.trim().split('\n');
  const reason = lines.find((line) => /error:|FATAL:/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  throw new LaunchError(`PostgreSQL could not make its data folder ${folder}: ${reason}.`);
}

function requireVersion(place: Place): void {
  const made = majorOf(readFileSync(join(place.data, 'PG_VERSION'), 'utf8'));
  const here = majorOf(place.binaries.version);
  if (made === here) return;
  throw new LaunchError(
    `${place.data} was made by PostgreSQL ${made} and cannot be read by the ${here} of this version.`,
  );
}
