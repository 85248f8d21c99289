import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import type { ClaimNisCode, Holding, NisCodeCommand } from './niscode.decisions.ts';
import type { NisCodeEvent } from './niscode.events.ts';
import { niscode } from './niscode.slice.ts';

const nis = '34040';
const waregem = { nis, claimId: 'claim-1', gemeenteId: 'waregem', from: '1977-01-01' };
const kortrijk = { nis, claimId: 'claim-2', gemeenteId: 'kortrijk', from: '2025-01-01' };
const claimed = (data: ClaimNisCode['data']): NisCodeEvent => ({ type: 'NisCodeClaimed', data });
const claim = (data: ClaimNisCode['data'], ...holdings: Holding[]): NisCodeCommand => ({
  type: 'ClaimNisCode',
  data,
  seen: { holdings },
});
const release: NisCodeCommand = { type: 'ReleaseNisCode', data: { nis, claimId: waregem.claimId } };

describe('a NIS code', () => {
  it('is for who claims it first', () => {
    expect(decideAfter(niscode, [], claim(waregem))).toEqual([claimed(waregem)]);
    const holds = { claimId: waregem.claimId, until: undefined };
    expect(refusalAfter(niscode, [claimed(waregem)], claim(kortrijk, holds))).toBe('nis-code-taken');
  });

  it('is claimed once by one command, and by the same town as often as it likes', () => {
    expect(decideAfter(niscode, [claimed(waregem)], claim(waregem))).toEqual([]);
    const again = { ...waregem, claimId: 'claim-3', from: '2030-01-01' };
    expect(decideAfter(niscode, [claimed(waregem)], claim(again))).toEqual([claimed(again)]);
  });

  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', undefined],
    ['2025-01-02', 'nis-code-taken'],
  ])('that the other has until %s can be taken from 2025-01-01 on: %s', (until, code) => {
    const command = claim(kortrijk, { claimId: waregem.claimId, until });
    if (code === undefined) expect(decideAfter(niscode, [claimed(waregem)], command)).toEqual([claimed(kortrijk)]);
    else expect(refusalAfter(niscode, [claimed(waregem)], command)).toBe(code);
  });

  it('is not for the second of two at once: of a claim that came meanwhile nothing was seen', () => {
    expect(refusalAfter(niscode, [claimed(waregem)], claim(kortrijk))).toBe('nis-code-taken');
  });

  it('is free again when nothing came of the claim', () => {
    const history = [claimed(waregem), ...decideAfter(niscode, [claimed(waregem)], release)];
    expect(stateAfter(niscode, history)).toEqual({ claims: [], changes: 2 });
    expect(decideAfter(niscode, history, release)).toEqual([]);
    expect(decideAfter(niscode, history, claim(kortrijk))).toEqual([claimed(kortrijk)]);
  });
});
