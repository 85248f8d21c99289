import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import type { PersoonEvent } from './persoon.events.ts';
import { persoon } from './persoon.slice.ts';

const data = {
  persoonId: 'p1',
  naam: { voornaam: 'Amina' },
  geboren: '1984',
  contacttaal: 'ary',
  telefoon: '0470 00 00 00',
};
const registered: PersoonEvent = { type: 'PersoonRegistered', data };
const register = { type: 'RegisterPersoon', data } as const;
const correct = { type: 'CorrectPersoon', data: { persoonId: 'p1', naam: {}, contacttaal: 'fra' } } as const;

describe('a persoon', () => {
  it('is registered once: what is said about somebody who is there is a correction', () => {
    expect(decideAfter(persoon, [], register)).toEqual([registered]);
    expect(refusalAfter(persoon, [registered], register)).toBe('already-recorded');
  });

  it('is corrected whole, also with the same words: a decision cannot read them', () => {
    expect(decideAfter(persoon, [registered], correct)).toEqual([{ type: 'PersoonCorrected', data: correct.data }]);
    expect(decideAfter(persoon, [registered], { type: 'CorrectPersoon', data })).toHaveLength(1);
  });

  it('is known to a decision as registered, and as nothing else', () => {
    expect(stateAfter(persoon, [registered, { type: 'PersoonCorrected', data }])).toEqual({ status: 'registered' });
  });

  it('is not registered or corrected in the future', () => {
    const tomorrow = aContext({ happenedAt: { local: '2016-03-29', zone: 'Europe/Brussels', precision: 'day' } });
    expect(refusalAfter(persoon, [], register, tomorrow)).toBe('happened-in-future');
    expect(refusalAfter(persoon, [registered], correct, tomorrow)).toBe('happened-in-future');
  });

  it('has contracts that agree', () => {
    expect(contractProblems(persoon)).toEqual([]);
  });
});
