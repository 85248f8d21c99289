import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Batcher } from '../ledger/batcher.ts';
import type { KeyLedger } from '../ledger/key-ledger.ts';
import { lookupTokens, monthKey, monthScope } from './month-keys.ts';
import { monthOf, sealedRead } from './read-entry.ts';
import type { Read, StoredEnd } from './read-entry.ts';
import { ReadTree } from './read-tree.ts';
import type { NewLeaf } from './read-tree.ts';

/** Who ends a month, and why. */
export interface EndingBy {
  readonly medewerkerId: string;
  readonly organisatieId: string;
  /** A code of `leeslogEndReasons`. */
  readonly reason: string;
}

/**
 * The log of reads and refusals: in the key store's database, and not in the log of events, since reading must not move
 * the ordinals. Entries are only ever added; a month of them ends with its key.
 */
export class ReadLog {
  private readonly tree: ReadTree;
  private readonly adding: Batcher<NewLeaf, number>;

  /** The ledger's tables must be there: `KeyLedger.open` makes them, and those of this log. */
  constructor(
    pool: Pool,
    private readonly ledger: KeyLedger,
  ) {
    this.tree = new ReadTree(pool);
    this.adding = new Batcher((leaves) => this.tree.add(leaves));
  }

  /**
   * Written down for good when it answers.
   * @param at ISO 8601 in UTC.
   * @returns the index of its leaf.
   */
  async record(read: Read, at: string): Promise<number> {
    const key = await monthKey(this.ledger, monthOf(at));
    return this.adding.ask({ entry: sealedRead(read, at, key), tokens: lookupTokens(key, read) });
  }

  /**
   * Destroys the key of a month and what its entries are found by, and says so in the log, all or nothing. A month that
   * was ended before stays as it was.
   * @param month `YYYY-MM`, over.
   */
  async end(month: string, by: EndingBy, at: string): Promise<void> {
    const end: StoredEnd = {
      kind: 'month-ended',
      id: randomUUID(),
      at,
      month: monthOf(at),
      ended: month,
      medewerker: by.medewerkerId,
      organisatie: by.organisatieId,
      reason: by.reason,
    };
    await this.ledger.erase(monthScope(month), end.id, async (client) => {
      await this.tree.addWithin(client, [{ entry: end, tokens: [] }]);
      await client.query('delete from read_lookup where index in (select index from read_log where month = $1)', [
        month,
      ]);
    });
  }
}
