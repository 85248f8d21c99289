import { describe, expect, it } from '@jest/globals';
import { figuresOfReport } from '#domain/vocabularies/report';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { hulpvraagRow } from '../../../../tools/import-files/hulpvraag-row.ts';
import { reportDifferences } from '../../../../tools/kortrijk/compare-report.ts';
import { kortrijkPeriod, publishedDifferences } from '../../../../tools/kortrijk/differences.ts';
import { kortrijkHulpvragen } from '../../../../tools/kortrijk/generate.ts';
import type { HulpvraagRow } from '../../../../tools/kortrijk/hulpvraag-row.ts';
import { countHulpvragen } from '../../../../tools/kortrijk/independent-count.ts';
import { publishedKortrijk } from '../../../../tools/kortrijk/published.ts';
import { randomHulpvragen } from '../../../../tools/kortrijk/random-hulpvragen.ts';
import { seededRandom } from '../../../../tools/kortrijk/random.ts';
import { countOfReport } from '../../../../tools/kortrijk/reported.ts';
import { hulpvragenReport } from './hulpvragen-report.ts';
import { countRows } from './testing/count-rows.ts';
import type { CountedHulpvraag } from './testing/count-rows.ts';

interface Period {
  readonly from: string;
  readonly to: string;
}

const { weekdays, from: openFrom, to: openTo, closures } = kortrijkPeriod.openingDays;
const schedule = { permanenties: [{ weekdays, from: openFrom, to: openTo }], closures };
const town = { nis: '34022', naam: 'Kortrijk' };

/** The row as the import makes it and the read model holds it. */
function counted(row: HulpvraagRow): CountedHulpvraag {
  const { body, problems } = hulpvraagRow({ ...row }, taxonomieV1);
  if (body === undefined) throw new Error(JSON.stringify(problems));
  return { ...body, date: row.happenedAt.slice(0, 10), anonymous: true };
}

function reportOf(rows: readonly HulpvraagRow[], { from, to }: Period) {
  const frame = { town, from, to, asOf: { ordinal: '0' }, remarks: [] };
  return hulpvragenReport(frame, countRows(rows.map(counted), from, to), schedule);
}

const row = (cells: Partial<HulpvraagRow>): HulpvraagRow => ({
  ...{ ref: 'r', happenedAt: '2016-03-02', themes: 'Wonen', place: '', language: '', actions: '', whoAsks: '' },
  ...{ statuut: '', nationality: '', woonplaats: '', wijk: '', note: '' },
  ...cells,
});

const march = { from: '2016-03-01', to: '2016-03-31' };

describe('the report on hulpvragen', () => {
  const rows = kortrijkHulpvragen();
  const kortrijk = reportOf(rows, kortrijkPeriod);

  it('gives the published figures of the Kortrijk half-year, its averages within 0.1', () => {
    const differences = publishedDifferences(countOfReport(kortrijk), publishedKortrijk());
    expect(differences.map(({ figure }) => figure.replace(/:.*/, ''))).toEqual(Array(6).fill('averagePerDay'));
    for (const { difference } of differences) expect(Math.abs(difference ?? 1)).toBeLessThanOrEqual(0.1 + 1e-9);
  });

  it('equals a count made straight from the rows by other code', () => {
    expect(reportDifferences(kortrijk, countHulpvragen(rows, kortrijkPeriod))).toEqual([]);
  });

  it('equals it over fifty random sets and periods too', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = seededRandom(seed);
      const some = randomHulpvragen(seed, 20 + random.below(400));
      const day = (month: number) => new Date(Date.UTC(2015, month, 1 + random.below(28))).toISOString().slice(0, 10);
      const period = { from: day(11 + random.below(3)), to: day(14 + random.below(6)) };
      const count = countHulpvragen(some, { ...period, openingDays: kortrijkPeriod.openingDays });
      expect([seed, ...reportDifferences(reportOf(some, period), count)]).toEqual([seed]);
    }
  });

  it('is checked by a comparison that sees any figure that is off by one, missing or out of order', () => {
    const count = countHulpvragen(rows, kortrijkPeriod);
    const [first, second, ...others] = kortrijk.topTwentySubthemes;
    const wrong = [
      { ...kortrijk, total: 867 },
      { ...kortrijk, nationalitiesInAll: 41 },
      { ...kortrijk, perMonth: { ...kortrijk.perMonth, '2016-08': 0 } },
      { ...kortrijk, place: { ...kortrijk.place, Stadhuis: 37 } },
      { ...kortrijk, averagePerDay: { ...kortrijk.averagePerDay, '2016-03': null } },
      { ...kortrijk, averagePerDay: { ...kortrijk.averagePerDay, '2016-03': 4.2 } },
      { ...kortrijk, languagesPercent: { ...kortrijk.languagesPercent, che: 8 } },
      { ...kortrijk, topTwentySubthemes: [second!, first!, ...others] },
      { ...kortrijk, wijken: [] },
      { ...kortrijk, wijken: kortrijk.wijken.toReversed() },
    ];
    for (const report of wrong) expect(reportDifferences(report, count)).not.toEqual([]);
  });

  it('has the figures that a toelichting can be about', () => {
    expect(Object.keys(kortrijk.figures)).toEqual(figuresOfReport.hulpvragen);
  });

  it('prints a row of 0, and "not registered" and "does not want to say" only where they count', () => {
    const { whoAsks, statuut, place, themes } = reportOf([row({ whoAsks: 'wil niet zeggen' })], march);
    expect(whoAsks).toEqual({ vrouw: 0, man: 0, gezin: 0, onbekend: 0, 'wil niet zeggen': 1 });
    expect([statuut['minderjarige'], statuut['niet geregistreerd'], statuut['wil niet zeggen']]).toEqual([
      0,
      1,
      undefined,
    ]);
    expect(place).toEqual({ Onthaalbureau: 0, Stadhuis: 0, 'Op straat': 0, Elders: 0, 'niet geregistreerd': 0 });
    expect(Object.keys(themes)).toHaveLength(14);
  });

  it('ranks known nationalities, stateless among them, over the top ten and over all, and counts the unknown apart', () => {
    const some = ['RU', 'RU', 'staatloos', 'onbekend', 'wil niet zeggen', ''].map((nationality) =>
      row({ nationality }),
    );
    const report = reportOf(some, march);
    expect(report.topTenNationalities).toEqual({ RU: 2, staatloos: 1 });
    expect(report.topTenNationalitiesPercent).toEqual({ RU: 67, staatloos: 33 });
    expect(report.topTenNationalitiesPercentOfAll).toEqual({ RU: 33, staatloos: 17 });
    expect(report.unknownNationalities).toEqual({ onbekend: 1, 'niet geregistreerd': 1, 'wil niet zeggen': 1 });
    expect([report.nationalitiesInAll, report.figures.nationalitiesInAll.of]).toEqual([2, 3]);
  });

  it('keeps the ranking of wijken in its JSON, also where a name is a number', () => {
    const named = ['8500', '8500', 'Overleie', '8500', '2', 'Overleie', '10'];
    const report = reportOf(
      named.map((wijk) => row({ wijk })),
      march,
    );
    expect(JSON.parse(JSON.stringify(report.wijken))).toEqual([
      { wijk: '8500', count: 3 },
      { wijk: 'Overleie', count: 2 },
      { wijk: '10', count: 1 },
      { wijk: '2', count: 1 },
    ]);
  });

  it('puts ties of nationalities in the order of their codes and says who was left out by it', () => {
    const codes = ['BE', 'AL', 'MA', 'SY', 'RU', 'AM', 'UA', 'BG', 'DZ', 'GN', 'IQ', 'TR'];
    const report = reportOf(
      codes.map((nationality) => row({ nationality })),
      march,
    );
    expect(Object.keys(report.topTenNationalities)).toEqual([
      'AL',
      'AM',
      'BE',
      'BG',
      'DZ',
      'GN',
      'IQ',
      'MA',
      'RU',
      'SY',
    ]);
    expect(report.warnings).toContain(
      'topTenNationalities: na de laatste rij komen er nog 2 die even vaak voorkomen (1); de volgorde van de codes besliste.',
    );
  });
});
