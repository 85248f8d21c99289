import canonicalize from 'canonicalize';
import type { Pool, PoolClient } from 'pg';
import { grown, rootOf } from '../merkle/frontier.ts';
import type { Frontier } from '../merkle/frontier.ts';
import { leafHash } from '../merkle/hashes.ts';
import type { StoredEntry } from './read-entry.ts';

export interface NewLeaf {
  readonly entry: StoredEntry;
  /** What it is found by. */
  readonly tokens: readonly Buffer[];
}

/** The leaf of an entry: over the canonical JSON (RFC 8785) of what is stored. */
export function leafOf(entry: object): Buffer {
  return leafHash(canonicalize(entry)!);
}

/**
 * The entries as leaves of one tree, in the order in which they were committed. The head row holds the frontier, so
 * that adding reads nothing else; whoever moves it first is next, in whichever process.
 */
export class ReadTree {
  /** As this process left it; another may have moved it since. */
  private known: Frontier | undefined;

  constructor(private readonly pool: Pool) {}

  /** Adds all of them behind one another, or none. @returns the index of each */
  async add(leaves: readonly NewLeaf[]): Promise<number[]> {
    const seen = this.known ?? (await headOf(this.pool));
    this.known = undefined;
    const next = await written(this.pool, seen, leaves);
    if (next) {
      this.known = next;
      return leaves.map((_, place) => seen.size + place);
    }
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const indexes = await this.addWithin(client, leaves);
      await client.query('commit');
      return indexes;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** The same within a transaction; others wait until it ends. */
  async addWithin(client: PoolClient, leaves: readonly NewLeaf[]): Promise<number[]> {
    const head = await headOf(client, 'for update');
    if (!(await written(client, head, leaves))) throw new Error('the head of the log of reads does not fit itself');
    return leaves.map((_, place) => head.size + place);
  }
}

async function headOf(from: Pool | PoolClient, lock: '' | 'for update' = ''): Promise<Frontier> {
  const { rows } = await from.query<{ size: string; frontier: Buffer[] }>(
    `select size, frontier from read_tree ${lock}`,
  );
  return { size: Number(rows[0]!.size), roots: rows[0]!.frontier };
}

/** One statement: the entries are there when the head was as `seen`, and moved. */
async function written(
  to: Pool | PoolClient,
  seen: Frontier,
  leaves: readonly NewLeaf[],
): Promise<Frontier | undefined> {
  const hashes = leaves.map(({ entry }) => leafOf(entry));
  const next = grown(seen, hashes);
  const root = rootOf(next);
  const found = leaves.flatMap(({ tokens }, place) => tokens.map((token) => ({ token, index: seen.size + place })));
  const { rowCount } = await to.query(addLeaves, [
    ...[seen.size, rootOf(seen), next.size, next.roots, root],
    leaves.map((_, place) => seen.size + place),
    leaves.map(({ entry }) => JSON.stringify(entry)),
    hashes,
    leaves.map((_, place) => (place === leaves.length - 1 ? root : null)),
    found.map(({ token }) => token),
    found.map(({ index }) => index),
  ]);
  return rowCount === 1 ? next : undefined;
}

const addLeaves = `
  with moved as (
    update read_tree set size = $3, frontier = $4, root = $5 where size = $1 and root = $2 returning size
  ), added as (
    insert into read_log (index, entry, hash, root)
    select index, entry::jsonb, hash, root
    from unnest($6::bigint[], $7::text[], $8::bytea[], $9::bytea[]) as leaf (index, entry, hash, root)
    where exists (select from moved)
  ), findable as (
    insert into read_lookup (token, index)
    select token, index from unnest($10::bytea[], $11::bigint[]) as found (token, index)
    where exists (select from moved)
  )
  select from moved`;
