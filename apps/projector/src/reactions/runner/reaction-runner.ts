import { Rejection } from '#domain/kernel/rejection';
import type { CommandExecutor } from '#event-store/execute';
import { TownLeftError } from '#event-store/ledger/key-ledger';
import type { Checkpoint } from '../../runner/checkpoint.ts';
import { decodedLog } from '../../runner/decoded-log.ts';
import type { DecodedBatch, Interest, PlacedStep } from '../../runner/decoder.ts';
import { assertSameLog } from '../../runner/log-check.ts';
import type { RunnerParts } from '../../runner/parts.ts';
import { backOff, pause } from '../../runner/pause.ts';
import { untilStopped } from '../../runner/until-stopped.ts';
import { actingOn } from './acting.ts';
import type { ReactionCheckpoints } from './reaction-checkpoints.ts';
import type { Reaction } from './reaction.ts';

/** What a reaction is stuck at. */
export interface Failing {
  readonly eventId?: string;
  readonly type?: string;
  readonly failures: number;
  /** The error's name or the rejection's code; never its message. */
  readonly error: string;
}

/** Milliseconds after which a reaction that had nothing to do says how far it looked. */
const longestUnsaid = 1_000;

const remedy = 'say in the table reactions.checkpoint where it has to go on; what it did is not done again by itself';

/** Tells one reaction the events that it is interested in, from its own checkpoint on; a failing one is told again. */
export class ReactionRunner {
  failing: Failing | undefined;
  private at!: Checkpoint;
  private movedAt = 0;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    readonly reaction: Reaction,
    private readonly parts: RunnerParts,
    private readonly executor: CommandExecutor,
    private readonly checkpoints: ReactionCheckpoints,
  ) {}

  /** @throws WrongLogError, or what the store and the database throw when they cannot be asked */
  async start(onFatal: (error: Error) => void): Promise<void> {
    await this.load();
    this.running = this.run().catch((error: unknown) => onFatal(error as Error));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  get checkpoint(): Checkpoint {
    return this.at;
  }

  private run(): Promise<void> {
    return untilStopped(
      this.stopping.signal,
      async (signal, onProgress) => {
        await this.load();
        await this.follow(signal, onProgress);
      },
      (error, failures) => {
        this.failing = { failures, error: nameOf(error) };
        this.parts.logger.warn({ err: error, reaction: this.reaction.name, failures }, 'a reaction was interrupted');
      },
    );
  }

  async load(): Promise<void> {
    this.at = await this.checkpoints.read(this.reaction.name);
    await assertSameLog(this.parts.reader, `the reaction ${this.reaction.name}`, this.at, remedy);
  }

  private async follow(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { reader, ledger, limits } = this.parts;
    const interest: Interest = this.reaction.opensPersonal ? 'personal' : 'statistics';
    const interests = new Map(this.reaction.interests.map((type) => [type, interest]));
    for await (const batch of decodedLog(reader, ledger, { from: this.at, interests, limits, signal })) {
      await this.handle(batch, signal);
      if (signal.aborted) return;
      onProgress();
    }
  }

  /**
   * Reacts to what a reading that others share brought; what it was told before is left out.
   * @returns false when it failed: then it has to go on by itself, from its checkpoint
   */
  async take({ steps, last }: DecodedBatch, signal: AbortSignal): Promise<boolean> {
    let told = false;
    for (const step of steps) {
      if (step.kind !== 'event' || step.at.ordinal <= this.at.ordinal) continue;
      if (!this.reaction.interests.includes(step.event.type)) continue;
      if (signal.aborted || !(await this.reacted(step, 1, signal))) return signal.aborted;
      await this.moveTo(step.at);
      told = true;
    }
    // Of what it has nothing to do with it need not say at once that it looked.
    const due = told || Date.now() - this.movedAt > longestUnsaid;
    if (last && due && last.ordinal > this.at.ordinal) await this.moveTo(last);
    return true;
  }

  private async handle({ steps, last }: DecodedBatch, signal: AbortSignal): Promise<void> {
    for (const step of steps) {
      if (step.kind !== 'event') continue;
      await this.untilDone(step, signal);
      if (signal.aborted) return;
      await this.moveTo(step.at);
    }
    if (last) await this.moveTo(last);
    this.failing = undefined;
  }

  private async untilDone(step: PlacedStep & { readonly kind: 'event' }, signal: AbortSignal): Promise<void> {
    for (let failures = 1; !signal.aborted && !(await this.reacted(step, failures, signal)); failures += 1) {
      await pause(backOff(failures), signal);
    }
  }

  private async reacted(
    { event, broken }: PlacedStep & { readonly kind: 'event' },
    failures: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      if (broken) throw broken;
      await this.reaction.react(event, actingOn(this.executor, this.reaction.name, event, signal));
      return true;
    } catch (error) {
      // Its town left meanwhile, and nothing more is to be said there.
      if (error instanceof TownLeftError) return true;
      this.failing = { eventId: event.id, type: event.type, failures, error: nameOf(error) };
      const { eventId, error: name } = this.failing;
      this.parts.logger.warn({ reaction: this.reaction.name, eventId, error: name, failures }, 'a reaction failed');
      return false;
    }
  }

  private async moveTo(to: Checkpoint): Promise<void> {
    await this.checkpoints.move(this.reaction.name, this.at, to);
    this.at = { ordinal: to.ordinal, position: to.position, eventId: to.eventId };
    this.movedAt = Date.now();
  }
}

export function nameOf(error: unknown): string {
  if (error instanceof Rejection) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
