import { fold, keysOf } from '../fold.ts';
import type { FoldStep, Parked } from '../fold.ts';
import { holds } from '../forget.ts';
import type { Projection } from '../projection.ts';
import type { HistoryRow, ReadRow } from '../rows.ts';

/** A read model in memory: what the runner does with tables, so that a property can be tried a thousand times. */
export class MemoryRows {
  readonly parked: Parked[] = [];
  private readonly rows = new Map<string, ReadRow>();
  private readonly parkedKeys = new Set<string>();

  constructor(private readonly projection: Projection) {}

  /** Folds one batch. */
  apply(steps: readonly FoldStep[]): this {
    const ids = new Set<string>();
    const keys = new Set<string>();
    for (const step of steps) {
      if (step.kind === 'keys-destroyed') step.keys.forEach((key) => keys.add(key));
      else if (this.projection.types.includes(step.event.type)) {
        keysOf(this.projection, step.event).forEach((id) => ids.add(id));
      }
    }
    const meant = steps.filter((step) => step.kind !== 'event' || this.projection.types.includes(step.event.type));
    const loaded = [...this.rows.values()].filter((row) => (ids.has(row.id) && holdsNow(row)) || holds(row, keys));
    const { upserts, deletes, parked } = fold(this.projection, structuredClone(loaded), meant, this.parkedKeys);
    for (const row of deletes) this.rows.delete(placeOf(row));
    for (const row of upserts) this.rows.set(placeOf(row), row);
    this.parked.push(...parked);
    return this;
  }

  /** Every row, in a fixed order. */
  all(): ReadRow[] {
    return [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}

function placeOf(row: ReadRow): string {
  return `${row.id} ${(row as Partial<HistoryRow>).fromOrdinal ?? ''}`;
}

function holdsNow(row: ReadRow): boolean {
  return ((row as Partial<HistoryRow>).toOrdinal ?? null) === null;
}
