import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, LaunchError } from '../launch-error.ts';
import type { Runnable, Running } from '../runnable.ts';
import { program } from './binaries.ts';
import { superuser } from './cluster.ts';
import type { Place } from './place.ts';
import { clearPostmaster, stopPostmaster } from './postmaster.ts';
import { settings } from './settings.ts';
import { as } from './system-user.ts';

/** A replay of the log after a crash counts as starting, so it may last. */
const longestStart = 5 * 60_000;
const longestLeftover = 10_000;

export interface PostgresOptions {
  readonly place: Place;
  readonly port: number;
  /** Of the superuser. */
  readonly password: string;
  readonly logFile: string;
}

/** The embedded server, started by hand: in a process group of its own, so that a Ctrl-C does not reach it before its clients. */
export class PostgresServer implements Runnable {
  readonly name = 'postgres';
  readonly tied = false;

  constructor(private readonly options: PostgresOptions) {}

  /** As superuser. */
  url(database = 'postgres'): string {
    return `postgres://${superuser}:${this.options.password}@127.0.0.1:${this.options.port}/${database}`;
  }

  async start(signal: AbortSignal): Promise<Running> {
    await clearPostmaster(this.options.place);
    const begin = Date.now();
    for (;;) {
      signal.throwIfAborted();
      const logged = sizeOf(this.options.logFile);
      const child = this.spawn();
      const ended = endOf(child);
      if (await this.answers(child, signal)) return this.running(child, ended);
      await ended;
      const said = readFileSync(this.options.logFile, 'utf8').slice(logged);
      // Sessions of a server that was killed take a moment to notice it.
      if (/shared memory/.test(said) && Date.now() - begin < longestLeftover) await sleep(250);
      else throw new LaunchError(`PostgreSQL does not start (${reasonIn(said)}); ${this.options.logFile} has more.`);
    }
  }

  private spawn(): ChildProcess {
    const { place, port, logFile } = this.options;
    const args = Object.entries(settings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = openSync(logFile, 'a', 0o600);
    try {
      return spawn(program(place.binaries, 'postgres'), ['-D', place.data, ...args], {
        ...as(place.user),
        stdio: ['ignore', log, log],
        detached: true,
        windowsHide: true,
      });
    } finally {
      closeSync(log);
    }
  }

  /** Resolves to false when the process ended first. */
  private async answers(child: ChildProcess, signal: AbortSignal): Promise<boolean> {
    const begin = Date.now();
    for (let pause = 40; child.exitCode === null && child.signalCode === null; pause = Math.min(pause * 1.3, 300)) {
      await sleep(pause);
      if (child.pid === undefined) return false;
      if (signal.aborted || Date.now() - begin > longestStart) {
        await stopPostmaster(this.options.place);
        signal.throwIfAborted();
        throw new LaunchError('PostgreSQL did not start within five minutes.');
      }
      const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 5_000 });
      // Without a listener a connection that is cut would end this process.
      client.on('error', () => undefined);
      try {
        await client.connect();
        return true;
      } catch (error) {
        if (codeOf(error) !== '28P01') continue;
        await stopPostmaster(this.options.place);
        throw new LaunchError(`PostgreSQL in ${this.options.place.data} has another password than the one remembered.`);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    return false;
  }

  private running(child: ChildProcess, ended: Promise<string>): Running {
    const stop = async () => {
      await stopPostmaster(this.options.place);
      await ended;
    };
    return { pid: child.pid ?? 0, ended, details: { port: this.options.port }, stop };
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal ?? `exit code ${code}`;
  } catch (error) {
    return codeOf(error);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function reasonIn(log: string): string {
  const line = log.split('\n').find((text) => /FATAL|PANIC|error/i.test(text)) ?? log.trim().split('\n').at(-1);
  return line?.replace(/^.*?(FATAL|PANIC): +/, '') || 'it said nothing';
}
