import { namedOf, sumOf } from './figure.ts';
import type { Count, FigureBasis } from './figure.ts';
import type { HulpvragenCounts } from './hulpvragen-counts.ts';

/** What each figure of the report on hulpvragen counts. A hulpvraag is one question, whoever and how many ask it. */
export function hulpvragenBases(
  counts: HulpvragenCounts,
  { openDays, withNationality, topTen }: { openDays: number; withNationality: number; topTen: number },
) {
  const all = (unit: string): FigureBasis => ({ unit, basis: 'alle hulpvragen van de periode', of: counts.total });
  const known = (unit: string, dimension: readonly Count[], what: string): FigureBasis => ({
    unit,
    basis: `hulpvragen van de periode met ${what}`,
    of: sumOf(namedOf(dimension)),
  });
  const whoAsks = 'hulpvraag, naar wie ze stelt (een gezin is één vrager)';
  const percentOfQuestions = 'procent van de hulpvragen, afgerond';
  const nationality = 'hulpvragen van de periode met een gekende nationaliteit';
  return {
    total: all('hulpvraag'),
    anonymous: all('hulpvraag zonder gekende persoon'),
    perMonth: all('hulpvraag'),
    openingDays: { unit: 'openingsdag', basis: 'permanenties van de periode zonder de sluitingsdagen', of: openDays },
    averagePerDay: { unit: 'hulpvraag per openingsdag', basis: 'openingsdagen van de periode', of: openDays },
    place: known('hulpvraag', counts.place, 'een plaats'),
    action: known('hoofdactie van een hulpvraag', counts.mainAction, 'een actie'),
    whoAsks: all(whoAsks),
    whoAsksPercent: all(percentOfQuestions),
    statuut: all('hulpvraag, naar het statuut van wie ze stelt'),
    statuutPercent: all(percentOfQuestions),
    topTenNationalities: { unit: 'hulpvraag', basis: nationality, of: withNationality },
    topTenNationalitiesPercent: {
      unit: percentOfQuestions,
      basis: 'hulpvragen van de tien meest voorkomende nationaliteiten samen',
      of: topTen,
    },
    topTenNationalitiesPercentOfAll: all(percentOfQuestions),
    nationalitiesInAll: { unit: 'nationaliteit (staatloos inbegrepen)', basis: nationality, of: withNationality },
    unknownNationalities: all('hulpvraag zonder gekende nationaliteit'),
    languages: all('hulpvraag, naar de gesproken taal'),
    languagesPercent: all(percentOfQuestions),
    wijken: known('hulpvraag', counts.wijk, 'een wijk'),
    themes: known('eerste thema van een hulpvraag', counts.mainTheme, 'een thema'),
    themeMentions: all('hulpvraag die het thema noemt, als eerste of niet (ze kan er meer noemen)'),
    topTwentySubthemes: known('eerste thema van een hulpvraag', counts.mainSubtheme, 'een nader bepaald eerste thema'),
  };
}
