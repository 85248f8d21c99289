import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AuthKind } from '#platform/config';
import { codeOf, LaunchError } from './launch-error.ts';
import { writeSafely } from './write-safely.ts';

/** Raised when a later version keeps something that an earlier one would misread. */
const format = 1;

/** One for development holds keys and an issuer that must never open anything real. */
type Kind = 'development' | 'production';

/** Makes the folder if there is none. @returns its absolute path. @throws LaunchError when it cannot be written. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    // Root's PostgreSQL runs as another user, who has to pass through; what is secret has a mode of its own.
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    makeFolder(join(folder, 'logs'), 0o700);
    writeSafely(join(folder, 'logs', '.writable'), '');
  } catch (error) {
    throw new LaunchError(
      `The data folder ${folder} cannot be written (${codeOf(error)}): set DATA_DIR to another one.`,
    );
  }
  return folder;
}

/** One level at a time: where nothing can ever be made, such as in /proc, Node's own recursion would not end. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/** @returns whether it was used before. @throws LaunchError when this version must not use it. */
export function checkDataFolder(folder: string): boolean {
  const marked = readMark(join(folder, 'version.json'));
  if (!marked) return false;
  if (marked.format > format) {
    const versions = `format ${marked.format}, and this version knows ${format}`;
    throw new LaunchError(`The data folder ${folder} was made by a newer version of Polslag (${versions}).`);
  }
  return true;
}

export function markDataFolder(folder: string, auth: AuthKind): void {
  writeSafely(join(folder, 'version.json'), `${JSON.stringify({ format, kind: kindOf(auth) })}\n`, 0o644);
}

function kindOf(auth: AuthKind): Kind {
  return auth === 'dev' ? 'development' : 'production';
}

function readMark(path: string): { format: number; kind: Kind } | undefined {
  try {
    const { format: found, kind } = JSON.parse(readFileSync(path, 'utf8')) as { format?: unknown; kind?: unknown };
    if (typeof found === 'number' && (kind === 'development' || kind === 'production')) return { format: found, kind };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
  }
  throw new LaunchError(`${path} cannot be read, so it is not known which version made this data folder.`);
}
