import { expect } from '@jest/globals';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import type { WriteResult } from '#event-store/execute';
import { checksum } from '#read-models/checksum';
import type { Projection } from '#read-models/projection';
import type { ReadRow } from '#read-models/rows';
import type { Runner } from '../runner.ts';
import { startRunnerStack } from './runner-stack.ts';
import type { RunOptions, RunnerStack } from './runner-stack.ts';

/** One projection, told events by commands through the store, the ledger, the runner and PostgreSQL. */
export class Wired<Row extends ReadRow> {
  private constructor(
    readonly stack: RunnerStack,
    readonly runner: Runner,
    private readonly projection: Projection,
    private readonly entity: new () => Row,
  ) {}

  static async start<Row extends ReadRow>(projection: Projection, entity: new () => Row): Promise<Wired<Row>> {
    const stack = await startRunnerStack();
    return new Wired(stack, await stack.started([projection]), projection, entity);
  }

  /** Runs a command and waits until the projection was told. */
  async tell<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    id: string,
    command: Command,
    options: RunOptions = {},
  ): Promise<WriteResult> {
    const written = await this.stack.run(slice, id, command, options);
    await this.stack.progress.waitFor(written.position, [this.projection.name], 5_000);
    return written;
  }

  /** The rows of an id, as the API reads them; with history in the order in which they held. */
  async rows(id: string): Promise<Row[]> {
    const order = this.projection.history ? { order: { fromOrdinal: 'ASC' } } : {};
    return this.stack.source.getRepository(this.entity).find({ where: { id }, ...order } as never);
  }

  /** Tells everything a second time, from nothing, and expects the same rows. */
  async expectTheSameAgain(): Promise<void> {
    const live = await checksum(this.stack.source, this.projection.name);
    await this.runner.rebuild(this.projection.name);
    expect(await checksum(this.stack.source, this.projection.name)).toEqual(live);
  }

  async stop(): Promise<void> {
    await this.stack.stop();
  }
}
