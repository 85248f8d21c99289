import type { CodeIn } from './code-list.ts';

/** The reports that the town publishes. */
export const reports = [
  { code: 'hulpvragen', nl: 'Hulpvragen', fr: 'Demandes d’aide', en: 'Help requests' },
  { code: 'bereik', nl: 'Bereik', fr: 'Portée', en: 'Reach' },
] as const;

export type Report = CodeIn<typeof reports>;

/** The figures of each report, by the name that they have in its JSON. */
export const figuresOfReport: Readonly<Record<Report, readonly string[]>> = {
  hulpvragen: [
    ...['total', 'anonymous', 'perMonth', 'openingDays', 'averagePerDay', 'place', 'action', 'whoAsks'],
    ...['whoAsksPercent', 'statuut', 'statuutPercent', 'topTenNationalities', 'topTenNationalitiesPercent'],
    ...['topTenNationalitiesPercentOfAll', 'nationalitiesInAll', 'unknownNationalities', 'languages'],
    ...['languagesPercent', 'wijken', 'themes', 'themeMentions', 'topTwentySubthemes'],
  ],
  bereik: ['total', 'perMonth', 'perChannel', 'perMonthPerChannel'],
};

/** Whether the report has that figure. */
export function hasFigure(report: string, figure: string): boolean {
  return Object.entries(figuresOfReport).some(([name, figures]) => name === report && figures.includes(figure));
}
