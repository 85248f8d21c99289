import { describe, expect, it } from '@jest/globals';
import { figuresOfReport } from '#domain/vocabularies/report';
import { aanmeldingRow } from '../../../../tools/import-files/aanmelding-row.ts';
import { countReach, reachDifferences } from '../../../../tools/kortrijk/independent-reach.ts';
import { randomAanmeldingen } from '../../../../tools/kortrijk/random-aanmeldingen.ts';
import { bereikReport } from './bereik-report.ts';
import { countReached } from './testing/count-rows.ts';

const frame = { town: { nis: '34022', naam: 'Kortrijk' }, asOf: { ordinal: '0' }, remarks: [] };
const reportOf = (perMonth: Parameters<typeof bereikReport>[1]['perMonth'], to = '2026-02-28') =>
  bereikReport({ ...frame, from: '2026-01-01', to }, { perMonth });

describe('the report on reach', () => {
  it('gives the reached of each month by channel, zeroes printed', () => {
    const report = reportOf({
      '2026-01': [
        { value: 'brief', count: 2 },
        { value: 'outreach', count: 1 },
      ],
      '2025-12': [{ value: 'brief', count: 9 }],
    });
    const none = { 'Permanentie aan het loket': 0, Contactformulier: 0, Partner: 0, Telefoon: 0, WhatsApp: 0 };
    expect(report.total).toBe(3);
    expect(report.perMonth).toEqual({ '2026-01': 3, '2026-02': 0 });
    expect(report.perChannel).toEqual({ ...none, Brief: 2, 'Outreach op straat': 1 });
    expect(report.perMonthPerChannel).toEqual({
      '2026-01': { ...none, Brief: 2, 'Outreach op straat': 1 },
      '2026-02': { ...none, Brief: 0, 'Outreach op straat': 0 },
    });
    expect(report.warnings).toEqual([]);
  });

  it('has the figures that a toelichting can be about', () => {
    expect(Object.keys(reportOf({}).figures)).toEqual(figuresOfReport.bereik);
  });

  it('equals a count made straight from the rows by other code, over fifty random sets', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const rows = randomAanmeldingen(seed, seed * 5);
      const period = { from: `2015-12-${10 + (seed % 20)}`, to: `2016-0${1 + (seed % 9)}-17` };
      const reached = rows.map((row) => ({
        date: row.happenedAt.slice(0, 10),
        channel: aanmeldingRow({ ...row }).body?.channel,
      }));
      const report = bereikReport({ ...frame, ...period }, countReached(reached, period.from, period.to));
      expect([seed, ...reachDifferences(report, countReach(rows, period))]).toEqual([seed]);
      expect(
        reachDifferences({ ...report, total: -1, perMonth: {}, perChannel: {} }, countReach(rows, period)),
      ).not.toEqual([]);
    }
  });

  it('shows a channel that was not registered in every month once it counts in one', () => {
    const { perMonthPerChannel, perChannel } = reportOf({ '2026-02': [{ value: 'niet-geregistreerd', count: 1 }] });
    expect(perChannel['niet geregistreerd']).toBe(1);
    expect(Object.values(perMonthPerChannel).map((row) => row['niet geregistreerd'])).toEqual([0, 1]);
  });

  it('names unit and basis of every figure, and warns of what is missing', () => {
    const counts = [
      { value: undefined, count: 1 },
      { value: 'brief', count: 4 },
    ];
    const { report, town, from, to, asOf, remarks, figures, warnings, ...rest } = reportOf(
      { '2026-01': counts },
      '2026-02-27',
    );
    expect([report, town.naam, from, to, asOf.ordinal, remarks]).toEqual([
      'bereik',
      'Kortrijk',
      '2026-01-01',
      '2026-02-27',
      '0',
      [],
    ]);
    expect(Object.keys(figures)).toEqual(Object.keys(rest));
    expect(Object.values(figures).map(({ of }) => of)).toEqual([5, 5, 5, 5]);
    expect(warnings).toEqual([
      '2026-02: de periode eindigt al op 2026-02-27; de maand is niet volledig.',
      'perChannel: bij 1 van de 5 aanmeldingen staat geen kanaal.',
    ]);
  });
});
