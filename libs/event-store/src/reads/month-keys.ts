import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyLedger } from '../ledger/key-ledger.ts';
import type { DataKey } from '../sealing/seal.ts';
import type { Read } from './read-entry.ts';

/** In the key ledger: the class of the keys that seal reads. */
const keyClass = 'reads';

/** What the key of a month hangs from. */
export function monthScope(month: string): string {
  return `leeslog:${month}`;
}

/** The key of a month, made where there is none. @throws SubjectForgottenError when the month was ended */
export function monthKey(ledger: KeyLedger, month: string): Promise<DataKey> {
  return ledger.key({ scope: monthScope(month), keyClass });
}

/** The keys of all months that were not ended, or of one of them. */
export function livingMonthKeys(ledger: KeyLedger, month?: string): Promise<readonly DataKey[]> {
  return ledger.livingKeys(keyClass, month === undefined ? undefined : monthScope(month));
}

/** All that an entry is found by: who asked, and each thing that was named. */
export function lookupTokens(key: DataKey, { medewerkerId, ids }: Pick<Read, 'medewerkerId' | 'ids'>): Buffer[] {
  const things = new Set(Object.values(ids).map((id) => id.toLowerCase()));
  return [lookupToken(key, 'medewerker', medewerkerId), ...[...things].map((id) => lookupToken(key, 'thing', id))];
}

/**
 * What an entry is found by, 16 bytes: nobody can make it without the key of its month, and the same id has another
 * one each month.
 * @param about what the id is of: a medewerker who read, or a thing that was read.
 */
export function lookupToken({ secret }: DataKey, about: 'medewerker' | 'thing', id: string): Buffer {
  const lookupKey = Buffer.from(hkdfSync('sha256', secret, '', 'polslag leeslog lookup 1', 32));
  return createHmac('sha256', lookupKey).update(`${about}\u001f${id.toLowerCase()}`).digest().subarray(0, 16);
}
