import { describe, expect, it } from '@jest/globals';
import { isForgotten, said, shown } from './shown.ts';

const parts = {
  identity: { k: 'k1', f: { naam: { voornaam: 'A' } } },
  contact: { k: 'k2', f: null },
  link: { k: 'k3', f: { persoonId: 'p1' } },
};

describe('what an answer shows of a row', () => {
  it('is nothing of what is not there', () => {
    expect(JSON.stringify(shown({ a: null, b: undefined, c: 0, d: '' }))).toBe('{"c":0,"d":""}');
  });

  it('is what was said and can still be read, of all classes or of some', () => {
    expect(said(parts)).toEqual({ naam: { voornaam: 'A' }, persoonId: 'p1' });
    expect(said(parts, 'link', 'contact')).toEqual({ persoonId: 'p1' });
  });

  it('is forgotten where any part is; where nothing was said there is nothing to forget', () => {
    expect(isForgotten(parts)).toBe(true);
    expect(isForgotten({ identity: parts.identity })).toBe(false);
    expect(isForgotten({})).toBe(false);
  });
});
