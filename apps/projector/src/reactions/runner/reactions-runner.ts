import type { CommandExecutor } from '#event-store/execute';
import type { RunnerParts } from '../../runner/parts.ts';
import { ClockRunner } from './clock-runner.ts';
import { ReactionCheckpoints } from './reaction-checkpoints.ts';
import { ReactionRunner } from './reaction-runner.ts';
import type { ClockReaction, Reaction } from './reaction.ts';

/** All reactions and clocks of the process. */
export class ReactionsRunner {
  private constructor(
    readonly reactions: readonly ReactionRunner[],
    readonly clocks: readonly ClockRunner[],
  ) {}

  /** @throws WrongLogError, or what the store and the database throw when they cannot be asked */
  static async start(
    parts: RunnerParts,
    executor: CommandExecutor,
    { reactions, clocks }: { readonly reactions: readonly Reaction[]; readonly clocks: readonly ClockReaction[] },
    onFatal: (error: Error) => void,
  ): Promise<ReactionsRunner> {
    const checkpoints = await ReactionCheckpoints.open(parts.source);
    const runner = new ReactionsRunner(
      reactions.map((reaction) => new ReactionRunner(reaction, parts, executor, checkpoints)),
      clocks.map((clock) => new ClockRunner(clock, executor, parts.logger)),
    );
    try {
      await Promise.all(runner.reactions.map((reaction) => reaction.start(onFatal)));
    } catch (error) {
      await runner.stop();
      throw error;
    }
    runner.clocks.forEach((clock) => clock.start());
    return runner;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.reactions, ...this.clocks].map((one) => one.stop()));
  }
}
