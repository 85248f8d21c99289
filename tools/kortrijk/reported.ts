import type { HulpvraagCount } from './independent-count.ts';

/** The figures of a report on hulpvragen as the API answers it in JSON. */
export interface ReportedHulpvragen {
  readonly total: number;
  readonly perMonth: Readonly<Record<string, number>>;
  /** To one decimal; `null` in a month without opening days. */
  readonly averagePerDay: Readonly<Record<string, number | null>>;
  readonly place: Readonly<Record<string, number>>;
  readonly action: Readonly<Record<string, number>>;
  readonly whoAsks: Readonly<Record<string, number>>;
  readonly whoAsksPercent: Readonly<Record<string, number>>;
  readonly statuut: Readonly<Record<string, number>>;
  readonly statuutPercent: Readonly<Record<string, number>>;
  readonly topTenNationalities: Readonly<Record<string, number>>;
  readonly topTenNationalitiesPercent: Readonly<Record<string, number>>;
  readonly topTenNationalitiesPercentOfAll: Readonly<Record<string, number>>;
  readonly nationalitiesInAll: number;
  readonly languages: Readonly<Record<string, number>>;
  readonly languagesPercent: Readonly<Record<string, number>>;
  readonly wijken: readonly { readonly wijk: string; readonly count: number }[];
  readonly themes: Readonly<Record<string, number>>;
  readonly themeMentions: Readonly<Record<string, number>>;
  readonly topTwentySubthemes: readonly { readonly subtheme: string; readonly count: number; readonly theme: string }[];
}

/** A report in the shape of the independent count, in the report's own order; its averages stay rounded. */
export function countOfReport(report: ReportedHulpvragen): HulpvraagCount {
  const { topTenNationalitiesPercent, topTenNationalitiesPercentOfAll, languagesPercent } = report;
  return {
    total: report.total,
    perMonth: { ...report.perMonth },
    averagePerDay: Object.fromEntries(
      Object.entries(report.averagePerDay).map(([month, average]) => [month, average ?? undefined]),
    ),
    place: { ...report.place },
    action: { ...report.action },
    whoAsks: { ...report.whoAsks },
    whoAsksPercent: { ...report.whoAsksPercent },
    statuut: { ...report.statuut },
    statuutPercent: { ...report.statuutPercent },
    topTenNationalities: Object.entries(report.topTenNationalities).map(([code, count]) => ({
      code,
      count,
      percentOfTopTen: topTenNationalitiesPercent[code] ?? Number.NaN,
      percentOfAll: topTenNationalitiesPercentOfAll[code] ?? Number.NaN,
    })),
    topTenNationalitiesPercent: { ...topTenNationalitiesPercent },
    nationalitiesInAll: report.nationalitiesInAll,
    languages: Object.entries(report.languages).map(([code, count]) => ({
      code,
      count,
      percent: languagesPercent[code] ?? Number.NaN,
    })),
    topTwentySubthemes: report.topTwentySubthemes.map(({ subtheme, count, theme }) => ({ subtheme, count, theme })),
    themes: { ...report.themes },
    themeMentions: { ...report.themeMentions },
    wijken: report.wijken.map(({ wijk, count }) => ({ wijk, count })),
  };
}
