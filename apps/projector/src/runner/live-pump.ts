import type { Projection } from '#read-models/projection';
import { applyBatch, isConcerned, passBatch } from './apply.ts';
import { FencedError } from './checkpoint.ts';
import { decodedLog } from './decoded-log.ts';
import type { DecodedBatch } from './decoder.ts';
import { stopsProjection } from './faults.ts';
import { interestsOf } from './interests.ts';
import { WrongLogError } from './log-check.ts';
import { openMembers } from './member.ts';
import type { Member } from './member.ts';
import { Mutex } from './mutex.ts';
import type { RunnerParts } from './parts.ts';
import { backOff, pause } from './pause.ts';

/** Milliseconds; with nothing to do it looks again then, unless something was built before. */
const longestIdle = 60_000;

/**
 * Reads the log once for all projections whose tables are there in their present version. What fails for a while (the
 * database is gone, a connection breaks) begins again from the checkpoints as they are stored, so that an unknown
 * outcome of a commit does not matter.
 */
export class LivePump {
  private members: readonly Member[] = [];
  /** Why a projection stopped; the others go on. */
  readonly stopped = new Map<string, Error>();
  private readonly turns = new Mutex();
  private readonly stopping = new AbortController();
  private attempt = new AbortController();
  private loaded = Promise.withResolvers<void>();
  private running: Promise<void> | undefined;
  /** Recorded time of the last event that was looked at. */
  lastRecordedAt: string | undefined;
  caughtUp = false;
  lastError: Error | undefined;

  constructor(
    private readonly parts: RunnerParts,
    private readonly projections: readonly Projection[],
  ) {}

  /**
   * Checks that every checkpoint fits the log, and goes on from there until `stop`.
   * @param onFatal told when it must not go on: another projector runs, or the log became another one
   * @throws WrongLogError, or what the store and the database throw when they cannot be asked
   */
  async start(onFatal: (error: Error) => void): Promise<void> {
    await this.load();
    this.running = this.run()
      .catch((error: unknown) => onFatal(error as Error))
      .finally(() => this.loaded.resolve());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.attempt.abort();
    await this.running;
  }

  get current(): readonly Member[] {
    return this.members;
  }

  memberOf(name: string): Member | undefined {
    return this.members.find(({ projection }) => projection.name === name);
  }

  /** Waits for the batch that is being applied; nothing moves until the returned function is called. */
  async hold(): Promise<() => void> {
    return this.turns.acquire();
  }

  /** Begins again from the stored checkpoints, with the tables that are there then. Call it while holding. */
  restart(rebuilt: readonly string[]): void {
    for (const name of rebuilt) this.stopped.delete(name);
    this.loaded = Promise.withResolvers();
    this.attempt.abort();
  }

  /** Resolves when it goes on after a restart, or has ended. */
  get goesOn(): Promise<void> {
    return this.loaded.promise;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      this.attempt = new AbortController();
      if (this.stopping.signal.aborted) return;
      try {
        await this.pump(this.attempt.signal, () => (failures = 0));
      } catch (error) {
        this.lastError = error as Error;
        if (error instanceof FencedError || error instanceof WrongLogError) throw error;
        this.parts.logger.warn({ err: error, failures }, 'applying failed; begins again from the checkpoints');
        failures += 1;
        await pause(backOff(failures), this.stopping.signal);
      } finally {
        this.attempt.abort();
      }
    }
  }

  private async pump(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { source, reader, ledger, limits } = this.parts;
    await this.load();
    // A restart since then looks again.
    if (!signal.aborted) this.loaded.resolve();
    const active = this.active();
    const from = active.map(({ checkpoint }) => checkpoint).sort((a, b) => a.ordinal - b.ordinal)[0];
    if (!from) return pause(longestIdle, signal);
    const projections = active.map(({ projection }) => projection);
    const interests = interestsOf(projections, source);
    for await (const batch of decodedLog(reader, ledger, { from, interests, limits, signal })) {
      await this.turns.run(() => (signal.aborted ? Promise.resolve() : this.applyToAll(batch)));
      if (signal.aborted) return;
      onProgress();
    }
  }

  private active(): Member[] {
    return this.members.filter(({ projection }) => !this.stopped.has(projection.name));
  }

  private async load(): Promise<void> {
    const { members, broken } = await openMembers(this.parts, this.projections);
    this.members = members;
    for (const [projection, error] of broken) this.note(projection, error);
    this.caughtUp = false;
  }

  private note({ name }: Projection, error: Error): void {
    this.stopped.set(name, error);
    this.parts.logger.error({ err: error, projection: name }, 'a projection stopped');
  }

  private async applyToAll(batch: DecodedBatch): Promise<void> {
    const concerned = Object.groupBy(this.active(), (member) => (isConcerned(member, batch) ? 'yes' : 'no'));
    const outcomes = await Promise.allSettled([
      this.passTo(concerned.no ?? [], batch),
      ...(concerned.yes ?? []).map((member) => this.applyTo(member, batch)),
    ]);
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as Error);
    const worst = failures.find((error) => error instanceof FencedError) ?? failures[0];
    if (worst) throw worst;
    this.lastError = undefined;
    this.lastRecordedAt = batch.last?.recordedAt ?? this.lastRecordedAt;
    if (batch.caughtUp) this.caughtUp = true;
  }

  /** One statement for all of them; where one's table is another one, that one stops and the others go on. */
  private async passTo(members: readonly Member[], batch: DecodedBatch): Promise<void> {
    try {
      await passBatch(this.parts.source, members, batch);
    } catch (error) {
      if (!stopsProjection(error)) throw error;
      for (const member of members) await this.applyTo(member, batch);
    }
  }

  private async applyTo(member: Member, batch: DecodedBatch): Promise<void> {
    try {
      await applyBatch(this.parts.source, member, batch);
    } catch (error) {
      if (!stopsProjection(error)) throw error;
      this.note(member.projection, error);
    }
  }
}
