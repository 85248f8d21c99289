import type { Decidable, DomainEvent, EventContracts } from '../event.ts';
import { Rejection } from '../rejection.ts';
import type { DecisionContext, DomainCommand, Slice } from '../slice.ts';
import { systemCommands } from '../../toegang/access.ts';
import { decidable } from './decidable.ts';
import { lostBySilence } from './quiet.ts';

export interface Step<Command> {
  readonly command: Command;
  readonly context: DecisionContext;
}

/** What a step came to: events, none because it was already done, or the code of a rejection. */
export type Outcome = { readonly emitted: number } | { readonly refused: string };

export interface Played<State, Event> {
  readonly state: State;
  readonly history: readonly Event[];
  /** One for each step, in order. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Runs commands on one stream as the executor does, and holds the slice to its promises on the way: it emits and
 * rejects only what its contracts say; it decides the same again from the same state; it changes no state in place; and
 * folding what is stored gives the same as folding what was just decided, also when it has to do without the keys. Where
 * it answers with nothing, nothing is lost by that; the system's own commands, which are sent again until they are
 * heard, say nothing new by definition.
 *
 * `seeing` may turn a random command into what somebody would send who sees the state.
 * @throws Error that names the promise that was broken
 */
export function play<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(
  slice: Slice<State, Command, Event, Contracts>,
  steps: readonly Step<Command>[],
  seeing: (state: State, command: Command) => Command = (_state, command) => command,
): Played<State, Event> {
  let state = deepFreeze(slice.initialState);
  let stateWithoutTown = slice.initialState;
  const history: Event[] = [];
  const told: Decidable<Event, Contracts>[] = [];
  const outcomes: Outcome[] = [];
  const stored: string[] = [];
  for (const { command: coming, context } of steps) {
    const command = seeing(state, coming);
    const contract = slice.commands[command.type as Command['type']];
    if (history.length === 0 && contract.creates !== true) {
      outcomes.push({ refused: 'not-found' });
      continue;
    }
    const decided = decideTwice(slice, state, command, context);
    // What it decides without the town's statistics may differ; that it decides may not.
    attempt(() => slice.decide(stateWithoutTown, command, context));
    if (decided instanceof Rejection) {
      if (!contract.rejects.includes(decided.code)) throw new Error(`${command.type} may not reject ${decided.code}`);
      outcomes.push({ refused: decided.code });
      continue;
    }
    if (decided.length === 0 && history.length === 0) throw new Error(`${command.type} decided nothing on no stream`);
    const silent = decided.length === 0 && !systemCommands.some((type) => type === command.type);
    const lost = silent ? lostBySilence(slice, command, context, { state, history: told }) : undefined;
    if (lost !== undefined) throw new Error(lost);
    for (const event of decided) {
      if (!contract.emits.includes(event.type)) throw new Error(`${command.type} may not emit ${event.type}`);
      const fresh = { ...event, happenedAt: context.happenedAt } as unknown as Decidable<Event, Contracts>;
      const seen = decidable(slice.events, event, context.happenedAt);
      const next = slice.evolve(state, seen);
      assertSame(next, slice.evolve(state, fresh), `${event.type} folds otherwise fresh than stored`);
      stateWithoutTown = slice.evolve(
        stateWithoutTown,
        decidable(slice.events, event, context.happenedAt, { town: false }),
      );
      state = deepFreeze(next);
      history.push(event);
      told.push(seen);
      stored.push(JSON.stringify(seen));
    }
    outcomes.push({ emitted: decided.length });
  }
  const again = stored.reduce(
    (folded, json) => slice.evolve(folded, JSON.parse(json) as Decidable<Event, Contracts>),
    slice.initialState,
  );
  assertSame(again, state, 'the stored history folds otherwise than it was decided');
  return { state, history, outcomes };
}

function decideTwice<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(slice: Slice<State, Command, Event, Contracts>, state: State, command: Command, context: DecisionContext) {
  const once = attempt(() => slice.decide(state, command, context));
  const twice = attempt(() => slice.decide(state, deepFreeze(structuredClone(command)), context));
  assertSame(
    once instanceof Rejection ? once.code : once,
    twice instanceof Rejection ? twice.code : twice,
    `${command.type} decides otherwise a second time`,
  );
  return once;
}

function attempt<Result>(decide: () => Result): Result | Rejection {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

function assertSame(actual: unknown, expected: unknown, promise: string): void {
  const [was, shouldBe] = [canonical(actual), canonical(expected)];
  if (was !== shouldBe) throw new Error(`${promise}: ${was} is not ${shouldBe}`);
}

/** JSON with sorted keys: what is stored has no prototypes and no undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
