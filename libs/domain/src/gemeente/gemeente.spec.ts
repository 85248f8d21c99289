import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import type { GemeenteCommand } from './gemeente.decisions.ts';
import type { GemeenteEvent, Permanentie } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';
import { openingDays } from './opening-days.ts';

const gemeenteId = 'gemeente-1';
const town = { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' };
const registered: GemeenteEvent = { type: 'GemeenteRegistered', data: town };
const register = (over: object = {}): GemeenteCommand => ({ type: 'RegisterGemeente', data: { ...town, ...over } });
const merge = (nis: string, from: string): GemeenteCommand => ({
  type: 'AssignNisCode',
  data: { gemeenteId, nis, from },
});
const schedule = (permanenties: readonly Permanentie[], closures: readonly string[] = []): GemeenteCommand => ({
  type: 'SetOpeningsdagen',
  data: { gemeenteId, permanenties, closures },
});

const when = (history: readonly GemeenteEvent[], command: GemeenteCommand) => decideAfter(gemeente, history, command);
const refused = (history: readonly GemeenteEvent[], command: GemeenteCommand) =>
  refusalAfter(gemeente, history, command);

describe('taking a town into use', () => {
  it('happens once; under another name or from another day it is no repetition', () => {
    expect(when([], register())).toEqual([registered]);
    expect(when([registered], register())).toEqual([]);
    expect(refused([registered], register({ naam: 'Gent' }))).toBe('gemeente-other-name');
    expect(refused([registered], register({ from: '2019-01-01' }))).toBe('gemeente-other-begin');
  });
});

describe('the NIS codes of a town', () => {
  const [merged] = when([registered], merge('34099', '2025-01-01'));

  it('follow each other: a merger gives another from a day on', () => {
    expect(merged).toEqual({ type: 'NisCodeAssigned', data: { gemeenteId, nis: '34099', from: '2025-01-01' } });
    expect(when([registered, merged!], merge('34100', '2031-01-01'))).toHaveLength(1);
  });

  it('are not given for a day at or before the last one began; the last one again is nothing new', () => {
    expect(when([registered, merged!], merge('34099', '2025-01-01'))).toEqual([]);
    for (const from of ['2025-01-01', '2019-01-01', '1970-01-01']) {
      expect(refused([registered, merged!], merge('34100', from))).toBe('nis-code-order');
    }
    expect(refused([registered, merged!], merge('34099', '2024-12-31'))).toBe('nis-code-order');
  });
});

describe('opening days', () => {
  const weekdays = { weekdays: [1, 2, 3, 4, 5], from: '2016-01-01', to: '2016-06-30' };
  const saturdays = { weekdays: [6], from: '2016-03-01', to: '2016-12-31' };

  it('are a schedule that is set whole; the same again is nothing new', () => {
    const [set] = when([registered], schedule([weekdays], ['2016-03-28']));
    expect(set).toMatchObject({ type: 'OpeningsdagenSet' });
    expect(when([registered, set!], schedule([weekdays], ['2016-03-28']))).toEqual([]);
    expect(when([registered, set!], schedule([weekdays]))).toHaveLength(1);
  });

  it('take a schedule for the Saturday beside the one for weekdays, and count both', () => {
    expect(when([registered], schedule([weekdays, saturdays]))).toHaveLength(1);
    const both = { permanenties: [weekdays, saturdays], closures: [] };
    expect(openingDays(both, '2016-03-04', '2016-03-07')).toEqual(['2016-03-04', '2016-03-05', '2016-03-07']);
  });

  it('are not said twice for the same day of the week', () => {
    const alsoFriday = { weekdays: [5, 6], from: '2016-06-30', to: '2016-12-31' };
    expect(refused([registered], schedule([weekdays, alsoFriday]))).toBe('permanenties-overlap');
    expect(refused([registered], schedule([weekdays, weekdays]))).toBe('permanenties-overlap');
    const afterwards = { ...weekdays, from: '2016-07-01', to: '2016-12-31' };
    expect(when([registered], schedule([weekdays, afterwards]))).toHaveLength(1);
  });

  it('do not end before they begin', () => {
    const reversed = { ...weekdays, to: '2015-12-31' };
    expect(refused([registered], schedule([reversed]))).toBe('period-reversed');
  });
});
