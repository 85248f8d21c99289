import type { EventContract } from '#domain/kernel/event';
import type { FoldStep } from '../fold.ts';
import type { Projection } from '../projection.ts';
import type { ReadRow } from '../rows.ts';
import { MemoryRows } from './memory-rows.ts';
import { projectedHistory } from './projected-history.ts';
import type { ToldEvent } from './projected-history.ts';

/** A log in which keys are destroyed after the first `after` events. */
export interface ForgottenHistory {
  readonly contracts: Readonly<Record<string, EventContract>>;
  readonly history: readonly ToldEvent[];
  readonly after: number;
  readonly destroyed: ReadonlySet<string>;
  /** Events per batch. */
  readonly batch?: number;
}

/**
 * The rows of who saw it all happen, and of who built them from nothing afterwards. They must be equal, for each
 * projection and whatever is forgotten when.
 */
export function liveAndRebuilt(
  projection: Projection,
  { contracts, history, after, destroyed, batch = 3 }: ForgottenHistory,
): { readonly live: readonly ReadRow[]; readonly rebuilt: readonly ReadRow[] } {
  const whole = projectedHistory(contracts, history).map(stepOf);
  const rest = projectedHistory(contracts, history, destroyed).map(stepOf);
  const forgetting: FoldStep = { kind: 'keys-destroyed', keys: destroyed };
  return {
    live: folded(projection, [...whole.slice(0, after), forgetting, ...rest.slice(after)], batch),
    rebuilt: folded(projection, [...rest.slice(0, after), forgetting, ...rest.slice(after)], rest.length + 1),
  };
}

function folded(projection: Projection, steps: readonly FoldStep[], batch: number): readonly ReadRow[] {
  const rows = new MemoryRows(projection);
  for (let at = 0; at < steps.length; at += batch) rows.apply(steps.slice(at, at + batch));
  return rows.all();
}

function stepOf(event: ReturnType<typeof projectedHistory>[number]): FoldStep {
  return { kind: 'event', event };
}
