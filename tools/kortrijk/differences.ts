import type { HulpvraagRow } from './hulpvraag-row.ts';
import { countHulpvragen } from './independent-count.ts';
import type { HulpvraagCount } from './independent-count.ts';
import { kortrijkOpeningDays } from './opening-days.ts';
import type { PublishedKortrijk } from './published.ts';
import { legibleThemeBars } from './published.ts';

/** The reporting period: the report calls it December to July, the data stop in mid July. */
export const kortrijkPeriod = { from: '2015-12-01', to: '2016-07-31', openingDays: kortrijkOpeningDays } as const;

/** A published figure that does not come out exactly as printed. */
export interface Difference {
  readonly figure: string;
  readonly published: number | string;
  readonly counted: number | string | undefined;
  /** Counted less published, before rounding, where both are numbers. */
  readonly difference?: number;
}

/** Every published figure against the rows; averages as printed, to one decimal. An empty list: all agree. */
export function differences(rows: readonly HulpvraagRow[], published: PublishedKortrijk): Difference[] {
  return publishedDifferences(countHulpvragen(rows, kortrijkPeriod), published);
}

/** The same for figures that were counted already: `countOfReport` makes them from a report of the API. */
export function publishedDifferences(counted: HulpvraagCount, published: PublishedKortrijk): Difference[] {
  const found: Difference[] = [];
  const compare = (figure: string, expected: number, actual: number | undefined, shown = actual): void => {
    if (shown === expected) return;
    found.push({
      figure,
      published: expected,
      counted: shown,
      ...(actual === undefined ? {} : { difference: Number((actual - expected).toFixed(3)) }),
    });
  };
  const compareAll = (
    figure: string,
    expected: Readonly<Record<string, number>>,
    actual: Readonly<Record<string, number | undefined>>,
  ): void => {
    for (const [name, value] of Object.entries(expected)) compare(`${figure}: ${name}`, value, actual[name] ?? 0);
  };
  const compareText = (figure: string, expected: string, actual: string): void => {
    if (expected !== actual) found.push({ figure, published: expected, counted: actual });
  };

  compare('total', published.total, counted.total);
  compareAll('perMonth', published.perMonth, counted.perMonth);
  for (const [month, average] of Object.entries(published.averagePerDay)) {
    const actual = counted.averagePerDay[month];
    compare(`averagePerDay: ${month}`, average, actual, actual === undefined ? undefined : Number(actual.toFixed(1)));
  }
  compareAll('place', published.place, counted.place);
  compareAll('action', published.action, counted.action);
  compareAll('whoAsksPercent', published.whoAsksPercent, counted.whoAsksPercent);
  compareAll('statuutPercent', published.statuutPercent, counted.statuutPercent);
  compareAll('topTenNationalitiesPercent', published.topTenNationalitiesPercent, counted.topTenNationalitiesPercent);
  compareText(
    'topTenNationalitiesPercent: order',
    Object.keys(published.topTenNationalitiesPercent).join(' '),
    counted.topTenNationalities.map(({ code }) => code).join(' '),
  );
  compare('nationalitiesInAll', published.nationalitiesInAll, counted.nationalitiesInAll);
  const languages = Object.fromEntries(counted.languages.map(({ code, percent }) => [code, percent]));
  compareAll('languagesPercentPartly', published.languagesPercentPartly, languages);
  compareText('topTwentySubthemes', ranking(published.topTwentySubthemes), ranking(counted.topTwentySubthemes));
  const bars = Object.values(counted.themes);
  for (const bar of legibleThemeBars) compare(`themes: a bar of ${bar}`, bar, bars.includes(bar) ? bar : undefined);
  return found;
}

function ranking(rows: readonly { subtheme: string; count: number; theme: string }[]): string {
  return rows.map(({ subtheme, count, theme }) => `${subtheme} ${count} (${theme})`).join('; ');
}
