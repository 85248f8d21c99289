import type { Pool } from 'pg';

/** Two starts at once wait for each other; the number only has to be the same for both. */
const migrationLock = 4_711_001;

/**
 * The key ledger and the log of reads: which key seals what, and from whom it hangs. It is no read model; it is kept and backed up on its
 * own, and nothing in it is known to the log. Statements are applied once, in order.
 */
const migrations = [
  `create table installation (
     id uuid not null,
     account_key bytea not null
   );
   create table data_key (
     id uuid primary key,
     scope text not null,
     class text not null,
     wrapped bytea,
     created_at timestamptz not null default now(),
     destroyed_at timestamptz,
     destroyed_by uuid
   );
   create unique index data_key_active on data_key (scope, class) where destroyed_at is null;
   create index data_key_destroyed_by on data_key (destroyed_by) where destroyed_by is not null;
   create table scope_subject (
     scope text not null,
     subject text not null,
     primary key (scope, subject)
   );
   create index scope_subject_subject on scope_subject (subject);
   create table erased_subject (
     subject text primary key,
     erased_at timestamptz not null default now(),
     verzoek uuid not null
   );
   create table asker_token (
     subject text not null,
     tenant uuid not null,
     year int not null,
     token uuid not null,
     primary key (subject, tenant, year)
   );`,
  `create table read_log (
     id bigint generated always as identity primary key,
     at timestamptz not null default now(),
     medewerker text not null,
     organisatie text not null,
     gemeente uuid,
     rol text not null,
     what text not null,
     ids jsonb not null
   );
   create function refuse_change() returns trigger language plpgsql as
     $$ begin raise exception 'the log of reads is only ever added to'; end $$;
   create trigger read_log_append_only before update or delete or truncate on read_log
     for each statement execute function refuse_change();`,
  `create table quiet_command (
     stream text not null,
     command_id text not null,
     body_hmac text not null,
     revision bigint not null,
     primary key (stream, command_id)
   );`,
];

export async function migrateLedger(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('create table if not exists ledger_version (version int not null)');
    const { rows } = await client.query<{ version: number }>('select version from ledger_version');
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) throw new Error('the key ledger was written by a newer version of Polslag');
    for (const statements of migrations.slice(version)) await client.query(statements);
    await client.query('delete from ledger_version');
    await client.query('insert into ledger_version values ($1)', [migrations.length]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
