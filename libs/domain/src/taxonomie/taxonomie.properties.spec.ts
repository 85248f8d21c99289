import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { aContext } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import type { PublishTaxonomie } from './taxonomie.decisions.ts';
import { taxonomie } from './taxonomie.slice.ts';

const entry = fc.record({
  code: fc.constantFrom('wonen', 'werk', 'varia'),
  nl: fc.constantFrom('Wonen', 'Werk'),
  reference: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('polslag:thema:wonen', 'polslag:subthema:nt2') },
    fc.constant('zomaar-iets'),
  ),
});
const themes = fc.array(
  fc
    .record({ entry, subthemes: fc.array(entry, { maxLength: 1 }) })
    .map((one) => ({ ...one.entry, subthemes: one.subthemes })),
  { minLength: 1, maxLength: 2 },
);
const command: fc.Arbitrary<PublishTaxonomie> = fc
  .record({ version: fc.integer({ min: 1, max: 4 }), themes })
  .map((data) => ({ type: 'PublishTaxonomie', data: { ...data, gemeenteId: 'gemeente-1' } }) as const);
const steps = fc.array(
  command.map((command) => ({ command, context: aContext() })),
  { maxLength: 30, size: 'max' },
);

describe('a taxonomie, whatever is published', () => {
  it('has versions that follow each other, each with codes that stand once', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { history } = play(taxonomie, steps);
        expect(history.map(({ data }) => data.version)).toEqual(history.map((_, index) => index + 1));
        for (const { data } of history) {
          const codes = data.themes.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }),
    );
  });

  it('changes nothing when the same version comes twice in a row', () => {
    fc.assert(
      fc.property(steps, command, (steps, command) => {
        const again = { command, context: aContext() };
        const [first, second] = play(taxonomie, [...steps, again, again]).outcomes.slice(-2);
        expect(second).toEqual('refused' in first! ? first : { emitted: 0 });
      }),
    );
  });

  it('comes to every event and every rejection', () => {
    expect(coverageOf(taxonomie, steps)).toEqual({ events: [], rejections: [] });
  });
});
