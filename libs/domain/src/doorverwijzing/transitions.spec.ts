import { describe, expect, it } from '@jest/globals';
import { referralReasons } from '../vocabularies/doorverwijzing-reason.ts';
import { referralStates } from '../vocabularies/doorverwijzing-state.ts';
import { isOutcome, transitions } from './transitions.ts';
import type { Transition } from './transitions.ts';

/** The states as the domain page draws them; a draft is no event. */
const drawn = [
  'requested → accepted | rejected | cancelled | expired',
  'accepted → in-progress | on-hold | cancelled | completed | failed',
  'in-progress → on-hold',
  'on-hold → in-progress',
  'in-progress → cancelled | completed | failed',
  'on-hold → cancelled | completed | failed',
];
const outcomes = ['rejected', 'completed', 'failed', 'cancelled', 'expired', 'entered-in-error'];

const rules: readonly Transition[] = Object.values(transitions);

describe('the states of a doorverwijzing', () => {
  it('follow each other as the domain page draws them', () => {
    const expected = drawn.flatMap((line) => {
      const [from, to] = line.split(' → ');
      return to!.split(' | ').map((state) => `${from} → ${state}`);
    });
    const any = referralStates.map(({ code }) => code).filter((code) => code !== 'entered-in-error');
    const toError = any.map((state) => `${state} → entered-in-error`);
    const actual = rules.flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`));
    expect(actual.toSorted()).toEqual([...expected, ...toError].toSorted());
  });

  it('know which ones are an outcome', () => {
    expect(referralStates.map(({ code }) => code).filter(isOutcome)).toEqual(
      referralStates.map(({ code }) => code).filter((code) => outcomes.includes(code)),
    );
  });

  it('are set by who may set them', () => {
    const by = (state: string) => [...new Set(rules.filter(({ to }) => to === state).flatMap((rule) => rule.by))];
    expect(by('entered-in-error')).toEqual(['requester']);
    expect(by('cancelled')).toEqual(['requester', 'partner']);
    expect(by('expired')).toEqual(['system']);
    for (const state of ['accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed']) {
      expect(by(state)).toEqual(['partner']);
      for (const rule of rules.filter(({ to }) => to === state)) expect(rule.onBehalfOfPartner).toBe(true);
    }
  });

  it('use every reason somewhere, and the refusal of the client for cancelling alone', () => {
    const used = new Set(rules.flatMap(({ reasons }) => reasons));
    expect(referralReasons.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
    const declined = rules.filter(({ reasons }) => reasons.includes('geweigerd-door-client'));
    expect(declined.map(({ to }) => to)).toEqual(['cancelled']);
    for (const rule of rules) expect(!rule.reasonRequired || rule.reasons.length > 0).toBe(true);
  });
});
