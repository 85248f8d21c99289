import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { TaxonomieTheme } from '../vocabularies/taxonomie.ts';
import type { TaxonomieEvent } from './taxonomie.events.ts';
import { taxonomie } from './taxonomie.slice.ts';

const gemeenteId = 'gemeente-1';
const published: TaxonomieEvent = { type: 'TaxonomiePublished', data: { gemeenteId, ...taxonomieV1 } };
const publish = (version: number, themes: readonly TaxonomieTheme[]) =>
  ({ type: 'PublishTaxonomie', data: { gemeenteId, version, themes } }) as const;
const own = (reference: string) => ({ code: 'kamers', nl: 'Kamers', reference });

describe('a taxonomie', () => {
  it('is published version by version; the present one again changes nothing', () => {
    expect(decideAfter(taxonomie, [], publish(1, taxonomieV1.themes))).toEqual([published]);
    expect(decideAfter(taxonomie, [published], publish(1, taxonomieV1.themes))).toEqual([]);
    expect(refusalAfter(taxonomie, [published], publish(3, taxonomieV1.themes))).toBe('taxonomie-version-order');
  });

  it('has each code once', () => {
    const [first] = taxonomieV1.themes;
    expect(refusalAfter(taxonomie, [published], publish(2, [first, first]))).toBe('taxonomie-code-twice');
  });

  it('maps each code of the town to a reference that towns share', () => {
    const renamed = { ...own('polslag:thema:wonen'), subthemes: [own('polslag:subthema:zoekt-huurwoning')] };
    expect(decideAfter(taxonomie, [published], publish(2, [renamed]))).toHaveLength(1);
    const coarser = { ...renamed, subthemes: [own('polslag:thema:wonen')] };
    expect(decideAfter(taxonomie, [published], publish(2, [coarser]))).toHaveLength(1);
    for (const odd of ['zomaar iets', 'polslag:thema:bestaat-niet']) {
      expect(refusalAfter(taxonomie, [published], publish(2, [{ ...renamed, ...own(odd) }]))).toBe('reference-unknown');
      const below = { ...renamed, subthemes: [own(odd)] };
      expect(refusalAfter(taxonomie, [published], publish(2, [below]))).toBe('reference-unknown');
    }
  });
});
