import type { DomainEvent, EventContracts } from '../event.ts';
import { Rejection } from '../rejection.ts';
import type { DecisionContext, DomainCommand, Slice } from '../slice.ts';
import { decidable } from './decidable.ts';

/** A toeleider at work on a Monday afternoon in Brussels time, unless told otherwise. */
export function aContext(over: Partial<DecisionContext> = {}): DecisionContext {
  return {
    now: '2016-03-28T14:00:00.000Z',
    happenedAt: { local: '2016-03-28T15:30', zone: 'Europe/Brussels', precision: 'instant' },
    actor: 'toeleider-1',
    rol: 'toeleider',
    gemeenteId: 'gemeente-1',
    ...over,
  };
}

/** The state after these events, as the executor folds it. */
export function stateAfter<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(slice: Slice<State, Command, Event, Contracts>, history: readonly Event[]): State {
  const { happenedAt } = aContext();
  return history.reduce(
    (state, event) => slice.evolve(state, decidable(slice.events, event, happenedAt)),
    slice.initialState,
  );
}

/** Given these events, when that command comes: the events that follow; none when it was already done. */
export function decideAfter<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(
  slice: Slice<State, Command, Event, Contracts>,
  history: readonly Event[],
  command: Command,
  context: DecisionContext = aContext(),
): readonly Event[] {
  return slice.decide(stateAfter(slice, history), command, context);
}

/**
 * Given these events, when that command comes: the code it is refused with.
 * @throws Error when it is not refused
 */
export function refusalAfter<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(
  slice: Slice<State, Command, Event, Contracts>,
  history: readonly Event[],
  command: Command,
  context: DecisionContext = aContext(),
): string {
  try {
    decideAfter(slice, history, command, context);
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  throw new Error(`${command.type} was not refused`);
}
