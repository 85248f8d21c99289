import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averagePerDay, countOf, listed, monthsOf, percent, percentages, ranked, sumOf } from './figure.ts';

describe('a figure', () => {
  it('rounds per cents half up, as they were printed', () => {
    expect([percent(1, 200), percent(1, 201), percent(3, 200), percent(199, 200), percent(866, 866)]).toEqual([
      1, 0, 2, 100, 100,
    ]);
    expect([percent(0, 5), percent(0, 0), percent(5, 0)]).toEqual([0, 0, 0]);
    expect(percentages({ a: 1, b: 2, c: 0 }, 3)).toEqual({ a: 33, b: 67, c: 0 });
  });

  it('rounds an average half up to one decimal: 1.35 is 1.4, whatever a binary number makes of it', () => {
    expect([averagePerDay(27, 20), averagePerDay(97, 13), averagePerDay(1, 40)]).toEqual([1.4, 7.5, 0]);
    expect([averagePerDay(0, 3), averagePerDay(3, 0)]).toEqual([0, null]);
    const whole = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 366 }), (count, days) => {
        // In tenths of a day, so that no division is part of the check.
        const tenths = Math.round(averagePerDay(count, days)! * 10);
        expect(2 * 10 * count - days < 2 * days * tenths && 2 * days * tenths <= 2 * 10 * count + days).toBe(true);
      }),
    );
  });

  it('ranks by count, and puts ties in Dutch alphabetical order', () => {
    const rows = ['zon', 'Éen', 'appel', 'Beer', 'een'].map((name) => ({ name, count: name === 'zon' ? 2 : 1 }));
    const names = ranked(rows, (row) => row.name).map((row) => row.name);
    expect(names).toEqual(['zon', 'appel', 'Beer', 'een', 'Éen']);
    expect(ranked([...rows].reverse(), (row) => row.name).map((row) => row.name)).toEqual(names);
  });

  it('lists every row of a list, and loses nothing that was counted', () => {
    const list = [
      { code: 'a', nl: 'Aa' },
      { code: 'b', nl: 'Bb' },
      { code: 'c', nl: 'Cc', onlyWhenPresent: true },
    ];
    expect(listed(list, [])).toEqual({ Aa: 0, Bb: 0 });
    const counts = [
      { value: 'z', count: 1 },
      { value: 'c', count: 2 },
      { value: 'a', count: 3 },
      { value: 'a', count: 1 },
      { value: 'y', count: 1 },
      { value: undefined, count: 9 },
    ];
    expect(Object.entries(listed(list, counts))).toEqual([
      ['Aa', 4],
      ['Bb', 0],
      ['Cc', 2],
      ['y', 1],
      ['z', 1],
    ]);
    expect(listed([...list, { code: 'a2', nl: 'Aa' }], [...counts, { value: 'a2', count: 5 }])).toMatchObject({
      Aa: 9,
    });
    expect([sumOf(counts), countOf(counts, undefined), countOf(counts, 'x')]).toEqual([17, 9, 0]);
  });

  it('names every month that a period touches', () => {
    expect(monthsOf('2015-12-31', '2016-02-01')).toEqual(['2015-12', '2016-01', '2016-02']);
    expect([monthsOf('2016-02-29', '2016-02-29'), monthsOf('2016-03-01', '2016-02-01')]).toEqual([['2016-02'], []]);
    expect(monthsOf('2015-12-01', '2016-07-31')).toHaveLength(8);
  });
});
