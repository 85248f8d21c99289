import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';

const gemeenteId = 'gemeente-1';
const registered: GemeenteEvent = {
  type: 'GemeenteRegistered',
  data: { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' },
};
const data = {
  ...{ gemeenteId, toelichtingId: 't1', from: '2016-03-01', to: '2016-03-31', report: 'hulpvragen' },
  text: 'Enkel op afspraak.',
};
const add = (over: object) => ({ type: 'AddToelichting', data: { ...data, ...over } }) as const;

describe('a toelichting', () => {
  it('is about a whole report, or one figure of it', () => {
    expect(decideAfter(gemeente, [registered], add({}))).toEqual([{ type: 'ToelichtingAdded', data }]);
    expect(decideAfter(gemeente, [registered], add({ figure: 'averagePerDay' }))).toEqual([
      { type: 'ToelichtingAdded', data: { ...data, figure: 'averagePerDay' } },
    ]);
  });

  it('names a figure that its report has', () => {
    expect(refusalAfter(gemeente, [registered], add({ figure: 'perChannel' }))).toBe('figure-unknown');
    expect(decideAfter(gemeente, [registered], add({ report: 'bereik', figure: 'perChannel' }))).toHaveLength(1);
    expect(refusalAfter(gemeente, [registered], add({ figure: 'constructor' }))).toBe('figure-unknown');
  });

  it('ends after it begins', () => {
    expect(refusalAfter(gemeente, [registered], add({ to: '2016-02-01' }))).toBe('period-reversed');
  });
});
