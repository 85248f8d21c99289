import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SealBrokenError, seal, unseal } from './seal.ts';
import type { SealedPart } from './seal.ts';

const key = { id: '11111111-1111-4111-8111-111111111111', secret: randomBytes(32) };
const place = { tenant: 't', stream: 'persoon-1', type: 'PersoonRegistered', eventId: 'e', fieldClass: 'identity' };
const fields = { naam: { voornaam: 'Amina' } };

describe('a sealed part', () => {
  it('opens with its key in its place', () => {
    expect(unseal(seal(fields, key, place), key, place)).toEqual(fields);
  });

  it('holds nothing readable, and is another one each time', () => {
    const first = seal(fields, key, place);
    expect(Buffer.from(first.c, 'base64url').toString('latin1')).not.toContain('Amina');
    expect(seal(fields, key, place).n).not.toBe(first.n);
  });

  it.each(['tenant', 'stream', 'type', 'eventId', 'fieldClass'] as const)('does not open under another %s', (part) => {
    expect(() => unseal(seal(fields, key, place), key, { ...place, [part]: 'another' })).toThrow(SealBrokenError);
  });

  it('does not open with another key, even of the same id', () => {
    const another = { ...key, secret: randomBytes(32) };
    expect(() => unseal(seal(fields, key, place), another, place)).toThrow(/commitment/);
  });

  it.each(['n', 'c', 'm'] as const)('does not open when %s was changed', (part) => {
    const sealed = seal(fields, key, place);
    const bytes = Buffer.from(sealed[part], 'base64url');
    bytes[0]! ^= 1;
    const changed: SealedPart = { ...sealed, [part]: bytes.toString('base64url') };
    expect(() => unseal(changed, key, place)).toThrow(SealBrokenError);
  });
});
