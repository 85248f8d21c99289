import type { Pool } from 'pg';
import type { KeyLedger } from '../ledger/key-ledger.ts';
import { livingMonthKeys, lookupTokens } from './month-keys.ts';
import { openedRead } from './read-entry.ts';
import type { StoredRead } from './read-entry.ts';
import type { ReadLogFault } from './verify-reads.ts';

interface Row {
  readonly index: string;
  readonly entry: StoredRead;
}

const batch = 2_000;

/**
 * Whether every entry that can be read is also found by who asked and what was asked for: the tree does not cover that,
 * since it goes with the month.
 * @returns the first that is not found, or does not open.
 */
export async function verifyLookups(pool: Pool, ledger: KeyLedger): Promise<ReadLogFault | undefined> {
  const keys = new Map((await livingMonthKeys(ledger)).map((key) => [key.id, key]));
  for (let after = -1; ;) {
    const { rows } = await pool.query<Row>(
      'select index, entry from read_log where index > $1 and ended is null order by index limit $2',
      [after, batch],
    );
    const tokens: Buffer[] = [];
    const indexes: string[] = [];
    for (const { index, entry } of rows) {
      const key = keys.get(entry.sealed.k);
      const opened = openedRead(entry, key);
      if (opened.status === 'broken') return { index: Number(index), what: 'does not open with the key of its month' };
      if (opened.status === 'ended') continue;
      for (const token of lookupTokens(key!, opened.read)) {
        tokens.push(token);
        indexes.push(index);
      }
    }
    const missing = await pool.query<{ index: string }>(missingLookups, [tokens, indexes]);
    if (missing.rows[0]) {
      return { index: Number(missing.rows[0].index), what: 'is not found by whom or what it is about' };
    }
    if (rows.length < batch) return undefined;
    after = Number(rows.at(-1)!.index);
  }
}

const missingLookups = `
  select index from unnest($1::bytea[], $2::bigint[]) as wanted (token, index)
  where not exists (
    select from read_lookup where read_lookup.token = wanted.token and read_lookup.index = wanted.index)
  order by index limit 1`;
