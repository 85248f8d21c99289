import { describe, expect, it } from '@jest/globals';
import { hulpvragenReport } from './hulpvragen-report.ts';
import type { Schedule } from './report-frame.ts';
import { countRows } from './testing/count-rows.ts';
import type { CountedHulpvraag } from './testing/count-rows.ts';

const question: CountedHulpvraag = {
  ...{ date: '2016-03-02', anonymous: true, themes: [{ theme: 'wonen' }], actions: [], language: 'che' },
  ...{ whoAsks: 'man', statuut: 'andere', nationality: 'RU' },
};
const weekdays = [1, 2, 3, 4, 5];
const always: Schedule = { permanenties: [{ weekdays, from: '2015-01-01', to: '2019-12-31' }], closures: [] };
const remark = { from: '2016-03-01', to: '2016-03-31', text: 'Enkel op afspraak open.' };

function reportOf(rows: readonly CountedHulpvraag[], from = '2016-03-01', to = '2016-03-31', schedule = always) {
  const frame = { town: { nis: '34022', naam: 'Kortrijk' }, from, to, asOf: { ordinal: '7' }, remarks: [remark] };
  return hulpvragenReport(frame, countRows(rows, from, to), schedule);
}

describe('what the report on hulpvragen says of its figures', () => {
  it('gives every figure its unit and basis, and keeps the remarks and the ordinal', () => {
    const { report, town, from, to, asOf, remarks, figures, warnings, ...rest } = reportOf([question]);
    expect([report, town.nis, from, to, asOf.ordinal, warnings.length]).toEqual([
      ...['hulpvragen', '34022', '2016-03-01', '2016-03-31', '7', 2],
    ]);
    expect(remarks).toEqual([remark]);
    expect(Object.keys(figures)).toEqual(Object.keys(rest));
    for (const { unit, basis, of } of Object.values(figures)) {
      expect([unit.length > 0, basis.length > 0, Number.isInteger(of)]).toEqual([true, true, true]);
    }
  });

  it('says out of how many a figure is: those with a place, the opening days, the top ten, all', () => {
    const rows = [question, { ...question, place: 'stadhuis', themes: [{ theme: 'wonen', subtheme: 'huursubsidie' }] }];
    const { figures, warnings } = reportOf(rows);
    const of = (name: keyof typeof figures) => figures[name].of;
    expect([of('total'), of('place'), of('action'), of('wijken'), of('topTwentySubthemes')]).toEqual([2, 1, 0, 0, 1]);
    expect([of('openingDays'), of('averagePerDay'), of('topTenNationalitiesPercent')]).toEqual([23, 23, 2]);
    expect(warnings).toEqual([
      'place: bij 1 van de 2 hulpvragen staat geen plaats; zij staan in geen enkele rij.',
      'action: bij 2 van de 2 hulpvragen staat geen actie; zij staan in geen enkele rij.',
    ]);
  });

  const known = { ...question, place: 'elders', actions: [{ action: 'mailen' }] };

  it('warns of a month that is cut off', () => {
    expect(reportOf([known], '2016-03-02', '2016-04-29').warnings).toEqual([
      '2016-03: de periode begint pas op 2016-03-02; de maand is niet volledig.',
      '2016-04: de periode eindigt al op 2016-04-29; de maand is niet volledig.',
    ]);
    expect(reportOf([known], '2016-02-01', '2016-02-29').warnings).toEqual([]);
  });

  it('gives no average where there were no opening days, and says why', () => {
    const none = { permanenties: [], closures: [] };
    const without = reportOf([known], '2016-02-01', '2016-03-31', none);
    expect(without.averagePerDay).toEqual({ '2016-02': null, '2016-03': null });
    expect(without.warnings).toEqual([
      'averagePerDay: de gemeente gaf geen openingsdagen op, dus er is geen gemiddelde per dag.',
    ]);

    const short = { permanenties: [{ weekdays, from: '2016-02-08', to: '2016-02-19' }], closures: ['2016-02-19'] };
    const partly = reportOf([known, { ...known, date: '2016-02-09' }], '2016-02-01', '2016-03-31', short);
    expect(partly.averagePerDay).toEqual({ '2016-02': 0.1, '2016-03': null });
    expect(partly.warnings).toEqual([
      'averagePerDay: de permanenties begonnen pas op 2016-02-08.',
      'averagePerDay: de permanenties liepen maar tot en met 2016-02-19.',
      '2016-03: er zijn hulpvragen maar geen openingsdagen, dus geen gemiddelde per dag.',
    ]);
  });

  it('counts a theme once a question, and a theme of an earlier taxonomy under its code', () => {
    const themes = [{ theme: 'wonen', subtheme: 'huursubsidie' }, { theme: 'wonen' }, { theme: 'werk' }];
    const report = reportOf([
      { ...known, themes },
      { ...known, themes: [{ theme: 'oud', subtheme: 'ouder' }] },
    ]);
    expect([report.themeMentions['Wonen'], report.themeMentions['Werk'], report.themeMentions['oud']]).toEqual([
      1, 1, 1,
    ]);
    expect([report.themes['Wonen'], report.themes['oud']]).toEqual([1, 1]);
    expect(report.topTwentySubthemes).toEqual([
      { subtheme: 'Huursubsidie', count: 1, theme: 'Wonen' },
      { subtheme: 'ouder', count: 1, theme: 'oud' },
    ]);
  });

  it('is all zeroes, and no division, over nothing', () => {
    const report = reportOf([]);
    expect([report.total, report.nationalitiesInAll, report.averagePerDay]).toEqual([0, 0, { '2016-03': 0 }]);
    expect(new Set([...Object.values(report.whoAsksPercent), ...Object.values(report.themes)])).toEqual(new Set([0]));
    expect([report.topTwentySubthemes, report.languages, report.warnings]).toEqual([[], {}, []]);
  });
});
