import { forgetRow, holds, keysOfRow } from './forget.ts';
import type { Draft, ProjectedEvent, Projection } from './projection.ts';
import type { HistoryRow, ReadRow } from './rows.ts';
import { WorkingRows } from './working-rows.ts';

/** One thing to fold: an event, or keys that were destroyed. */
export type FoldStep =
  | { readonly kind: 'event'; readonly event: ProjectedEvent; readonly broken?: Error }
  | { readonly kind: 'keys-destroyed'; readonly keys: ReadonlySet<string> };

/** An event that waits because its row could not be folded further. */
export interface Parked {
  readonly key: string;
  readonly event: ProjectedEvent;
  /** The name of the error alone: its message may hold data; `undefined` when an earlier event of the row waits. */
  readonly error?: string;
}

export interface Folded {
  /** Rows that are new or changed. */
  readonly upserts: readonly ReadRow[];
  /** Rows that are no more. */
  readonly deletes: readonly ReadRow[];
  readonly parked: readonly Parked[];
}

/** A projection failed where no single row is to blame, and has to stop. Its message holds no data. */
export class ProjectionFault extends Error {
  override readonly name = 'ProjectionFault';
}

/**
 * Folds steps over `rows`: the present row of each key that the events touch, and every row that holds a destroyed key.
 * @param parkedKeys keys of which an event already waits; each that parks here is added
 * @throws ProjectionFault when `keys` or `forget` throws: then no partition can be told apart
 */
export function fold(
  projection: Projection,
  rows: readonly ReadRow[],
  steps: readonly FoldStep[],
  parkedKeys: Set<string>,
): Folded {
  const working = new WorkingRows(rows, projection.history === true);
  const parked: Parked[] = [];
  for (const step of steps) {
    if (step.kind === 'keys-destroyed') forgetAll(projection, working, step.keys);
    else {
      for (const key of new Set(keysOf(projection, step.event))) {
        const error = parkedKeys.has(key) ? undefined : (step.broken ?? foldOne(projection, working, step.event, key));
        if (!error && !parkedKeys.has(key)) continue;
        parkedKeys.add(key);
        parked.push({ key, event: step.event, ...(error && { error: error.name }) });
      }
    }
  }
  return { ...working.changes(), parked };
}

/** The rows that an event touches. @throws ProjectionFault */
export function keysOf(projection: Projection, event: ProjectedEvent): readonly string[] {
  try {
    return projection.keys(event);
  } catch (cause) {
    throw new ProjectionFault(`${projection.name} cannot say what ${event.type} ${event.id} touches`, { cause });
  }
}

/** The error that the projection threw; nothing of the event was folded then. */
function foldOne(projection: Projection, working: WorkingRows, event: ProjectedEvent, key: string): Error | undefined {
  try {
    const row = working.current(key);
    const draft = isGone(projection, event) ? undefined : projection.evolve(row, event, key);
    if (draft !== row) working.put(key, row, draft && completed(projection, row, draft, event, key), event.ordinal);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('something else than an error was thrown');
  }
}

/** A row of statistics goes with them. */
function isGone(projection: Projection, event: ProjectedEvent): boolean {
  return projection.holdsStatistics === true && event.statistics?.forgotten === true;
}

function completed(
  projection: Projection,
  row: ReadRow | undefined,
  draft: Draft<ReadRow>,
  event: ProjectedEvent,
  id: string,
): ReadRow {
  const { tenant, controller } = row ?? event.metadata;
  const owned = { tenant: tenant ?? null, controller: controller ?? null, ...draft };
  const whole: ReadRow = { ...owned, id, keys: keysOfRow(projection, row, draft, event) };
  return projection.history ? ({ ...whole, fromOrdinal: event.ordinal, toOrdinal: null } as HistoryRow) : whole;
}

function forgetAll(projection: Projection, working: WorkingRows, destroyed: ReadonlySet<string>): void {
  try {
    for (const row of working.all()) {
      if (holds(row, destroyed)) working.replace(row, forgetRow(projection, row, destroyed));
    }
  } catch (cause) {
    throw new ProjectionFault(`${projection.name} cannot forget`, { cause });
  }
}
