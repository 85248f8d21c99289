import type { CommandExecutor } from '#event-store/execute';
import type { Logger } from '#platform/logger';
import { backOff, pause } from '../../runner/pause.ts';
import { actingByClock } from './acting.ts';
import { nameOf } from './reaction-runner.ts';
import type { Failing } from './reaction-runner.ts';
import type { ClockReaction } from './reaction.ts';

/** Lets a clock look again and again; after a failure sooner than it would, unless it looks very often. */
export class ClockRunner {
  failing: Failing | undefined;
  /** ISO 8601; when it last looked without failing. */
  lookedAt: string | undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    readonly clock: ClockReaction,
    private readonly executor: CommandExecutor,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const acting = actingByClock(this.executor, this.clock.name, signal);
    for (let failures = 0; !signal.aborted;) {
      const now = new Date().toISOString();
      try {
        await this.clock.look(now, acting);
        failures = 0;
        this.failing = undefined;
        this.lookedAt = now;
      } catch (error) {
        failures += 1;
        this.failing = { failures, error: nameOf(error) };
        this.logger.warn({ reaction: this.clock.name, error: this.failing.error, failures }, 'a clock failed');
      }
      await pause(failures > 0 ? Math.min(this.clock.every, backOff(failures)) : this.clock.every, signal);
    }
  }
}
