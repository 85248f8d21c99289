import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import { isWijkName, wijkIn } from '../vocabularies/wijk.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';
import { wijkenOf } from './gemeente.ts';

const gemeenteId = 'gemeente-1';
const registered: GemeenteEvent = {
  type: 'GemeenteRegistered',
  data: { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' },
};
const list = (...wijken: string[]): GemeenteEvent => ({ type: 'WijkenSet', data: { gemeenteId, wijken } });
const setting = (...wijken: string[]) => ({ type: 'SetWijken', data: { gemeenteId, wijken } }) as const;

describe('the neighbourhoods of a town', () => {
  it('are said as a whole, in the order of the town; the same list again changes nothing', () => {
    const set = decideAfter(gemeente, [registered], setting('Overleie', 'Marke'));
    expect(set).toEqual([list('Overleie', 'Marke')]);
    expect(decideAfter(gemeente, [registered, ...set], setting('Overleie', 'Marke'))).toEqual([]);
    const shorter = [registered, ...set, list('Marke')];
    expect(wijkenOf(stateAfter(gemeente, shorter))).toEqual(['Marke']);
    expect(decideAfter(gemeente, shorter, setting())).toEqual([list()]);
  });

  it('are each named once, whatever the capitals and accents', () => {
    expect(refusalAfter(gemeente, [registered], setting('Sint-André', 'sint-andre'))).toBe('wijk-twice');
    expect(wijkIn(['Sint-André', 'Marke'], 'SINT-ANDRE')).toBe('Sint-André');
    expect(wijkIn(['Marke'], 'Heule')).toBeUndefined();
  });

  it('have short names without anything to reach a person by', () => {
    for (const name of ["'t Hoge", 'Heule-Watermolen', 'St. Jan', 'Wijk 2', '8500', 'É'])
      expect(isWijkName(name)).toBe(true);
    for (const text of [
      '',
      ' Marke',
      'Marke ',
      'an@example.be',
      '+32 56',
      'Marke, bij An',
      'a\nb',
      'x'.repeat(61),
      2,
    ]) {
      expect(isWijkName(text)).toBe(false);
    }
  });
});
