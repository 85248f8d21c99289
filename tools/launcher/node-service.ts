import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessMessage } from '#platform/process';
import { LaunchError } from './launch-error.ts';
import { keepLog } from './log-file.ts';
import type { Runnable, Running } from './runnable.ts';

export interface ServiceOptions {
  readonly name: string;
  /** Absolute path of what Node runs. */
  readonly script: string;
  /** All of its environment. */
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take to end when asked, in milliseconds. */
  readonly grace: number;
  readonly logFile: string;
  readonly echo: (line: string) => void;
  /** How long it may take until it announces itself, in milliseconds. */
  readonly patience?: number;
}

const defaultPatience = 60_000;
const windows = process.platform === 'win32';

/**
 * A process of the product. It is in a process group of its own, so that a Ctrl-C reaches the launcher alone, which ends
 * all in their order; and tied to the launcher by IPC, so that it never outlives it.
 */
export class NodeService implements Runnable {
  readonly tied = true;

  constructor(private readonly options: ServiceOptions) {}

  get name(): string {
    return this.options.name;
  }

  async start(signal: AbortSignal): Promise<Running> {
    signal.throwIfAborted();
    const { name, script, env, logFile, echo } = this.options;
    const child = spawn(process.execPath, [script], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: !windows,
      windowsHide: true,
    });
    keepLog(logFile, name, [child.stdout, child.stderr], echo);
    const ended = endOf(child);
    const stop = () => this.stop(child, ended);
    try {
      const details = await this.readiness(child, ended, signal);
      return { pid: child.pid ?? 0, ended, details, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  }

  private readiness(child: ChildProcess, ended: Promise<string>, signal: AbortSignal): Promise<Running['details']> {
    const { name, logFile, patience = defaultPatience } = this.options;
    return new Promise((resolve, reject) => {
      const giveUp = (reason: string) => reject(new LaunchError(reason));
      const timer = setTimeout(
        () => giveUp(`${name} was not ready within ${patience / 1000} s; see ${logFile}.`),
        patience,
      );
      const abort = () => giveUp(`${name} was stopped while it started.`);
      signal.addEventListener('abort', abort);
      child.on('message', (message: ProcessMessage) => {
        if (message.type === 'ready') resolve(message);
        else giveUp(`${name}: ${message.reason}`);
      });
      void ended.then((how) => giveUp(`${name} ended before it was ready (${how}); see ${logFile}.`));
      void ended.finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
      child.once('message', () => clearTimeout(timer));
    });
  }

  private async stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
    // There are no signals on Windows; there the end of IPC says the same.
    if (!windows) child.kill('SIGTERM');
    else if (child.connected) child.disconnect();
    const late = new AbortController();
    const harder = sleep(this.options.grace, undefined, { signal: late.signal })
      .then(() => child.kill('SIGKILL'))
      .catch(() => undefined);
    await ended;
    late.abort();
    await harder;
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal ?? `exit code ${code}`;
  } catch {
    return 'it could not be run';
  }
}
