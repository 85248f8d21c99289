import { Injectable } from '@nestjs/common';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { controllersUntil } from '#domain/gemeente/verwerkingsverantwoordelijke';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import { CommandExecutor } from '#event-store/execute';
import { townZone } from './call.ts';

const maxAge = 2_000;
const maxEntries = 10_000;

interface Known {
  readonly state: unknown;
  readonly until: number;
}

/** What a decision or the guard needs to know of other streams, read from those streams themselves. */
@Injectable()
export class States {
  private readonly known = new Map<string, Known>();

  constructor(private readonly executor: CommandExecutor) {}

  /** The state now; `initialState` where there is no such stream, or it is another town's, or another controller's. */
  async of<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    id: string,
    tenant?: string,
  ): Promise<State> {
    if (tenant === undefined) return this.executor.stateOf(slice, id);
    const today = Temporal.Now.plainDateISO(townZone).toString();
    const controllers = controllersUntil(await this.recent(gemeente, tenant), tenant, today);
    return this.executor.stateOf(slice, id, { tenant, controllers });
  }

  /** The same, at most two seconds old: for what rarely changes (taxonomy, town, employee) and is asked each time. */
  async recent<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(slice: Slice<State, Command, Event, Contracts>, id: string, tenant?: string): Promise<State> {
    const key = `${slice.name} ${id} ${tenant ?? ''}`;
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.state as State;
    const state = await this.of(slice, id, tenant);
    if (this.known.size >= maxEntries) this.known.clear();
    this.known.set(key, { state, until: Date.now() + maxAge });
    return state;
  }

  /** After an own write: what was known of it is old. */
  forget(slice: { readonly name: string }, id: string): void {
    for (const key of this.known.keys()) if (key.startsWith(`${slice.name} ${id} `)) this.known.delete(key);
  }
}
