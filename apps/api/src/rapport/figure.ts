import { labelOf } from '#domain/vocabularies/code-list';
import type { CodeList } from '#domain/vocabularies/code-list';

/** What a figure counts, and out of what: two figures with another unit or basis are never one line. Dutch texts. */
export interface FigureBasis {
  readonly unit: string;
  readonly basis: string;
  /** How many the basis holds. */
  readonly of: number;
}

/** How often one value of a dimension occurs; `undefined` where it was not taken down. */
export interface Count {
  readonly value: string | undefined;
  readonly count: number;
}

/** A value that was taken down, the three unknown ones among them. */
export interface NamedCount extends Count {
  readonly value: string;
}

/** Whole per cent, half rounded up, as the published reports print it. Nothing out of nothing is 0. */
export function percent(count: number, of: number): number {
  return of === 0 ? 0 : Math.floor((count * 100) / of + 0.5);
}

/** To one decimal, half rounded up; `null` over no days: an average over nothing is no figure. */
export function averagePerDay(count: number, days: number): number | null {
  return days === 0 ? null : Math.floor((count * 10) / days + 0.5) / 10;
}

export function countOf(counts: readonly Count[], value: string | undefined): number {
  return sumOf(counts.filter((one) => one.value === value));
}

export function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, one) => sum + one.count, 0);
}

export function namedOf(counts: readonly Count[]): NamedCount[] {
  return counts.filter((one): one is NamedCount => one.value !== undefined);
}

/**
 * One row for each code of the list under its Dutch name, also at 0, but for rows that show only where they count.
 * A code that the list no longer has follows, under the code: a figure never loses what was counted.
 */
export function listed(list: CodeList, counts: readonly Count[]): Record<string, number> {
  const shown = list.filter((entry) => entry.onlyWhenPresent !== true || countOf(counts, entry.code) > 0);
  const known = new Set(list.map((entry) => entry.code));
  const others = namedOf(counts).filter((one) => !known.has(one.value));
  const codes = [...shown.map((entry) => entry.code), ...new Set(ranked(others, valueOf).map(valueOf))];
  const rows = new Map<string, number>();
  for (const code of codes) {
    const label = labelOf(list, code);
    rows.set(label, (rows.get(label) ?? 0) + countOf(counts, code));
  }
  return Object.fromEntries(rows);
}

/**
 * The most frequent first; a tie is in the alphabetical order of the name that the row shows: a Dutch one, or the code
 * of a nationality or language.
 */
export function ranked<Row extends { readonly count: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return rows.toSorted((a, b) => b.count - a.count || alphabetical(nameOf(a), nameOf(b)));
}

export function valueOf(one: NamedCount): string {
  return one.value;
}

export function percentages(counts: Readonly<Record<string, number>>, of: number): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, percent(count, of)]));
}

/** `YYYY-MM` of every month that the period touches, in order. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const last = Temporal.PlainYearMonth.from(to.slice(0, 7));
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    months.push(month.toString());
  }
  return months;
}

/** Two names that a reader would call the same still have one order. */
function alphabetical(a: string, b: string): number {
  return a.localeCompare(b, 'nl') || (a < b ? -1 : a > b ? 1 : 0);
}
