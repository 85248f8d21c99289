import { describe, expect, it } from '@jest/globals';
import type { HulpvraagRow } from './hulpvraag-row.ts';
import { countHulpvragen } from './independent-count.ts';
import { countsForPercentages } from './quotas.ts';
import { randomHulpvragen } from './random-hulpvragen.ts';

const row = (cells: Partial<HulpvraagRow>): HulpvraagRow => ({
  ...{ ref: 'r', happenedAt: '2016-03-02', themes: 'Wonen', place: '', language: '', actions: '', whoAsks: '' },
  ...{ statuut: '', nationality: '', woonplaats: '', wijk: '', note: '' },
  ...cells,
});

const march = {
  from: '2016-02-01',
  to: '2016-03-31',
  openingDays: { weekdays: [2, 7], from: '2016-03-01', to: '2016-12-31', closures: ['2016-03-08'] },
};

describe('the independent count', () => {
  it('counts by hand what a reader can count by hand', () => {
    const rows = [
      row({
        themes: 'Wonen > Sociale woning; Werk > Zoekt werk',
        actions: 'Mailen; Vertalen',
        whoAsks: 'man',
        wijk: 'A',
      }),
      row({ themes: 'Werk > Zoekt werk', happenedAt: '2016-03-31T23:59', nationality: 'RU', language: 'che' }),
      row({ themes: 'Werk', nationality: 'onbekend', place: 'Stadhuis', language: 'che', wijk: 'A' }),
      row({ happenedAt: '2016-04-01T00:10' }),
    ];
    expect(countHulpvragen(rows, march)).toEqual({
      total: 3,
      perMonth: { '2016-02': 0, '2016-03': 3 },
      averagePerDay: { '2016-02': undefined, '2016-03': 3 / 8 },
      place: { Stadhuis: 1 },
      action: { Mailen: 1 },
      whoAsks: { man: 1, 'niet geregistreerd': 2 },
      whoAsksPercent: { man: 33, 'niet geregistreerd': 67 },
      statuut: { 'niet geregistreerd': 3 },
      statuutPercent: { 'niet geregistreerd': 100 },
      topTenNationalities: [{ code: 'RU', count: 1, percentOfTopTen: 100, percentOfAll: 33 }],
      topTenNationalitiesPercent: { RU: 100 },
      nationalitiesInAll: 1,
      languages: [
        { code: 'che', count: 2, percent: 67 },
        { code: 'niet-geregistreerd', count: 1, percent: 33 },
      ],
      topTwentySubthemes: [
        { subtheme: 'Sociale woning', count: 1, theme: 'Wonen' },
        { subtheme: 'Zoekt werk', count: 1, theme: 'Werk' },
      ],
      themes: { Wonen: 1, Werk: 2 },
      themeMentions: { Wonen: 1, Werk: 3 },
      wijken: [{ wijk: 'A', count: 2 }],
    });
  });

  it('gives as many random rows as asked for, the same for the same seed', () => {
    expect(randomHulpvragen(7, 200)).toEqual(randomHulpvragen(7, 200));
    expect(randomHulpvragen(8, 200)).not.toEqual(randomHulpvragen(7, 200));
    const rows = randomHulpvragen(7, 2000);
    expect(rows.some((one) => one.happenedAt.includes('-01T00:'))).toBe(true);
    expect(rows.some((one) => one.place === '') && rows.some((one) => one.actions === '')).toBe(true);
  });

  it('refuses percentages that no whole numbers round to', () => {
    expect(() => countsForPercentages({ a: 33, b: 66 }, 200)).toThrow('67 of 200 is not 33 %');
    expect(() => countsForPercentages({ a: 60, b: 30 }, 100)).toThrow('leave 10 of 100 over');
    expect(() => countsForPercentages({ a: 60, b: 60 }, 100)).toThrow('leave -20 of 100 over');
    expect(countsForPercentages({ a: 67, b: 33, c: 0 }, 3)).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
        ['c', 0],
      ]),
    );
  });
});
