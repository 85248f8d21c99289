import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownMasterKey, randomSecret } from './config.ts';
import { codeOf, LaunchError } from './launch-error.ts';
import { writeSafely } from './write-safely.ts';

/** What the launcher remembers in the data folder, readable by its user only. */
export interface Remembered {
  /** Of the embedded PostgreSQL, by role. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Used again when they are free, so that an address stays what it was. */
  readonly ports: { readonly postgres?: number; readonly eventStore?: number };
}

const fileOf = (folder: string) => join(folder, 'launcher.json');

/** @param roles those that need a password; one that has none yet is given one. */
export function recall(folder: string, roles: readonly string[]): Remembered {
  const known = readRemembered(fileOf(folder));
  const missing = roles.filter((role) => known.passwords[role] === undefined);
  if (missing.length === 0) return known;
  const made = Object.fromEntries(missing.map((role) => [role, randomSecret()]));
  const remembered = { ...known, passwords: { ...known.passwords, ...made } };
  remember(folder, remembered);
  return remembered;
}

export function remember(folder: string, remembered: Remembered): void {
  writeSafely(fileOf(folder), `${JSON.stringify(remembered)}\n`);
}

/**
 * The file with the master key: the one that is named, or the data folder's own, which is made for a new one only, as
 * nothing that another key has sealed could ever be read again.
 */
export function ensureMasterKey(folder: string, named: string | undefined, usedBefore: boolean): string {
  const path = named === undefined ? ownMasterKey(folder) : resolve(named);
  if (existsSync(path)) return path;
  if (named !== undefined) throw new LaunchError(`MASTER_KEY_FILE names ${path}, which does not exist.`);
  if (usedBefore) throw new LaunchError(`${path} is gone: put it back, as without it nothing sealed can be read.`);
  writeSafely(path, `${randomSecret()}\n`);
  return path;
}

function readRemembered(path: string): Remembered {
  try {
    const { passwords, ports } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Remembered>;
    return { passwords: passwords ?? {}, ports: ports ?? {} };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { passwords: {}, ports: {} };
    throw new LaunchError(`${path} cannot be read (${codeOf(error)}).`);
  }
}
