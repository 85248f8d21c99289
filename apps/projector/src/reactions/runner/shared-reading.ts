import { decodedLog } from '../../runner/decoded-log.ts';
import type { DecodedBatch, Interest } from '../../runner/decoder.ts';
import type { RunnerParts } from '../../runner/parts.ts';
import { pause } from '../../runner/pause.ts';
import { untilStopped } from '../../runner/until-stopped.ts';
import type { ReactionRunner } from './reaction-runner.ts';

/**
 * Reads the log once for all reactions. One that fails goes on by itself from its checkpoint, until the next start, so
 * that it holds up no other.
 */
export class SharedReading {
  private readonly stopping = new AbortController();
  private readonly together: Set<ReactionRunner>;
  private running: Promise<void> | undefined;

  constructor(
    private readonly parts: RunnerParts,
    reactions: readonly ReactionRunner[],
    private readonly onFatal: (error: Error) => void,
  ) {
    this.together = new Set(reactions);
  }

  /** @throws WrongLogError, or what the store and the database throw when they cannot be asked */
  async start(): Promise<void> {
    await this.load();
    this.running = this.run().catch((error: unknown) => this.onFatal(error as Error));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private run(): Promise<void> {
    return untilStopped(
      this.stopping.signal,
      async (signal, onProgress) => {
        await this.load();
        await this.follow(signal, onProgress);
      },
      (error, failures) =>
        this.parts.logger.warn({ err: error, failures }, 'the reading for reactions was interrupted'),
    );
  }

  private async load(): Promise<void> {
    for (const reaction of this.together) await reaction.load();
  }

  private async follow(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { reader, ledger, limits } = this.parts;
    const [first, ...others] = [...this.together].map(({ checkpoint }) => checkpoint);
    if (!first) return pause(60_000, signal);
    const from = others.reduce((least, one) => (one.ordinal < least.ordinal ? one : least), first);
    const interests = this.interests();
    for await (const batch of decodedLog(reader, ledger, { from, interests, limits, signal })) {
      await Promise.all([...this.together].map((reaction) => this.tell(reaction, batch, signal)));
      if (signal.aborted) return;
      onProgress();
    }
  }

  private async tell(reaction: ReactionRunner, batch: DecodedBatch, signal: AbortSignal): Promise<void> {
    if (await reaction.take(batch, signal)) return;
    this.together.delete(reaction);
    await reaction.start(this.onFatal);
  }

  private interests(): Map<string, Interest> {
    const interests = new Map<string, Interest>();
    for (const { reaction } of this.together) {
      for (const type of reaction.interests) {
        if (reaction.opensPersonal) interests.set(type, 'personal');
        else if (!interests.has(type)) interests.set(type, 'statistics');
      }
    }
    return interests;
  }
}
