import type { Observation } from './observations.ts';
import type { World } from './world.ts';

/** How an observation is shown to hold. Every observation is claimed by exactly one rule. */
export type Rule = Claim & Ending;

interface Claim {
  readonly area: string;
  /** Of the case: all of it, or what it matches. */
  readonly matches: string | RegExp;
}

type Ask = (world: World, observation: Observation) => Promise<unknown>;
type Shown = (value: never, observation: Observation) => unknown;

export interface Asking {
  /** What is compared of both, where not all of it is meant. */
  readonly shown?: Shown;
  /** Nothing else may be written meanwhile; `first` where it reads the whole log, which is shortest then. */
  readonly alone?: boolean | 'first';
  /** It stops and starts the server, which must be the suite's own. */
  readonly owned?: boolean;
}

export type Ending =
  | ({ readonly ending: 'same'; readonly ask: Ask } & Asking)
  | ({ readonly ending: 'safer'; readonly ask: Ask } & Safer)
  | { readonly ending: 'refused'; readonly what: string; readonly ask: Ask }
  | { readonly ending: 'listed'; readonly reason: string };

export interface Safer extends Asking {
  /** What the real one does, and what the embedded one does instead. */
  readonly reason: string;
  /** Is this the clear answer? */
  readonly clear: (answer: never) => boolean;
  /** Is this what the real one answers? Without it the question is not put to a real one, which would hang or end us. */
  readonly real?: (answer: never) => boolean;
}

/** The answer is that of the real one. */
export function same(area: string, matches: string | RegExp, ask: Ask, asking: Asking = {}): Rule {
  return { area, matches, ending: 'same', ask, ...asking };
}

/** Where the real one hangs or ends the client's process, the embedded one answers. */
export function safer(area: string, matches: string | RegExp, ask: Ask, saying: Safer): Rule {
  return { area, matches, ending: 'safer', ask, ...saying };
}

/** What the product does not use is refused by its name. */
export function refused(area: string, matches: string | RegExp, what: string, ask: Ask): Rule {
  return { area, matches, ending: 'refused', what, ask };
}

/** No suite can ask this, for this reason. */
export function listed(area: string, matches: string | RegExp, reason: string): Rule {
  return { area, matches, ending: 'listed', reason };
}

export function claims({ area, matches }: Rule, observation: Observation): boolean {
  if (area !== observation.area) return false;
  return typeof matches === 'string' ? matches === observation.case : matches.test(observation.case);
}
