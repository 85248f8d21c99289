import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contexts } from '../kernel/testing/arbitrary.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import type { PersoonCommand } from './persoon.decisions.ts';
import { persoon } from './persoon.slice.ts';

const data = fc
  .record({ voornaam: fc.string({ minLength: 1 }), contacttaal: fc.constantFrom('che', 'ary') })
  .map(({ voornaam, contacttaal }) => ({ persoonId: 'persoon-1', naam: { voornaam }, contacttaal }));
const command: fc.Arbitrary<PersoonCommand> = fc.oneof(
  data.map((data) => ({ type: 'RegisterPersoon' as const, data })),
  data.map((data) => ({ type: 'CorrectPersoon' as const, data })),
);
const steps = fc.array(fc.record({ command, context: contexts }), { maxLength: 15, size: 'max' });

describe('a persoon, whatever is asked', () => {
  it('is registered once and first, and everything after it is a correction', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { history } = play(persoon, steps);
        const types = history.map(({ type }) => type);
        expect(types).toEqual(types.map((_, index) => (index === 0 ? 'PersoonRegistered' : 'PersoonCorrected')));
      }),
    );
  });

  it('comes to every event and every rejection', () => {
    expect(coverageOf(persoon, steps)).toEqual({ events: [], rejections: [] });
  });
});
