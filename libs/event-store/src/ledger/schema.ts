import type { Pool } from 'pg';

/** Two starts at once wait for each other; the number only has to be the same for both. */
const migrationLock = 4_711_001;

/**
 * The key ledger, which says which key seals what and from whom it hangs, and the log of reads. They are no read
 * models: they are kept and backed up on their own, and nothing in them is known to the log. Statements are applied
 * once, in order.
 */
const migrations = [
  `create table installation (
     id uuid not null,
     account_key_wrapped bytea not null
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
  // What is asked of an entry is generated from it, so that it cannot say another thing than what was hashed.
  `create table read_log (
     index bigint primary key,
     entry jsonb not null,
     hash bytea not null,
     root bytea,
     month text not null generated always as (entry ->> 'month') stored,
     gemeente text generated always as (entry ->> 'gemeente') stored,
     ended text generated always as (entry ->> 'ended') stored
   );
   create index read_log_gemeente on read_log (gemeente, index);
   create index read_log_month on read_log (month, gemeente, index);
   create unique index read_log_ended on read_log (ended) where ended is not null;
   create table read_tree (
     one boolean primary key default true check (one),
     size bigint not null,
     frontier bytea[] not null,
     root bytea not null
   );
   insert into read_tree (size, frontier, root) values (0, '{}', sha256(''));
   create table read_lookup (
     token bytea not null,
     index bigint not null,
     primary key (token, index)
   );
   create table refusal_count (
     day date not null,
     code text not null,
     count bigint not null,
     primary key (day, code)
   );
   create function refuse_change() returns trigger language plpgsql as
     $$ begin raise exception 'the log of reads is only ever added to'; end $$;
   create trigger read_log_append_only before update or delete or truncate on read_log
     for each statement execute function refuse_change();
   create trigger read_tree_stays before delete or truncate on read_tree
     for each statement execute function refuse_change();
   create trigger read_tree_grows before update on read_tree
     for each row when (new.size <= old.size) execute function refuse_change();`,
  `create table quiet_command (
     stream text not null,
     command_id text not null,
     body_hmac text not null,
     revision bigint not null,
     primary key (stream, command_id)
   );`,
  `alter table quiet_command alter column body_hmac drop not null;
   update quiet_command set body_hmac = null
   where stream in (select scope from data_key where class = 'hmac' and destroyed_at is not null);
   create index data_key_destroyed on data_key (scope, class) where destroyed_at is not null;`,
  // Of who was forgotten no row says what hung from them: the scopes themselves say that they are forgotten.
  `create table erased_scope (scope text primary key);
   insert into erased_scope
   select scope from scope_subject where subject in (select subject from erased_subject)
   union select subject from erased_subject;
   delete from scope_subject where subject in (select subject from erased_subject);
   alter table scope_subject add column cause text not null default '';
   alter table scope_subject alter column cause drop default;
   alter table scope_subject drop constraint scope_subject_pkey;
   alter table scope_subject add primary key (scope, subject, cause);
   create index scope_subject_cause on scope_subject (cause);`,
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
