import type { Decidable, DomainEvent, EventContracts, HappenedAt } from './event.ts';
import type { RejectionCatalog } from './rejection.ts';
import type { Rol } from './roles.ts';

/** Who asks, and when. Ids and the clock are passed in; a decision never looks them up. */
export interface DecisionContext {
  /** Instant of deciding, ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  /** When it happened in the street; checked by `assertHappened`. */
  readonly happenedAt: HappenedAt;
  /** Our id of the medewerker, or the name of a reaction. */
  readonly actor: string;
  readonly rol: Rol | 'systeem';
  /** The town (tenant) that the request names. */
  readonly gemeenteId: string;
}

export interface DomainCommand<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** What the docs, the guard and the tests know of a command without running it. */
export interface CommandContract {
  /** A creating command opens a stream of its own; any other needs it to exist. */
  readonly creates?: true;
  readonly emits: readonly string[];
  readonly rejects: readonly string[];
}

export type CommandContracts<Command extends DomainCommand> = { readonly [Type in Command['type']]: CommandContract };

/**
 * A slice of the domain: its events, its state and its decisions. `decide` returns no event for what was already done,
 * and throws a `Rejection` for what may not be.
 */
export interface Slice<
  State = unknown,
  Command extends DomainCommand = DomainCommand,
  Event extends DomainEvent = DomainEvent,
  Contracts extends EventContracts<Event> = EventContracts<Event>,
> {
  readonly name: string;
  readonly events: Contracts;
  readonly commands: CommandContracts<Command>;
  readonly rejections: RejectionCatalog;
  readonly initialState: State;
  readonly evolve: (state: State, event: Decidable<Event, Contracts>) => State;
  readonly decide: (state: State, command: Command, context: DecisionContext) => readonly Event[];
}

/** Fixes the type parameters of a slice by inference. */
export function defineSlice<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(slice: Slice<State, Command, Event, Contracts>): Slice<State, Command, Event, Contracts> {
  return slice;
}
