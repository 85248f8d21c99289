import type { Pool } from 'pg';
import type { KeyLedger } from '../ledger/key-ledger.ts';
import type { DataKey } from '../sealing/seal.ts';
import { livingMonthKeys, lookupToken } from './month-keys.ts';
import { openedRead } from './read-entry.ts';
import type { OpenedRead, StoredEnd, StoredRead } from './read-entry.ts';

export interface ReadsAsked {
  /** The town; `null`: what belongs to the installation and to no town. */
  readonly gemeenteId: string | null;
  readonly month?: string;
  readonly medewerkerId?: string;
  /** Of a thing that the request named. */
  readonly thingId?: string;
  /** Only entries before this index. */
  readonly before?: number;
  readonly limit: number;
}

export interface FoundRead {
  readonly index: number;
  readonly at: string;
  readonly month: string;
  readonly opened: OpenedRead;
}

export interface MonthOfReads {
  readonly month: string;
  /** In the town, or in the whole installation. */
  readonly entries: number;
  readonly end: (StoredEnd & { readonly index: number }) | undefined;
}

export interface ReadTreeHead {
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/** What may be asked of the log of reads. An ended month is still counted, but nothing of it is found or readable. */
export class ReadQuestions {
  constructor(
    private readonly pool: Pool,
    private readonly ledger: KeyLedger,
  ) {}

  /** The last written first. */
  async reads(asked: ReadsAsked): Promise<FoundRead[]> {
    const { gemeenteId, month, before, limit } = asked;
    const where = ['ended is null'];
    const values: unknown[] = [limit];
    const bound = (condition: (parameter: string) => string, value: unknown) => {
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    if (gemeenteId === null) where.push('gemeente is null');
    else bound((one) => `gemeente = ${one}`, gemeenteId);
    if (month !== undefined) bound((one) => `month = ${one}`, month);
    if (before !== undefined) bound((one) => `index < ${one}`, before);
    for (const tokens of await this.tokensOf(asked)) {
      bound((one) => `index in (select index from read_lookup where token = any(${one}))`, tokens);
    }
    const { rows } = await this.pool.query<{ index: string; entry: StoredRead }>(
      `select index, entry from read_log where ${where.join(' and ')} order by index desc limit $1`,
      values,
    );
    return Promise.all(
      rows.map(async ({ index, entry }) => {
        const opened = openedRead(entry, await this.ledger.keyById(entry.sealed.k));
        return { index: Number(index), at: entry.at, month: entry.month, opened };
      }),
    );
  }

  /** The last month first. */
  async months(gemeenteId: string | undefined): Promise<MonthOfReads[]> {
    const counted = await this.pool.query<{ month: string; entries: string }>(
      `select month, count(*) as entries from read_log
       where ended is null and ($1::text is null or gemeente = $1) group by month`,
      [gemeenteId],
    );
    const ended = await this.pool.query<{ index: string; entry: StoredEnd }>(
      'select index, entry from read_log where ended is not null',
    );
    const counts = new Map(counted.rows.map(({ month, entries }) => [month, Number(entries)]));
    const ends = new Map(ended.rows.map(({ index, entry }) => [entry.ended, { ...entry, index: Number(index) }]));
    const months = new Set([...counts.keys(), ...ends.keys()]);
    return [...months]
      .toSorted()
      .toReversed()
      .map((month) => ({ month, entries: counts.get(month) ?? 0, end: ends.get(month) }));
  }

  /** How and why a month ended; `undefined` while it has not. */
  async endOf(month: string): Promise<StoredEnd | undefined> {
    const { rows } = await this.pool.query<{ entry: StoredEnd }>('select entry from read_log where ended = $1', [
      month,
    ]);
    return rows[0]?.entry;
  }

  /** Whether anything was read or refused in that month, by whomever. */
  async holds(month: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from read_log where month = $1 limit 1', [month]);
    return rowCount === 1;
  }

  async head(): Promise<ReadTreeHead> {
    const { rows } = await this.pool.query<{ size: string; root: Buffer }>('select size, root from read_tree');
    return { size: Number(rows[0]!.size), root: rows[0]!.root };
  }

  private async tokensOf({ month, medewerkerId, thingId }: ReadsAsked): Promise<Buffer[][]> {
    if (medewerkerId === undefined && thingId === undefined) return [];
    const keys = await livingMonthKeys(this.ledger, month);
    const tokens = (about: 'medewerker' | 'thing', id: string | undefined) =>
      id === undefined ? [] : [keys.map((key: DataKey) => lookupToken(key, about, id))];
    return [...tokens('medewerker', medewerkerId), ...tokens('thing', thingId)];
  }
}
