import { describe, expect, it } from '@jest/globals';
import { stateAfter } from '../kernel/testing/given.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { gemeente } from './gemeente.slice.ts';
import { hasNisCodeUntil, takesNisCode } from './nis-codes.ts';
import type { TakesNisCode } from './nis-codes.ts';

const gemeenteId = 'waregem';
const first = { nis: '34040', from: '1977-01-01' };
const next = { nis: '34099', from: '2025-01-01' };
const registered: GemeenteEvent = { type: 'GemeenteRegistered', data: { gemeenteId, naam: 'Waregem', ...first } };
const assigned: GemeenteEvent = { type: 'NisCodeAssigned', data: { gemeenteId, ...next } };
const register: TakesNisCode = { type: 'RegisterGemeente', data: { gemeenteId, naam: 'Waregem', ...first } };
const assign: TakesNisCode = { type: 'AssignNisCode', data: { gemeenteId, ...next } };
const after = (...history: GemeenteEvent[]) => stateAfter(gemeente, history);

describe('the NIS codes of a town', () => {
  it('are taken when it begins and when it gets another, and not when that is said again', () => {
    expect(takesNisCode(after(), register)).toBe(true);
    expect(takesNisCode(after(registered), register)).toBe(false);
    expect(takesNisCode(after(registered), assign)).toBe(true);
    expect(takesNisCode(after(registered, assigned), assign)).toBe(false);
    expect(takesNisCode(after(registered), { type: 'AssignNisCode', data: { gemeenteId, ...first } })).toBe(false);
  });

  it('are its own until the next begins', () => {
    expect(hasNisCodeUntil(after(registered), first)).toBeUndefined();
    expect(hasNisCodeUntil(after(registered, assigned), first)).toBe('2025-01-01');
    expect(hasNisCodeUntil(after(registered, assigned), next)).toBeUndefined();
  });

  it('count as its own for good while it has yet to take what it claimed, and not at all once it left', () => {
    expect(hasNisCodeUntil(after(), first)).toBeUndefined();
    expect(hasNisCodeUntil(after(registered), next)).toBeUndefined();
    const left = {
      status: 'left',
      ground: 'ander-systeem',
      naam: 'Waregem',
      nisCodes: [first],
      controllers: [],
      keyDestroyed: false,
    } as const;
    expect(hasNisCodeUntil(left, first)).toBe(first.from);
  });
});
