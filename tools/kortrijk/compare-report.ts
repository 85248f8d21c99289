import type { HulpvraagCount } from './independent-count.ts';
import { countOfReport } from './reported.ts';
import type { ReportedHulpvragen } from './reported.ts';

/** An average of a report is rounded to one decimal, and nothing else may part it from the count. */
const roundingOfAverage = 0.05 + 1e-9;

/**
 * Where a report of the API and a count made straight from the input rows disagree: a sentence for each figure and row,
 * none where they agree. A row of 0 may stand in the one and not in the other, but for months; rankings have an order.
 */
export function reportDifferences(report: ReportedHulpvragen, count: HulpvraagCount): string[] {
  const reported = countOfReport(report);
  const found: string[] = [];
  const differ = (figure: string, is: unknown, should: unknown): void => {
    found.push(`${figure}: the report has ${text(is)}, the rows give ${text(should)}`);
  };
  const numbers = ['total', 'nationalitiesInAll'] as const;
  for (const figure of numbers) {
    if (reported[figure] !== count[figure]) differ(figure, reported[figure], count[figure]);
  }
  const records = [
    ...(['perMonth', 'place', 'action', 'whoAsks', 'whoAsksPercent', 'statuut', 'statuutPercent'] as const),
    ...(['topTenNationalitiesPercent', 'themes', 'themeMentions'] as const),
  ];
  for (const figure of records) {
    for (const row of rowsOf(reported[figure], count[figure])) {
      const [is = 0, should = 0] = [reported[figure][row], count[figure][row]];
      if (is !== should) differ(`${figure} ${row}`, is, should);
    }
  }
  const rankings = ['topTenNationalities', 'languages', 'wijken', 'topTwentySubthemes'] as const;
  for (const figure of rankings) {
    const [is, should]: readonly (readonly object[])[] = [reported[figure], count[figure]];
    for (let row = 0; row < Math.max(is!.length, should!.length); row += 1) {
      if (text(is![row]) !== text(should![row])) differ(`${figure} ${row + 1}`, is![row], should![row]);
    }
  }
  for (const month of rowsOf(reported.averagePerDay, count.averagePerDay)) {
    const [is, should] = [reported.averagePerDay[month], count.averagePerDay[month]];
    const agree = is === undefined || should === undefined ? is === should : Math.abs(is - should) <= roundingOfAverage;
    if (!agree) differ(`averagePerDay ${month}`, is, should);
  }
  if (text(Object.keys(reported.perMonth)) !== text(Object.keys(count.perMonth))) {
    differ('months', Object.keys(reported.perMonth), Object.keys(count.perMonth));
  }
  return found;
}

function rowsOf(...records: readonly Readonly<Record<string, unknown>>[]): Set<string> {
  return new Set(records.flatMap((record) => Object.keys(record)));
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
