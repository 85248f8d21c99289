import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { KeyRequest } from './key-request.ts';
import type { MasterKey } from './master-key.ts';

export interface KeyRow {
  readonly made?: boolean;
  readonly renewed_at?: Date | null;
  readonly id: string;
  readonly scope: string;
  readonly class: string;
  readonly wrapped: Buffer | null;
}

/** The active key of each request, made where there is none; `undefined` where none may be made. */
export async function makeMissingKeys(
  pool: Pool,
  master: MasterKey,
  requests: readonly KeyRequest[],
): Promise<(KeyRow | undefined)[]> {
  const fresh = requests.map((request) => ({ ...request, id: randomUUID() }));
  // A key made at this very moment by another process shows only to the next statement.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { rows } = await pool.query<KeyRow>(createKeys, [
      fresh.map((one) => one.scope),
      fresh.map((one) => one.keyClass),
      fresh.map((one) => one.id),
      fresh.map((one) => master.wrap(randomBytes(32), one.id)),
    ]);
    const found = new Map(rows.map((row) => [`${row.scope} ${row.class}`, row]));
    const keys = requests.map((request) => found.get(`${request.scope} ${request.keyClass}`));
    if (attempt === 2 || keys.every((key) => key !== undefined)) return keys;
  }
  return [];
}

/** Makes what is missing, but no personal key in a scope that was forgotten, and answers all. */
const createKeys = `
  with asked as (
    select distinct on (scope, class) * from unnest($1::text[], $2::text[], $3::uuid[], $4::bytea[])
      as asked (scope, class, id, wrapped)
  ), made as (
    insert into data_key (id, scope, class, wrapped)
    select id, scope, class, wrapped from asked
    where class = 'hmac' or not exists (
      select from erased_scope where erased_scope.scope = asked.scope)
    on conflict (scope, class) where destroyed_at is null do nothing
    returning id, scope, class, wrapped, created_at
  ), active as (
    select *, true as made from made
    union all
    select data_key.id, data_key.scope, data_key.class, data_key.wrapped, data_key.created_at, false
    from data_key join asked using (scope, class)
    where data_key.destroyed_at is null
  )
  select id, scope, class, wrapped, made, case when exists (
    select from data_key gone
    where gone.scope = active.scope and gone.class = active.class and gone.destroyed_at is not null
  ) then created_at end as renewed_at
  from active`;
