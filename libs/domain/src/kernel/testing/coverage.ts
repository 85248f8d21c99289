import fc from 'fast-check';
import type { DomainEvent, EventContracts } from '../event.ts';
import type { DomainCommand, Slice } from '../slice.ts';
import { play } from './play.ts';
import type { Step } from './play.ts';

/**
 * What a fixed sample of random sequences never came to: a property that holds because nothing happened is none.
 * Both lists are empty when each event and each rejection of the slice occurred.
 */
export function coverageOf<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Contracts extends EventContracts<Event>,
>(
  slice: Slice<State, Command, Event, Contracts>,
  sequences: fc.Arbitrary<readonly Step<Command>[]>,
  seeing?: (state: State, command: Command) => Command,
): { readonly events: readonly string[]; readonly rejections: readonly string[] } {
  const seen = new Set<string>();
  for (const sequence of fc.sample(sequences, { seed: 34022, numRuns: 400 })) {
    const { history, outcomes } = play(slice, sequence, seeing);
    for (const event of history) seen.add(event.type);
    for (const outcome of outcomes) if ('refused' in outcome) seen.add(outcome.refused);
  }
  return {
    events: Object.keys(slice.events).filter((type) => !seen.has(type)),
    rejections: Object.keys(slice.rejections).filter((code) => !seen.has(code)),
  };
}
