import { openingDays } from '#domain/gemeente/opening-days';
import type { Permanentie } from '#domain/gemeente/gemeente.events';
import { actions } from '#domain/vocabularies/hulpvraag-action';
import { places } from '#domain/vocabularies/hulpvraag-place';
import { statuten } from '#domain/vocabularies/statuut';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { unknownValues } from '#domain/vocabularies/unknown-values';
import { whoAsksList } from '#domain/vocabularies/who-asks';
import { countOf, listed, monthsOf, percent, percentages, ranked, sumOf } from './figure.ts';
import type { Count, FigureBasis } from './figure.ts';

/** What the log says of the hulpvragen of a period, counted by dimension. */
export interface HulpvragenCounts {
  readonly total: number;
  readonly anonymous: number;
  readonly month: readonly Count[];
  readonly place: readonly Count[];
  readonly mainAction: readonly Count[];
  readonly whoAsks: readonly Count[];
  readonly statuut: readonly Count[];
  readonly nationality: readonly Count[];
  readonly language: readonly Count[];
  readonly wijk: readonly Count[];
  readonly mainTheme: readonly Count[];
  /** `theme>subtheme` of the first theme. */
  readonly mainSubtheme: readonly Count[];
  readonly themeMentions: readonly Count[];
}

export interface Remark {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface ReportFrame {
  readonly town: { readonly nis: string; readonly naam: string };
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  /** Events of the log that the figures take in: the same number gives the same figures for ever. */
  readonly asOf: { readonly ordinal: string };
  readonly remarks: readonly Remark[];
}

export interface Schedule {
  readonly permanenties: readonly Permanentie[];
  readonly closures: readonly string[];
}

const unknown: readonly string[] = unknownValues.map((value) => value.code);

/** The report on hulpvragen, with the keys of the report that Kortrijk published. A pure function of the counts. */
export function hulpvragenReport(
  frame: ReportFrame,
  counts: HulpvragenCounts,
  schedule: Schedule,
  taxonomie: Taxonomie = taxonomieV1,
) {
  const { total } = counts;
  const months = monthsOf(frame.from, frame.to);
  const perMonth = Object.fromEntries(months.map((month) => [month, countOf(counts.month, month)]));
  const open = openingDays(schedule, frame.from, frame.to);
  const daysPerMonth = Object.fromEntries(
    months.map((month) => [month, open.filter((day) => day.startsWith(month)).length]),
  );
  const whoAsks = listed(whoAsksList, counts.whoAsks);
  const statuut = listed(statuten, counts.statuut);
  const named = counts.nationality.filter((one) => one.value !== undefined && !unknown.includes(one.value));
  const topTen = ranked(named, (one) => one.value!).slice(0, 10);
  const ofTopTen = sumOf(topTen);
  const subthemes = ranked(
    counts.mainSubtheme.map(({ value, count }) => ({ ...subthemeNames(taxonomie, value!), count })),
    (one) => one.subtheme,
  );
  const languages = ranked(counts.language, (one) => one.value ?? '');

  return {
    report: 'hulpvragen',
    ...frame,
    total,
    anonymous: counts.anonymous,
    perMonth,
    openingDays: daysPerMonth,
    averagePerDay: Object.fromEntries(months.map((month) => [month, average(perMonth[month]!, daysPerMonth[month]!)])),
    place: listed(places, counts.place),
    action: listed(actions, counts.mainAction),
    whoAsks,
    whoAsksPercent: percentages(whoAsks, total),
    statuut,
    statuutPercent: percentages(statuut, total),
    topTenNationalities: Object.fromEntries(topTen.map((one) => [one.value!, one.count])),
    topTenNationalitiesPercent: Object.fromEntries(topTen.map((one) => [one.value!, percent(one.count, ofTopTen)])),
    topTenNationalitiesPercentOfAll: Object.fromEntries(topTen.map((one) => [one.value!, percent(one.count, total)])),
    nationalitiesInAll: named.length,
    languages: Object.fromEntries(languages.map((one) => [one.value!, one.count])),
    languagesPercent: Object.fromEntries(languages.map((one) => [one.value!, percent(one.count, total)])),
    wijken: Object.fromEntries(ranked(counts.wijk, (one) => one.value ?? '').flatMap(present)),
    themes: listed(taxonomie.themes, counts.mainTheme),
    themeMentions: listed(taxonomie.themes, counts.themeMentions),
    topTwentySubthemes: subthemes.slice(0, 20),
    figures: basesOf(counts, ofTopTen),
    warnings: warningsOf(months, perMonth, daysPerMonth),
  };
}

export type HulpvragenReport = ReturnType<typeof hulpvragenReport>;

/** One decimal; `null` in a month without opening days: an average over nothing is no figure. */
function average(count: number, days: number): number | null {
  return days === 0 ? null : Math.round((count / days) * 10) / 10;
}

function present({ value, count }: Count): [string, number][] {
  return value === undefined ? [] : [[value, count]];
}

function subthemeNames(taxonomie: Taxonomie, value: string): { subtheme: string; theme: string } {
  const [themeCode = '', subthemeCode = ''] = value.split('>');
  const theme = taxonomie.themes.find((one) => one.code === themeCode);
  const subtheme = theme?.subthemes.find((one) => one.code === subthemeCode);
  return { subtheme: subtheme?.nl ?? subthemeCode, theme: theme?.nl ?? themeCode };
}

function basesOf(counts: HulpvragenCounts, ofTopTen: number): Record<string, FigureBasis> {
  const { total } = counts;
  const all = (unit: string): FigureBasis => ({ unit, basis: 'alle hulpvragen van de periode', of: total });
  const named = (unit: string, dimension: readonly Count[], what: string): FigureBasis => ({
    unit,
    basis: `hulpvragen met ${what}`,
    of: sumOf(dimension.filter((one) => one.value !== undefined)),
  });
  return {
    total: all('hulpvraag'),
    perMonth: all('hulpvraag'),
    averagePerDay: { unit: 'hulpvraag per openingsdag', basis: 'openingsdagen van de dienst', of: total },
    place: named('hulpvraag', counts.place, 'een plaats'),
    action: named('hoofdactie van een hulpvraag', counts.mainAction, 'een actie'),
    whoAsks: all('vrager (een gezin is één vrager)'),
    statuut: all('hulpvraag'),
    topTenNationalities: { unit: 'hulpvraag', basis: 'de tien meest voorkomende nationaliteiten', of: ofTopTen },
    topTenNationalitiesPercentOfAll: all('hulpvraag'),
    languages: all('hulpvraag'),
    wijken: named('hulpvraag', counts.wijk, 'een wijk'),
    themes: all('eerste thema van een hulpvraag'),
    themeMentions: all('hulpvraag die het thema noemt, als eerste of niet'),
    topTwentySubthemes: named('eerste thema van een hulpvraag', counts.mainSubtheme, 'een nader bepaald eerste thema'),
  };
}

function warningsOf(
  months: readonly string[],
  perMonth: Readonly<Record<string, number>>,
  days: Readonly<Record<string, number>>,
): string[] {
  return months
    .filter((month) => days[month] === 0 && perMonth[month]! > 0)
    .map((month) => `${month}: er zijn hulpvragen maar geen openingsdagen, dus geen gemiddelde per dag.`);
}
