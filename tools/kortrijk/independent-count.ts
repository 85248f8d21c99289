import type { HulpvraagRow } from './hulpvraag-row.ts';
import type { OpeningDays } from './opening-days.ts';
import { openDates } from './opening-days.ts';
import { wholePercent } from './quotas.ts';

/**
 * A report counted straight from the input rows, by code that shares nothing with the product: the check on it. Keys
 * are the Dutch names and codes as the rows have them; an empty cell of `language`, `whoAsks`, `statuut` or
 * `nationality` counts as not registered, an empty place or action as none. Percentages are whole, half rounded up.
 */
export interface HulpvraagCount {
  total: number;
  /** Every month of the period, also at 0. */
  perMonth: Record<string, number>;
  /** Unrounded; undefined in a month without opening days. */
  averagePerDay: Record<string, number | undefined>;
  place: Record<string, number>;
  /** Main actions. */
  action: Record<string, number>;
  whoAsks: Record<string, number>;
  whoAsksPercent: Record<string, number>;
  statuut: Record<string, number>;
  statuutPercent: Record<string, number>;
  /** By count, then by code; unknown values are no nationality. */
  topTenNationalities: { code: string; count: number; percentOfTopTen: number; percentOfAll: number }[];
  topTenNationalitiesPercent: Record<string, number>;
  nationalitiesInAll: number;
  /** By count, then by code; unknown values included. Per cent of all. */
  languages: { code: string; count: number; percent: number }[];
  /** First themes only; by count, then by name. */
  topTwentySubthemes: { subtheme: string; count: number; theme: string }[];
  /** First themes. */
  themes: Record<string, number>;
  /** Questions that mention the theme, as the first or not. */
  themeMentions: Record<string, number>;
  wijken: { wijk: string; count: number }[];
}

const notRegistered = 'niet geregistreerd';
const unknownCodes = ['onbekend', 'niet-geregistreerd', 'wil-niet-zeggen'];

/** Counts the rows whose local date lies from `from` up to and including `to` (both `YYYY-MM-DD`). */
export function countHulpvragen(
  rows: readonly HulpvraagRow[],
  period: { from: string; to: string; openingDays: OpeningDays },
): HulpvraagCount {
  const inside = rows.filter(({ happenedAt }) => {
    const date = happenedAt.slice(0, 10);
    return date >= period.from && date <= period.to;
  });
  const open = openDates(period.openingDays).filter((date) => date >= period.from && date <= period.to);
  const months = monthsFrom(period.from, period.to);
  const monthly = (dates: string[], month: string): number => dates.filter((date) => date.startsWith(month)).length;
  const perMonth = Object.fromEntries(
    months.map((month): [string, number] => [
      month,
      monthly(
        inside.map((row) => row.happenedAt),
        month,
      ),
    ]),
  );
  const averagePerDay = Object.fromEntries(
    months.map((month): [string, number | undefined] => {
      const days = monthly(open, month);
      return [month, days === 0 ? undefined : (perMonth[month] ?? 0) / days];
    }),
  );

  const total = inside.length;
  const percentages = (counts: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, wholePercent(count, total)]));
  const whoAsks = tally(inside.map((row) => row.whoAsks || notRegistered));
  const statuut = tally(inside.map((row) => row.statuut || notRegistered));
  const themes = inside.map((row) => row.themes.split(';').map((text) => text.split('>').map((part) => part.trim())));
  const nationalities = ranked(tally(inside.map((row) => row.nationality || 'niet-geregistreerd'))).filter(
    ([code]) => !unknownCodes.includes(code),
  );
  const topTen = nationalities.slice(0, 10);
  const ofTopTen = topTen.reduce((sum, [, count]) => sum + count, 0);
  const topTenNationalities = topTen.map(([code, count]) => ({
    code,
    count,
    percentOfTopTen: wholePercent(count, ofTopTen),
    percentOfAll: wholePercent(count, total),
  }));

  return {
    total,
    perMonth,
    averagePerDay,
    place: tally(inside.map((row) => row.place)),
    action: tally(inside.map((row) => row.actions.split(';')[0]?.trim() ?? '')),
    whoAsks,
    whoAsksPercent: percentages(whoAsks),
    statuut,
    statuutPercent: percentages(statuut),
    topTenNationalities,
    topTenNationalitiesPercent: Object.fromEntries(
      topTenNationalities.map(({ code, percentOfTopTen }) => [code, percentOfTopTen]),
    ),
    nationalitiesInAll: nationalities.length,
    languages: ranked(tally(inside.map((row) => row.language || 'niet-geregistreerd'))).map(([code, count]) => ({
      code,
      count,
      percent: wholePercent(count, total),
    })),
    topTwentySubthemes: ranked(
      tally(themes.map(([first]) => (first?.[1] === undefined ? '' : `${first[1]}\n${first[0]}`))),
    )
      .slice(0, 20)
      .map(([name, count]) => ({ subtheme: name.split('\n')[0] ?? '', count, theme: name.split('\n')[1] ?? '' })),
    themes: tally(themes.map(([first]) => first?.[0] ?? '')),
    themeMentions: tally(themes.flatMap((mentioned) => [...new Set(mentioned.map(([theme]) => theme ?? ''))])),
    wijken: ranked(tally(inside.map((row) => row.wijk))).map(([wijk, count]) => ({ wijk, count })),
  };
}

/** How often each text occurs; '' is not counted. */
function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) if (text !== '') counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

function ranked(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'nl'));
}

export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const text = `${year}-${String(month).padStart(2, '0')}`;
    if (text > to.slice(0, 7)) return months;
    months.push(text);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
