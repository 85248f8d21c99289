import type { Observation } from './observations.ts';

/** How an observation ended in this run. */
export type End =
  | 'same'
  | 'safer'
  | 'refused'
  /** No suite can ask it; the remark says why. */
  | 'listed'
  /** Nobody wrote a case yet. */
  | 'uncovered'
  /** Not put to this server; the remark says why. */
  | 'not asked'
  | 'different';

export interface Outcome {
  readonly observation: Observation;
  readonly end: End;
  /** The reason, or the difference. */
  readonly remark: string;
}

/** How many ended in which way. */
export function count(outcomes: readonly Outcome[]): ReadonlyMap<End, number> {
  const counts = new Map<End, number>();
  for (const { end } of outcomes) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** The outcomes of each area, in the order in which the areas were observed. */
export function byArea(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
  return Map.groupBy(outcomes, ({ observation }) => observation.area);
}
