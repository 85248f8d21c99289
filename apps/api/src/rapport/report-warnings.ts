import { sumOf, namedOf } from './figure.ts';
import type { Count } from './figure.ts';
import type { Schedule } from './report-frame.ts';

/** What a reader must know before using the figures, in Dutch: each starts with the figure or month that it is about. */

interface Period {
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
}

/** The first or last month of a period that holds only part of it. */
export function cutMonths({ from, to }: Period): string[] {
  const start = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to);
  return [
    ...(start.day > 1 ? [`${from.slice(0, 7)}: de periode begint pas op ${from}; de maand is niet volledig.`] : []),
    ...(end.day < end.daysInMonth
      ? [`${to.slice(0, 7)}: de periode eindigt al op ${to}; de maand is niet volledig.`]
      : []),
  ];
}

/** Where an average per day is missing, or is over part of a month. */
export function openingWarnings(
  { from, to }: Period,
  { permanenties }: Schedule,
  days: Readonly<Record<string, number>>,
  perMonth: Readonly<Record<string, number>>,
): string[] {
  if (permanenties.length === 0) {
    return ['averagePerDay: de gemeente gaf geen openingsdagen op, dus er is geen gemiddelde per dag.'];
  }
  const first = permanenties.map((one) => one.from).sort()[0]!;
  const last = permanenties
    .map((one) => one.to)
    .sort()
    .at(-1)!;
  return [
    ...(first > from && first <= to ? [`averagePerDay: de permanenties begonnen pas op ${first}.`] : []),
    ...(last < to && last >= from ? [`averagePerDay: de permanenties liepen maar tot en met ${last}.`] : []),
    ...Object.entries(days)
      .filter(([month, open]) => open === 0 && (perMonth[month] ?? 0) > 0)
      .map(([month]) => `${month}: er zijn hulpvragen maar geen openingsdagen, dus geen gemiddelde per dag.`),
  ];
}

/** Rows of a figure that do not add up to the whole: the others have no value at all. `what` as in "geen plaats". */
export function missingValues(figure: string, what: string, counts: readonly Count[], total: number): string[] {
  const missing = total - sumOf(namedOf(counts));
  if (missing === 0) return [];
  return [`${figure}: bij ${missing} van de ${total} hulpvragen staat ${what}; zij staan in geen enkele rij.`];
}

/** A ranking that leaves out somebody who is equal to its last row; `decided`: what a tie is ordered by. */
export function tiedAtCut(
  figure: string,
  ranking: readonly { readonly count: number }[],
  length: number,
  decided: 'het alfabet' | 'de volgorde van de codes',
): string[] {
  const last = ranking[length - 1];
  const next = ranking[length];
  if (last === undefined || next === undefined || last.count !== next.count) return [];
  const left = ranking.slice(length).filter((row) => row.count === last.count).length;
  return [
    `${figure}: na de laatste rij komen er nog ${left} die even vaak voorkomen (${last.count}); ${decided} besliste.`,
  ];
}
