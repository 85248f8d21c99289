import { Table } from 'typeorm';
import type { DataSource, EntityTarget, QueryRunner } from 'typeorm';
import { escapeIdentifier } from 'pg';
import type { ReadRow } from './rows.ts';

/**
 * Makes a projection's tables in a schema that does not exist yet: `rows` by the entity, as TypeORM itself would make
 * it, whatever the schema is called; `checkpoint` with its one row; and `parked`.
 */
export async function createReadModel(
  runner: QueryRunner,
  schema: string,
  entity: EntityTarget<ReadRow>,
  version: number,
): Promise<void> {
  const name = escapeIdentifier(schema);
  await runner.query(`create schema ${name}`);
  await runner.createTable(rowsTable(runner.dataSource, schema, entity), false, true, true);
  await runner.query(`create table ${name}.checkpoint (
    version int not null,
    ordinal bigint not null,
    position bigint,
    last_event_id uuid,
    updated_at timestamptz not null default now())`);
  await runner.query(`create unique index checkpoint_one_row on ${name}.checkpoint ((true))`);
  await runner.query(`create table ${name}.parked (
    key text not null,
    ordinal bigint not null,
    event_id uuid not null,
    event_type text not null,
    error text,
    parked_at timestamptz not null default now(),
    primary key (key, ordinal))`);
  await runner.query(`insert into ${name}.checkpoint (version, ordinal) values ($1, -1)`, [version]);
}

/** TypeORM's own description of the entity's table, placed in another schema. */
export function rowsTable(dataSource: DataSource, schema: string, entity: EntityTarget<ReadRow>): Table {
  const table = Table.create(dataSource.getMetadata(entity), dataSource.driver);
  table.schema = schema;
  table.name = `${schema}.rows`;
  return table;
}
