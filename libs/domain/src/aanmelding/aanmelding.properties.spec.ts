import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verwijzingBreaches } from '../doorverwijzing/testing/verwijzing.invariants.ts';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { play } from '../kernel/testing/play.ts';
import { aanmelding } from './aanmelding.slice.ts';
import { aanmeldingSteps } from './testing/aanmelding.arbitrary.ts';
import { courseBreaches, gesprekBreaches, unreachableBreaches } from './testing/aanmelding.invariants.ts';

describe('aanmelding, whatever happens', () => {
  it('keeps its invariants', () => {
    fc.assert(
      fc.property(aanmeldingSteps, (sequence) => {
        const { history } = play(aanmelding, sequence);
        expect([...courseBreaches(history), ...gesprekBreaches(history), ...unreachableBreaches(history)]).toEqual([]);
        expect(verwijzingBreaches(history as Parameters<typeof verwijzingBreaches>[0])).toEqual([]);
      }),
    );
  });

  it('has contracts that agree, and comes to every event and every rejection', () => {
    expect(contractProblems(aanmelding)).toEqual([]);
    expect(coverageOf(aanmelding, aanmeldingSteps)).toEqual({ events: [], rejections: [] });
  });
});
