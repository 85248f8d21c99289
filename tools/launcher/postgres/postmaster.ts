import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import { isAlive } from '../process-identity.ts';
import type { Place } from './place.ts';
import { runProgram } from './run-program.ts';

/**
 * Leaves the cluster without a server, so that one can be started: one that outlived a launcher that was killed is
 * stopped. A pid file of a dead server is PostgreSQL's own to judge, unless its number is now another process's: then
 * the file is made to say ours, which PostgreSQL, as our child, takes as stale, and it still looks itself whether
 * anything is attached to the old server's shared memory. (Removing the file would skip that look.)
 */
export async function clearPostmaster(place: Place): Promise<void> {
  const file = join(place.data, 'postmaster.pid');
  const lines = read(file)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (isPostmaster(pid, place.data)) return stopPostmaster(place);
  if (pid !== process.pid) writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/**
 * Asks the server to end its sessions and write everything down; if that takes too long, to stop as after a crash.
 * Nothing acknowledged is lost either way.
 */
export async function stopPostmaster(place: Place): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', 2],
    ['immediate', 1],
  ] as const) {
    const args = ['stop', `--pgdata=${place.data}`, `--mode=${mode}`, '--wait', `--timeout=${seconds}`, '--silent'];
    const { done } = await runProgram(place, 'pg_ctl', args);
    if (done || !isServed(place)) return;
  }
  throw new LaunchError(`The PostgreSQL in ${place.data} does not stop: end it, and start again.`);
}

function isServed({ data }: Place): boolean {
  const pid = Number(read(join(data, 'postmaster.pid'))?.split('\n')[0]);
  return pid > 0 && isAlive(pid) && isPostmaster(pid, data);
}

/** The server's working folder is its cluster's. */
function isPostmaster(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
