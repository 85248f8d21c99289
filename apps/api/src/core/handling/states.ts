import { Injectable } from '@nestjs/common';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { controllersUntil } from '#domain/gemeente/verwerkingsverantwoordelijke';
import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import { CommandExecutor } from '#event-store/execute';
import type { Looked } from '#event-store/execute';
import type { SeenStreams } from '#event-store/seen';
import { townZone } from './call.ts';

const maxAge = 2_000;
const maxEntries = 10_000;

interface Known {
  readonly looked: Looked<unknown>;
  readonly until: number;
}

/**
 * What a decision or the guard needs to know of other streams, read from those streams themselves. What a decision
 * reads is noted in the `seen` of its call.
 */
@Injectable()
export class States {
  private readonly known = new Map<string, Known>();

  constructor(private readonly executor: CommandExecutor) {}

  /** The state now; `initialState` where there is no such stream, or it is another town's, or another controller's. */
  async of<State, Command extends DomainCommand, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
    slice: Slice<State, Command, Event, Contracts>,
    id: string,
    tenant?: string,
    seen?: SeenStreams,
  ): Promise<State> {
    const looked = await this.look(slice, id, tenant);
    seen?.note(looked.seen);
    return looked.state;
  }

  /** The same, at most two seconds old: for what rarely changes (taxonomy, town, employee) and is asked each time. */
  async recent<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(slice: Slice<State, Command, Event, Contracts>, id: string, tenant?: string, seen?: SeenStreams): Promise<State> {
    const key = `${slice.name} ${id} ${tenant ?? ''}`;
    const known = this.known.get(key);
    const fresh = known && known.until > Date.now();
    const looked = fresh ? (known.looked as Looked<State>) : await this.look(slice, id, tenant);
    seen?.note(looked.seen);
    if (fresh) return looked.state;
    if (this.known.size >= maxEntries) this.known.clear();
    this.known.set(key, { looked, until: Date.now() + maxAge });
    return looked.state;
  }

  private async look<
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(slice: Slice<State, Command, Event, Contracts>, id: string, tenant?: string): Promise<Looked<State>> {
    if (tenant === undefined) return this.executor.look(slice, id);
    const today = Temporal.Now.plainDateISO(townZone).toString();
    const controllers = controllersUntil(await this.recent(gemeente, tenant), tenant, today);
    return this.executor.look(slice, id, { tenant, controllers });
  }

  /** After an own write: what was known of it is old. */
  forget(slice: { readonly name: string }, id: string): void {
    for (const key of this.known.keys()) if (key.startsWith(`${slice.name} ${id} `)) this.known.delete(key);
  }
}
