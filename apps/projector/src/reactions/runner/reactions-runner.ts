import type { CommandExecutor } from '#event-store/execute';
import type { RunnerParts } from '../../runner/parts.ts';
import { ClockRunner } from './clock-runner.ts';
import { ReactionCheckpoints } from './reaction-checkpoints.ts';
import type { Queryable } from './reaction-checkpoints.ts';
import { ReactionRunner } from './reaction-runner.ts';
import { SharedReading } from './shared-reading.ts';
import type { ClockReaction, Reaction } from './reaction.ts';

/** All reactions and clocks of the process. */
export class ReactionsRunner {
  private constructor(
    readonly reactions: readonly ReactionRunner[],
    readonly clocks: readonly ClockRunner[],
    private readonly shared: SharedReading,
  ) {}

  /** @throws WrongLogError, or what the store and the database throw when they cannot be asked */
  static async start(
    parts: RunnerParts,
    executor: CommandExecutor,
    { reactions, clocks }: { readonly reactions: readonly Reaction[]; readonly clocks: readonly ClockReaction[] },
    keyStore: Queryable,
    onFatal: (error: Error) => void,
  ): Promise<ReactionsRunner> {
    const checkpoints = await ReactionCheckpoints.open(parts.source);
    const withKeys = await ReactionCheckpoints.open(keyStore);
    const runners = reactions.map(
      (reaction) => new ReactionRunner(reaction, parts, executor, reaction.keptWithKeys ? withKeys : checkpoints),
    );
    const runner = new ReactionsRunner(
      runners,
      clocks.map((clock) => new ClockRunner(clock, executor, parts.logger)),
      new SharedReading(parts, runners, onFatal),
    );
    try {
      await runner.shared.start();
    } catch (error) {
      await runner.stop();
      throw error;
    }
    runner.clocks.forEach((clock) => clock.start());
    return runner;
  }

  async stop(): Promise<void> {
    await this.shared.stop();
    await Promise.all([...this.reactions, ...this.clocks].map((one) => one.stop()));
  }
}
