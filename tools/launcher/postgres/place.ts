import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, LaunchError } from '../launch-error.ts';
import type { Binaries } from './binaries.ts';
import { program } from './binaries.ts';
import type { SystemUser } from './system-user.ts';
import { canUse, ownerOf, postgresUser } from './system-user.ts';

/** Where PostgreSQL runs from, as whom, and where it keeps its files. */
export interface Place {
  readonly binaries: Binaries;
  /** Set when that is not the user who starts it. */
  readonly user: SystemUser | undefined;
  /** Belongs to that user. */
  readonly folder: string;
  /** The cluster itself; made by `initdb`. */
  readonly data: string;
  /** One line for whoever starts it, where another user runs it. */
  readonly notice: string | undefined;
}

/**
 * Below `home` (an absolute path) if the user who runs PostgreSQL can enter it; or else, as with a clone below a home of
 * mode 700, in a folder of `elsewhere` that is derived from `home`, so that the next start finds it again. The programs
 * are copied there too when they stand where that user cannot go.
 * @throws LaunchError when there is no such place.
 */
export function choosePlace(home: string, binaries: Binaries, elsewhere = '/var/lib'): Place {
  const near = join(home, 'postgres');
  const far = join(elsewhere, `polslag-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
  const made = [near, far].find((folder) => existsSync(join(folder, 'data')));
  const user = (made === undefined ? undefined : ownerOf(join(made, 'data'))) ?? postgresUser();
  const folder = [made ?? near, far].find((candidate) => own(candidate, user));
  if (!folder || (made && folder !== made)) {
    throw new LaunchError(`PostgreSQL runs as user ${user?.name}, who cannot enter ${made ?? `${near} nor ${far}`}.`);
  }
  const data = join(folder, 'data');
  const usable = canUse(user, program(binaries, 'postgres')) && canUse(user, join(binaries.folder, 'share'));
  const place = { user, folder, data, binaries: usable ? binaries : { ...binaries, folder: copyOf(binaries, folder) } };
  return { ...place, notice: user && `postgres  runs as user ${user.name} in ${folder}` };
}

/** Makes the folder and hands it to the user. @returns whether that user can work there. */
function own(folder: string, user: SystemUser | undefined): boolean {
  const existed = existsSync(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    if (user) return false;
    throw new LaunchError(`${folder} cannot be written (${codeOf(error)}).`);
  }
  const usable = canUse(user, folder, '-w');
  if (!usable && !existed) rmdirSync(folder);
  return usable;
}

/** One copy per version, put in place whole; older ones go. */
function copyOf(binaries: Binaries, folder: string): string {
  const name = `programs-${binaries.version}`;
  const copy = join(folder, name);
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith('programs-') && entry !== name) rmSync(join(folder, entry), { recursive: true });
  }
  if (existsSync(copy)) return copy;
  const half = join(folder, `programs-half-made`);
  cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  return copy;
}
