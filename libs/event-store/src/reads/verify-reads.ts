import type { Pool, PoolClient } from 'pg';
import { emptyFrontier, grown, rootOf } from '../merkle/frontier.ts';
import type { Frontier } from '../merkle/frontier.ts';
import type { ReadTreeHead } from './read-questions.ts';
import { leafOf } from './read-tree.ts';

/** The first thing that does not fit; `index` of the first leaf that it can be. */
export interface ReadLogFault {
  readonly index: number;
  readonly what: string;
}

export interface VerifiedReads extends ReadTreeHead {
  readonly fault?: ReadLogFault;
}

interface Leaf {
  readonly index: string;
  readonly entry: object;
  readonly hash: Buffer;
  readonly root: Buffer | null;
}

const batch = 5_000;

/**
 * Makes the tree anew from what is stored, and holds it against the hashes beside it, the roots that were kept on the
 * way, and the head. It needs no key, so ended months are verified like the others. Whoever owns the database can
 * forge all of these together, but not a head that was written down elsewhere.
 * @param kept such a head.
 * @returns the head of what is stored, up to the fault.
 */
export async function verifyReads(pool: Pool, kept?: ReadTreeHead): Promise<VerifiedReads> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await verified(client, kept);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function verified(client: PoolClient, kept: ReadTreeHead | undefined): Promise<VerifiedReads> {
  const heads = await client.query<{ size: string; root: Buffer }>('select size, root from read_tree');
  const head = heads.rows[0] && { size: Number(heads.rows[0].size), root: heads.rows[0].root };
  let tree: Frontier = emptyFrontier;
  /** How many leaves are known to fit a root that was kept. */
  let sure = 0;
  const said = (index: number, what: string) => ({ size: tree.size, root: rootOf(tree), fault: { index, what } });

  await client.query('declare leaf no scroll cursor for select index, entry, hash, root from read_log order by index');
  for (;;) {
    const { rows } = await client.query<Leaf>(`fetch ${batch} from leaf`);
    for (const { index, entry, hash, root } of rows) {
      if (Number(index) !== tree.size) return said(tree.size, 'is not there');
      if (!leafOf(entry).equals(hash)) return said(tree.size, 'is not what was written');
      tree = grown(tree, [hash]);
      if (root && !rootOf(tree).equals(root)) return said(sure, `or one behind it, up to ${index}, was replaced`);
      if (kept?.size === tree.size && !rootOf(tree).equals(kept.root)) {
        return said(0, `or one behind it, up to ${index}, is not what it was when that root was given`);
      }
      if (root) sure = tree.size;
    }
    if (rows.length < batch) break;
  }
  if (!head) return said(0, 'cannot be held against a head: there is none');
  if (tree.size < head.size) return said(tree.size, 'is not there');
  if (tree.size > head.size) return said(head.size, 'stands behind the end of the tree');
  if (!rootOf(tree).equals(head.root)) return said(sure, 'or one behind it does not fit the head');
  if (kept && tree.size < kept.size) return said(tree.size, 'is not there, and was when that root was given');
  return { size: tree.size, root: rootOf(tree) };
}
