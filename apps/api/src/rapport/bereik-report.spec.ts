import { describe, expect, it } from '@jest/globals';
import { bereikReport } from './bereik-report.ts';

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
