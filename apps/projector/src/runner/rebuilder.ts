import type { Projection } from '#read-models/projection';
import { applyBatch } from './apply.ts';
import { beginning } from './checkpoint.ts';
import { decodedLog } from './decoded-log.ts';
import type { DecodedBatch } from './decoder.ts';
import { endsRebuild } from './faults.ts';
import { interestsOf } from './interests.ts';
import type { LivePump } from './live-pump.ts';
import { openMember } from './member.ts';
import type { Member } from './member.ts';
import { Mutex } from './mutex.ts';
import type { RunnerParts } from './parts.ts';
import { backOff, pause } from './pause.ts';
import { createNext, dropSchema, nextOf, oldOf, swapIn } from './schemas.ts';

/** How far a build is. */
export interface Building {
  readonly since: string;
  readonly ordinal: number;
  /** Why the last attempt did not end; a build that cannot succeed stands here until the next one. */
  readonly error?: string;
}

/** Builds read models from nothing, each in a schema beside the live one, and swaps them in when they have caught up. */
export class Rebuilder {
  private readonly turns = new Mutex();
  private readonly stopping = new AbortController();
  private readonly progress = new Map<string, Building>();

  constructor(
    private readonly parts: RunnerParts,
    private readonly live: LivePump,
  ) {}

  /**
   * Builds several in one reading of the log, after those that were asked for before: from the asking on it counts as
   * building. What keeps the database or the store away for a while does not end it.
   * @throws AggregateError of those that could not be built: their live ones stay as they were, the others are swapped
   */
  async rebuild(projections: readonly Projection[]): Promise<void> {
    this.begin(projections);
    await this.turns.run(async () => {
      this.begin(projections);
      for (let failures = 0; !this.stopping.signal.aborted;) {
        try {
          return await this.build(projections);
        } catch (error) {
          if (error instanceof AggregateError) throw error;
          failures += 1;
          this.parts.logger.warn({ err: error, failures }, 'a rebuild failed and begins again');
          for (const { name } of projections) this.note(name, { error: (error as Error).name });
          await pause(backOff(failures), this.stopping.signal);
        }
      }
    });
  }

  /** Removes what a build that was killed left behind. */
  async removeLeftovers(projections: readonly Projection[]): Promise<void> {
    for (const { name } of projections) {
      await dropSchema(this.parts.source, nextOf(name));
      await dropSchema(this.parts.source, oldOf(name));
    }
  }

  get building(): ReadonlyMap<string, Building> {
    return this.progress;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    (await this.turns.acquire())();
  }

  private async build(projections: readonly Projection[]): Promise<void> {
    const { source, reader, ledger, limits } = this.parts;
    const members = new Set<Member>();
    for (const projection of projections) {
      members.add((await openMember(source, projection, await createNext(source, projection), true))!);
    }
    const failed: Error[] = [];
    const reading = new AbortController();
    const signal = AbortSignal.any([reading.signal, this.stopping.signal]);
    const interests = interestsOf(projections, source);
    let release: (() => void) | undefined;
    try {
      for await (const batch of decodedLog(reader, ledger, { from: beginning, interests, limits, signal })) {
        failed.push(...(await this.applyToAll(members, batch)));
        if (members.size === 0) break;
        if (batch.caughtUp) release ??= await this.live.hold();
        if (!release || ![...members].every((member) => this.reachedLive(member))) continue;
        await swapIn(source, new Map([...members].map((one) => [one.projection.name, one.checkpoint.position])));
        this.live.restart([...members].map(({ projection }) => projection.name));
        for (const { projection } of members) this.progress.delete(projection.name);
        break;
      }
    } finally {
      reading.abort();
      release?.();
    }
    await this.live.goesOn;
    if (failed.length > 0) throw new AggregateError(failed, failed.map(({ message }) => message).join('; '));
  }

  /** Leaves out those that cannot go on, and answers why. */
  private async applyToAll(members: Set<Member>, batch: DecodedBatch): Promise<Error[]> {
    const failed: Error[] = [];
    for (const member of members) {
      try {
        await applyBatch(this.parts.source, member, batch);
        this.note(member.projection.name, { ordinal: member.checkpoint.ordinal });
      } catch (error) {
        if (!endsRebuild(error)) throw error;
        members.delete(member);
        failed.push(error);
        this.parts.logger.error({ err: error, projection: member.projection.name }, 'cannot be rebuilt');
        this.note(member.projection.name, { error: error.message });
      }
    }
    return failed;
  }

  private begin(projections: readonly Projection[]): void {
    const since = new Date().toISOString();
    for (const { name } of projections) this.progress.set(name, { since, ordinal: -1 });
  }

  private reachedLive({ projection, checkpoint }: Member): boolean {
    return checkpoint.ordinal >= (this.live.memberOf(projection.name)?.checkpoint.ordinal ?? -1);
  }

  private note(name: string, change: Partial<Building>): void {
    this.progress.set(name, { ...this.progress.get(name)!, ...change });
  }
}
