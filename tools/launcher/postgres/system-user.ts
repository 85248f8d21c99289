import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { LaunchError } from '../launch-error.ts';

/** Who PostgreSQL runs as, when that must be another user than the one who starts it. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const own = 'polslag';

/**
 * PostgreSQL refuses to run as root, so root gives it a user of its own (made when missing), or `nobody` where none can
 * be made; anybody else runs it as themselves.
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookUp(own) ?? (make(own) ? lookUp(own) : undefined) ?? lookUp('nobody');
  if (user) return user;
  throw new LaunchError(
    `PostgreSQL does not run as root, and no user ${own} could be made: start this as another user.`,
  );
}

/** The user whose files these are, when root is to run PostgreSQL on a cluster that somebody made before. */
export function ownerOf(folder: string): SystemUser | undefined {
  const { uid, gid } = statSync(folder);
  return process.getuid?.() !== 0 || uid === 0 ? undefined : { name: nameOf(uid), uid, gid };
}

/** How to start a program as that user; it begins in a folder that everybody can enter. */
export function as(user: SystemUser | undefined): { uid?: number; gid?: number; cwd?: string } {
  return user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {};
}

/** May that user read, and enter or run, what stands at `path`? Asked by trying, as only the system knows every rule. */
export function canUse(user: SystemUser | undefined, path: string, also: '-w' | '-x' = '-x'): boolean {
  if (!user) return true;
  const script = `test -r "$0" && test -x "$0" && test ${also} "$0"`;
  return spawnSync('/bin/sh', ['-c', script, path], { ...as(user), stdio: 'ignore' }).status === 0;
}

function lookUp(name: string): SystemUser | undefined {
  const [uid, gid] = [idOf(name, '-u'), idOf(name, '-g')];
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid };
}

function idOf(name: string, which: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) >>> 0;
  } catch {
    return undefined;
  }
}

function nameOf(uid: number): string {
  const { stdout } = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' });
  return stdout?.trim() || `number ${uid}`;
}

function make(name: string): boolean {
  const args = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    name,
  ];
  return spawnSync('useradd', args, { stdio: 'ignore' }).status === 0;
}
