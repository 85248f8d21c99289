import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { aContext } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import type { NisCodeCommand } from './niscode.decisions.ts';
import { niscode } from './niscode.slice.ts';

const nis = '34022';
const claimId = fc.constantFrom('c1', 'c2', 'c3');
const command: fc.Arbitrary<NisCodeCommand> = fc.oneof(
  fc
    .record({ claimId, gemeenteId: fc.constantFrom('g1', 'g2'), from: fc.constantFrom('2016-01-01', '2020-01-01') })
    .map((data) => ({ type: 'ClaimNisCode' as const, data: { ...data, nis }, seen: { holdings: [] } })),
  claimId.map((id) => ({ type: 'ReleaseNisCode' as const, data: { nis, claimId: id } })),
);
const steps = fc.array(
  command.map((command) => ({ command, context: aContext() })),
  { maxLength: 25, size: 'max' },
);

describe('a NIS code, whoever wants it', () => {
  it('is held by one town where nobody gave it up, and each claim stands once', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { claims } = play(niscode, steps).state;
        expect(new Set(claims.map(({ gemeenteId }) => gemeenteId)).size).toBeLessThanOrEqual(1);
        expect(new Set(claims.map((claim) => claim.claimId)).size).toBe(claims.length);
      }),
    );
  });

  it('changes nothing when the same command comes twice in a row', () => {
    fc.assert(
      fc.property(steps, command, (steps, command) => {
        const again = { command, context: aContext() };
        const [first, second] = play(niscode, [...steps, again, again]).outcomes.slice(-2);
        expect(second).toEqual('refused' in first! ? first : { emitted: 0 });
      }),
    );
  });

  it('comes to every event and every rejection', () => {
    expect(coverageOf(niscode, steps)).toEqual({ events: [], rejections: [] });
  });
});
