import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import type { Runnable, Running } from './runnable.ts';

/** When one that dies is started again, and when no more; in milliseconds. */
export interface Patience {
  readonly deaths: number;
  readonly within: number;
  readonly firstPause: number;
  readonly longestPause: number;
}

const usual: Patience = { deaths: 5, within: 60_000, firstPause: 250, longestPause: 5_000 };

interface Watched {
  readonly runnable: Runnable;
  running: Running | undefined;
  /** Settles when no start of it is under way. */
  starting: Promise<unknown>;
  deaths: number[];
}

/** Starts groups one after another, starts again what dies, and stops all in reverse. */
export class Supervisor {
  /** Resolves when one dies too often to be started again. */
  readonly failed: Promise<LaunchError>;
  private readonly groups: Watched[][] = [];
  private readonly stopping = new AbortController();
  private fail!: (error: LaunchError) => void;

  constructor(
    private readonly warn: (line: string) => void,
    /** Told the ids of the tied ones that run now, whenever that changes. */
    private readonly onChange: (pids: readonly number[]) => void,
    private readonly patience: Patience = usual,
  ) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
  }

  /** Starts one group, its members at once. @throws LaunchError when one does not come up; then stop all. */
  async start(...runnables: Runnable[]): Promise<Running[]> {
    this.stopping.signal.throwIfAborted();
    const group = runnables.map((runnable): Watched => {
      return { runnable, running: undefined, starting: Promise.resolve(), deaths: [] };
    });
    this.groups.push(group);
    const started = await Promise.all(group.map((watched) => this.startOne(watched)));
    for (const watched of group) void this.watch(watched);
    return started;
  }

  /** From now on nothing is started; what is starting gives up. */
  giveUp(): void {
    this.stopping.abort();
  }

  async stop(): Promise<void> {
    this.giveUp();
    for (const group of this.groups.reverse()) {
      await Promise.allSettled(group.map(({ starting }) => starting));
      await Promise.all(group.flatMap(({ running }) => (running ? [running.stop()] : [])));
    }
  }

  private async startOne(watched: Watched): Promise<Running> {
    const starting = watched.runnable.start(this.stopping.signal);
    watched.starting = starting.catch(() => undefined);
    watched.running = await starting;
    const tied = this.groups.flat().filter(({ runnable }) => runnable.tied);
    this.onChange(tied.flatMap(({ running }) => (running ? [running.pid] : [])));
    return watched.running;
  }

  private async watch(watched: Watched): Promise<void> {
    const { name } = watched.runnable;
    let how = await watched.running?.ended;
    while (!this.stopping.signal.aborted) {
      watched.running = undefined;
      const recent = watched.deaths.filter((time) => time > Date.now() - this.patience.within);
      watched.deaths = [...recent, Date.now()];
      if (watched.deaths.length >= this.patience.deaths) {
        const times = `${watched.deaths.length} times within ${Math.round(this.patience.within / 1000)} s`;
        return this.fail(new LaunchError(`${name} ended ${times} (at last: ${how}).`));
      }
      this.warn(`${name}  ended (${how}); it is started again`);
      try {
        const pause = Math.min(this.patience.firstPause * 2 ** recent.length, this.patience.longestPause);
        await sleep(pause, undefined, { signal: this.stopping.signal });
        how = await (await this.startOne(watched)).ended;
      } catch (error) {
        how = error instanceof Error ? error.message : 'it did not start';
      }
    }
  }
}
