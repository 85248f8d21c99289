import { labelOf } from '#domain/vocabularies/code-list';
import type { CodeList } from '#domain/vocabularies/code-list';

/** What a figure counts, and out of how many: two figures with another unit or basis are never one line. */
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

/** Whole per cent, half rounded up, as the published reports print it. Nothing out of nothing is 0. */
export function percent(count: number, of: number): number {
  return of === 0 ? 0 : Math.floor((count * 100) / of + 0.5);
}

export function countOf(counts: readonly Count[], value: string | undefined): number {
  return counts.find((one) => one.value === value)?.count ?? 0;
}

export function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, one) => sum + one.count, 0);
}

/** One row for each code of the list under its Dutch name, also at 0, but for rows that show only where they count. */
export function listed(list: CodeList, counts: readonly Count[]): Record<string, number> {
  return Object.fromEntries(
    list
      .map((entry) => [labelOf(list, entry.code), countOf(counts, entry.code), entry.onlyWhenPresent === true] as const)
      .filter(([, count, onlyWhenPresent]) => count > 0 || !onlyWhenPresent)
      .map(([label, count]) => [label, count]),
  );
}

/** The most frequent first; a tie is in the alphabetical order of its Dutch name. */
export function ranked<Row extends { readonly count: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return [...rows].sort((a, b) => b.count - a.count || nameOf(a).localeCompare(nameOf(b), 'nl'));
}

export function percentages(counts: Readonly<Record<string, number>>, of: number): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, percent(count, of)]));
}

/** `YYYY-MM` of every month that the period touches. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const last = Temporal.PlainYearMonth.from(to.slice(0, 7));
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 }))
    months.push(month.toString());
  return months;
}
