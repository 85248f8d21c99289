import { openingDays } from '#domain/gemeente/opening-days';
import { actions } from '#domain/vocabularies/hulpvraag-action';
import { places } from '#domain/vocabularies/hulpvraag-place';
import { statuten } from '#domain/vocabularies/statuut';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { themeOf } from '#domain/vocabularies/taxonomie';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { unknownValues } from '#domain/vocabularies/unknown-values';
import { whoAsksList } from '#domain/vocabularies/who-asks';
import {
  averagePerDay,
  countOf,
  listed,
  monthsOf,
  namedOf,
  percent,
  percentages,
  ranked,
  sumOf,
  valueOf,
} from './figure.ts';
import type { Count, FigureBasis, NamedCount } from './figure.ts';
import type { HulpvragenCounts } from './hulpvragen-counts.ts';
import { hulpvragenBases } from './hulpvragen-bases.ts';
import type { ReportFrame, Schedule } from './report-frame.ts';
import { cutMonths, missingValues, openingWarnings, tiedAtCut } from './report-warnings.ts';

const unknownCodes: readonly string[] = unknownValues.map((value) => value.code);

/** The report on hulpvragen, with the keys of the report that Kortrijk published. A pure function of the counts. */
export function hulpvragenReport(
  frame: ReportFrame,
  counts: HulpvragenCounts,
  schedule: Schedule,
  taxonomie: Taxonomie = taxonomieV1,
) {
  const { total } = counts;
  const months = monthsOf(frame.from, frame.to);
  const open = openingDays(schedule, frame.from, frame.to);
  const perMonth = perMonthOf(months, (month) => countOf(counts.month, month));
  const days = perMonthOf(months, (month) => open.filter((day) => day.startsWith(month)).length);
  const whoAsks = listed(whoAsksList, counts.whoAsks);
  const statuut = listed(statuten, counts.statuut);
  const nationalities = rankedValues(counts.nationality).filter((one) => !unknownCodes.includes(one.value));
  const topTen = nationalities.slice(0, 10);
  const ofTopTen = sumOf(topTen);
  const languages = rankedValues(counts.language);
  const subthemes = rankedSubthemes(counts.mainSubtheme, taxonomie);

  const figures = {
    total,
    anonymous: counts.anonymous,
    perMonth,
    openingDays: days,
    averagePerDay: perMonthOf(months, (month) => averagePerDay(perMonth[month]!, days[month]!)),
    place: listed(places, counts.place),
    action: listed(actions, counts.mainAction),
    whoAsks,
    whoAsksPercent: percentages(whoAsks, total),
    statuut,
    statuutPercent: percentages(statuut, total),
    topTenNationalities: byValue(topTen, (one) => one.count),
    topTenNationalitiesPercent: byValue(topTen, (one) => percent(one.count, ofTopTen)),
    topTenNationalitiesPercentOfAll: byValue(topTen, (one) => percent(one.count, total)),
    nationalitiesInAll: nationalities.length,
    unknownNationalities: listed(
      unknownValues,
      counts.nationality.filter((one) => unknownCodes.includes(one.value ?? '')),
    ),
    languages: byValue(languages, (one) => one.count),
    languagesPercent: byValue(languages, (one) => percent(one.count, total)),
    // In a list: as keys of an object, names that are a number would come first.
    wijken: rankedValues(counts.wijk).map(({ value, count }) => ({ wijk: value, count })),
    themes: listed(taxonomie.themes, counts.mainTheme),
    themeMentions: listed(taxonomie.themes, counts.themeMentions),
    topTwentySubthemes: subthemes.slice(0, 20),
  };
  const known = { openDays: open.length, withNationality: sumOf(nationalities), topTen: ofTopTen };
  const bases: Record<keyof typeof figures, FigureBasis> = hulpvragenBases(counts, known);
  const warnings = [
    ...cutMonths(frame),
    ...openingWarnings(frame, schedule, days, perMonth),
    ...missingValues('place', 'geen plaats', counts.place, total),
    ...missingValues('action', 'geen actie', counts.mainAction, total),
    ...tiedAtCut('topTenNationalities', nationalities, 10, 'de volgorde van de codes'),
    ...tiedAtCut('topTwentySubthemes', subthemes, 20, 'het alfabet'),
  ];
  return { report: 'hulpvragen', ...frame, ...figures, figures: bases, warnings };
}

export type HulpvragenReport = ReturnType<typeof hulpvragenReport>;

function perMonthOf<Value>(months: readonly string[], valueFor: (month: string) => Value): Record<string, Value> {
  return Object.fromEntries(months.map((month) => [month, valueFor(month)]));
}

function rankedValues(counts: readonly Count[]): NamedCount[] {
  return ranked(namedOf(counts), valueOf);
}

function byValue(counts: readonly NamedCount[], figureOf: (one: NamedCount) => number): Record<string, number> {
  return Object.fromEntries(counts.map((one) => [one.value, figureOf(one)]));
}

function rankedSubthemes(counts: readonly Count[], taxonomie: Taxonomie) {
  const rows = namedOf(counts).map(({ value, count }) => {
    const [themeCode = '', subthemeCode = ''] = value.split('>');
    const theme = themeOf(taxonomie, themeCode);
    const subtheme = theme?.subthemes.find((one) => one.code === subthemeCode);
    return { subtheme: subtheme?.nl ?? subthemeCode, count, theme: theme?.nl ?? themeCode };
  });
  return ranked(rows, (row) => `${row.subtheme}\n${row.theme}`);
}
