import type { DomainEvent, EventContracts, HappenedAt } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import type { WriteResult } from '#event-store/execute';
import type { SeenStream } from '#event-store/seen';
import type { ProjectedEvent } from '#read-models/projection';

/** A command that a reaction gives. What is left out is taken from the event that caused it. */
export interface Act<Command extends DomainCommand> {
  /** Id of the thing that decides. */
  readonly id: string;
  readonly command: Command;
  /** Tells apart the commands that one event causes; 0 when left out. */
  readonly n?: number;
  readonly tenant?: string;
  readonly controller?: string;
  readonly organisatie?: string;
  readonly purpose?: string;
  readonly happenedAt?: HappenedAt;
  /** Nothing in the metadata may join what is caused to what caused it. */
  readonly unlinked?: true;
  readonly subjects?: readonly string[];
  /** What it read of other streams to say this. */
  readonly seen?: readonly SeenStream[];
}

/** The way in for one reaction to one event: the same act again is the same command, and gets its first answer. */
export interface Acting {
  /** @throws what `CommandExecutor.execute` throws */
  readonly execute: <
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(
    slice: Slice<State, Command, Event, Contracts>,
    act: Act<Command>,
  ) => Promise<WriteResult>;
  /** The reaction has to stop: do not begin anything new. */
  readonly signal: AbortSignal;
}

/**
 * What follows from events, by commands. It is told each event at least once, in the order of the log, and never again
 * from the beginning: what it does must be harmless when it is done twice. When it throws it is told again, later.
 */
export interface Reaction {
  /** In kebab-case; storage, since command ids derive from it. It acts as `systeem:<name>`. */
  readonly name: string;
  readonly interests: readonly string[];
  /**
   * Its checkpoint stands beside the keys: a key store that is put back from an older backup then hears again what it
   * has missed.
   */
  readonly keptWithKeys?: true;
  /** Also the personal parts are opened. */
  readonly opensPersonal?: true;
  react(event: ProjectedEvent, acting: Acting): Promise<void>;
}

/** The cause of what a clock does, as stable as an event's id: the same cause is the same command. */
export interface ClockAct<Command extends DomainCommand> extends Act<Command> {
  readonly cause: string;
  readonly happenedAt: HappenedAt;
  readonly purpose: string;
}

export interface ClockActing {
  readonly execute: <
    State,
    Command extends DomainCommand,
    Event extends DomainEvent,
    Contracts extends EventContracts<Event>,
  >(
    slice: Slice<State, Command, Event, Contracts>,
    act: ClockAct<Command>,
  ) => Promise<WriteResult>;
  readonly signal: AbortSignal;
}

/** What follows from time passing: looks into the read models every now and then, and acts on what it finds. */
export interface ClockReaction {
  readonly name: string;
  /** Milliseconds from the end of one look to the next. */
  readonly every: number;
  /** @param now ISO 8601 in UTC */
  look(now: string, acting: ClockActing): Promise<void>;
}
