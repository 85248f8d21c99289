import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction.ts';
import { destroyScopes, lockForErasing } from './hanging.ts';

/**
 * How long the keys that one erasure destroyed can be told from others, for read models that still have to hear of it.
 * Then nothing in ledger and log leads from the request, which names the person, to what was about them.
 */
const toldFor = '7 days';

/**
 * Destroys every key that hangs from a subject, and forgets what hung from them.
 * @param alongside done in the same transaction, the first time only
 * @returns how many keys were destroyed now
 */
export function eraseSubject(
  pool: Pool,
  subject: string,
  verzoekId: string,
  alongside?: (client: PoolClient) => Promise<unknown>,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    await lockForErasing(client);
    const erased = await client.query(
      'insert into erased_subject (subject, verzoek) values ($1, $2) on conflict do nothing',
      [subject, verzoekId],
    );
    if (erased.rowCount === 1) await alongside?.(client);
    const { rows } = await client.query<{ scope: string }>(
      'delete from scope_subject where subject = $1 returning scope',
      [subject],
    );
    const destroyed = await destroyScopes(client, [subject, ...rows.map(({ scope }) => scope)], verzoekId);
    await client.query('delete from asker_token where subject = $1', [subject]);
    await settle(client);
    return destroyed;
  });
}

/** Destroys the keys of scopes that turn out to be about who was forgotten. */
export function eraseScopes(pool: Pool, scopes: readonly string[], subject?: string): Promise<number> {
  return inTransaction(pool, async (client) => {
    await lockForErasing(client);
    const { rows } = await client.query<{ verzoek: string }>('select verzoek from erased_subject where subject = $1', [
      subject,
    ]);
    return destroyScopes(client, scopes, rows[0]?.verzoek ?? null);
  });
}

/** What was destroyed longer ago is no longer grouped by its request, nor by its time. */
export async function settle(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query(
    `update data_key set destroyed_by = null, destroyed_at = '-infinity'
     where destroyed_at < now() - $1::interval and destroyed_at > '-infinity'`,
    [toldFor],
  );
}
