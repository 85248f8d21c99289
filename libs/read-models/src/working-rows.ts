import type { HistoryRow, ReadRow } from './rows.ts';

/** The rows that a batch works on, and what became of them. With history, one id has a row for each time that it held. */
export class WorkingRows {
  private readonly rows = new Map<string, ReadRow>();
  private readonly present = new Map<string, ReadRow>();
  private readonly changed = new Set<string>();
  private readonly gone = new Map<string, ReadRow>();

  constructor(
    stored: readonly ReadRow[],
    private readonly history: boolean,
  ) {
    for (const row of stored) this.set(row);
  }

  /** The row that holds now. */
  current(id: string): ReadRow | undefined {
    return this.present.get(id);
  }

  all(): ReadRow[] {
    return [...this.rows.values()];
  }

  /** Puts `next` in the place of the current row; with history the current one ends at `ordinal` and stays. */
  put(id: string, current: ReadRow | undefined, next: ReadRow | undefined, ordinal: number): void {
    if (current && this.history) {
      this.save({ ...current, toOrdinal: ordinal } as ReadRow);
      this.present.delete(id);
    } else if (current && !next) this.drop(current);
    if (next) this.save(next);
  }

  /** Changes a row where it stands, past ones too; the past is not extended by forgetting. */
  replace(row: ReadRow, left: ReadRow | undefined): void {
    if (left) this.save(left);
    else this.drop(row);
  }

  changes(): { upserts: ReadRow[]; deletes: ReadRow[] } {
    return { upserts: [...this.changed].map((place) => this.rows.get(place)!), deletes: [...this.gone.values()] };
  }

  private save(row: ReadRow): void {
    const place = this.set(row);
    this.changed.add(place);
    this.gone.delete(place);
  }

  private set(row: ReadRow): string {
    const place = this.placeOf(row);
    this.rows.set(place, row);
    if (!this.history || (row as HistoryRow).toOrdinal === null) this.present.set(row.id, row);
    return place;
  }

  private drop(row: ReadRow): void {
    const place = this.placeOf(row);
    this.rows.delete(place);
    this.changed.delete(place);
    this.gone.set(place, row);
    if (this.present.get(row.id) === row) this.present.delete(row.id);
  }

  private placeOf(row: ReadRow): string {
    return this.history ? `${row.id} ${(row as HistoryRow).fromOrdinal}` : row.id;
  }
}
