import { expect, it } from '@jest/globals';
import { figureRows } from './figure-rows.ts';

it('an export says first what it is about: report, town, period, and how much of the log it takes in', () => {
  const report = {
    ...{ report: 'bereik', town: { nis: '34022', naam: 'Kortrijk' }, from: '2016-01-01', to: '2016-06-30' },
    ...{ asOf: { ordinal: '873' }, total: 2 },
  };
  expect(figureRows(report).map(({ figure, name, value }) => [figure, name, value])).toEqual([
    ['rapport', 'rapport', 'bereik'],
    ['rapport', 'gemeente', 'Kortrijk (34022)'],
    ['rapport', 'van', '2016-01-01'],
    ['rapport', 'tot en met', '2016-06-30'],
    ['rapport', 'volgens het register tot', '873'],
    ['total', '', '2'],
  ]);
});
