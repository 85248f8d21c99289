import { spawn } from 'node:child_process';
import { LaunchError, codeOf } from '../launch-error.ts';
import { program } from './binaries.ts';
import type { Place } from './place.ts';
import { as } from './system-user.ts';

/**
 * Runs one of PostgreSQL's own programs to its end, as its user. It is out of reach of a Ctrl-C, which would leave
 * half of its work; whoever started it waits.
 */
export function runProgram(place: Place, name: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(place.binaries, name), args, {
      ...as(place.user),
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      windowsHide: true,
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.once('error', (error) => reject(new LaunchError(`PostgreSQL's ${name} cannot be run (${codeOf(error)}).`)));
    child.once('exit', (code) => {
      // Not until its pipe closes: a server that it leaves behind could hold that open.
      setImmediate(() => resolve({ done: code === 0, stderr }));
    });
  });
}

export interface Outcome {
  readonly done: boolean;
  readonly stderr: string;
}
