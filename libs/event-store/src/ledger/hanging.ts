import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction.ts';

/** Whom a scope hangs from, and whether one of them was forgotten: then it keeps nothing personal any more. */
export interface Standing {
  readonly subjects: readonly string[];
  readonly erased: boolean;
}

/** What an unlinking undoes, read from the stream itself. */
export interface Undone {
  /** Ids of the commands that hung scopes from a person. */
  readonly causes: readonly string[];
  /** Ids of the keys under which those links were sealed. */
  readonly linkKeys: readonly string[];
}

/**
 * Hangs all scopes from a subject, or none. An insert waits for the lock of an erasure and sees what it did.
 * @param cause the command that says so; its rows alone go when it is undone
 * @returns false where the subject was forgotten: then nothing was hung
 */
export async function hang(pool: Pool, scopes: readonly string[], subject: string, cause: string): Promise<boolean> {
  const { rows } = await pool.query<{ erased: boolean }>(
    `with gone as (select from erased_subject where subject = $2), hung as (
       insert into scope_subject (scope, subject, cause)
       select scope, $2, $3 from unnest($1::text[]) as asked (scope) where not exists (select from gone)
       on conflict do nothing)
     select exists (select from gone) as erased`,
    [scopes, subject, cause],
  );
  return !rows[0]!.erased;
}

export async function standingOf(pool: Pool, scope: string): Promise<Standing> {
  const { rows } = await pool.query<Standing>(
    `select exists (select from erased_scope where scope = $1) as erased,
       array(select distinct subject from scope_subject where scope = $1 order by subject) as subjects`,
    [scope],
  );
  return rows[0]!;
}

/** Undoes links: their scopes hang no more from whom they named, and what named them can be read by nobody. */
export async function release(pool: Pool, { causes, linkKeys }: Undone): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('delete from scope_subject where cause = any($1)', [causes]);
    await client.query(
      `update data_key set wrapped = null, destroyed_at = now()
       where id = any($1::uuid[]) and class = 'link' and destroyed_at is null`,
      [linkKeys],
    );
  });
}

/** For good: every key of the scopes is destroyed, and none is made in them again. */
export async function destroyScopes(
  client: PoolClient,
  scopes: readonly string[],
  verzoekId: string | null,
): Promise<number> {
  await client.query('insert into erased_scope select unnest($1::text[]) on conflict do nothing', [scopes]);
  await client.query('update quiet_command set body_hmac = null where stream = any($1)', [scopes]);
  const { rowCount } = await client.query(
    `update data_key set wrapped = null, destroyed_at = now(), destroyed_by = $2
     where destroyed_at is null and scope = any($1)`,
    [scopes, verzoekId],
  );
  return rowCount ?? 0;
}

/** A key or a link must not slip in between: inserts wait for this lock and then see who was erased. */
export async function lockForErasing(client: PoolClient): Promise<void> {
  await client.query('lock table data_key, asker_token, scope_subject in share row exclusive mode');
}
