import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

/** The launcher with stand-ins, as `npm run build` made it. */
export const launcherMain = join(dist, 'tools', 'launcher', 'testing', 'main.js');

/** What a stand-in tells of itself. */
export interface StandIn {
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
}

/** One data folder and port, with a launcher that is started and stopped as from a terminal. */
export class Installation {
  private launcher: ChildProcess | undefined;
  private ended: Promise<number | string> = Promise.resolve('never started');
  private readonly lines: string[] = [];

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  /** With an empty folder of its own, which any user can pass through to, unless another `folder` is given. */
  static async prepare(folder?: string): Promise<Installation> {
    return new Installation(folder ?? join(temporaryFolder(), 'data'), await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** All that was written to both outputs since the last start, but for the notice. */
  get said(): readonly string[] {
    return this.lines.filter((line) => !isNotice(line));
  }

  /** As whom PostgreSQL runs and where, said by a start as root. */
  get notice(): string | undefined {
    return this.lines.find(isNotice);
  }

  /** @returns the line that says it is ready, or the exit code when it ended before. */
  async start(env: NodeJS.ProcessEnv = {}, command: readonly string[] = []): Promise<string | number> {
    this.lines.length = 0;
    const { TEST_POSTGRES_URL: _, ...inherited } = process.env;
    const own = { DATA_DIR: this.folder, PORT: String(this.port) };
    const [program = process.execPath, ...args] = [...command, process.execPath, launcherMain];
    // Tied to the test's process, so that it does not outlive a run that is interrupted.
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];
    const child = spawn(program, args, { env: { ...inherited, ...own, ...env }, stdio });
    this.launcher = child;
    this.ended = once(child, 'exit').then(([code, signal]: (number | string)[]) => code ?? signal ?? '');
    onLine(child.stderr, (line) => this.lines.push(line));
    const ready = new Promise<string>((resolve) => {
      onLine(child.stdout, (line) => {
        this.lines.push(line);
        if (line.startsWith('ready')) resolve(line);
      });
    });
    return Promise.race([ready, this.ended]);
  }

  /** @returns the exit code, or the signal that it died of. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    this.launcher?.kill(signal);
    return this.ended;
  }

  exit(): Promise<number | string> {
    return this.ended;
  }

  async ask(path = '/'): Promise<StandIn> {
    return (await (await fetch(`${this.url}${path}`)).json()) as StandIn;
  }

  /** Every process that has this folder in its command or its environment, by id; Linux only. */
  processes(containing = ''): number[] {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => {
        if (!Number.isInteger(pid) || pid === process.pid) return false;
        const command = read(`/proc/${pid}/cmdline`);
        return command.includes(containing) && (command + read(`/proc/${pid}/environ`)).includes(this.folder);
      });
  }

  /** Waits, twenty seconds at most, until that is so. */
  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    for (let waited = 0; !(await condition()) && waited < 20_000; waited += 50) await sleep(50);
  }

  /** Whatever happened: nothing of it runs, nothing of it stays. */
  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    for (const pid of this.processes()) kill(pid);
    await this.until(() => this.processes().length === 0);
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }
}

/** @param mode 700 as a home may have it, or one that lets others pass. */
export function temporaryFolder(mode: 0o700 | 0o711 = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), `polslag-launcher-${process.pid}-`));
  chmodSync(folder, mode);
  return folder;
}

function onLine(stream: Readable | null, take: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', take);
}

function isNotice(line: string): boolean {
  return line.startsWith('postgres  runs as user ');
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was faster.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
