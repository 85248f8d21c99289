import { escapeIdentifier } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Folded, Parked } from '#read-models/fold';
import type { Projection } from '#read-models/projection';
import type { HistoryRow, ReadRow } from '#read-models/rows';
import { rowsTable } from '#read-models/tables';
import { toJson } from './json.ts';

type Manager = Pick<EntityManager, 'query'>;

/** Reads and writes the rows of one read model, a batch at a time, in whatever schema it stands. */
export class RowStore {
  private readonly schema: string;
  private readonly history: boolean;
  private readonly instants: readonly string[];
  private readonly upsert: string;

  constructor(source: DataSource, projection: Projection, schema: string) {
    this.schema = escapeIdentifier(schema);
    this.history = projection.history === true;
    const { columns } = rowsTable(source, schema, projection.entity);
    this.instants = columns.filter(({ type }) => type === 'timestamp with time zone').map(({ name }) => name);
    const types = columns.map((column) => `${escapeIdentifier(column.name)} ${source.driver.createFullType(column)}`);
    const names = columns.map(({ name }) => escapeIdentifier(name));
    const keys = columns.filter(({ isPrimary }) => isPrimary).map(({ name }) => escapeIdentifier(name));
    const set = names.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`);
    this.upsert =
      `insert into ${this.schema}.rows (${names.join(', ')}) ` +
      `select ${names.join(', ')} from json_to_recordset($1::json) as given (${types.join(', ')}) ` +
      `on conflict (${keys.join(', ')}) do update set ${set.join(', ')}`;
  }

  /** The present row of each id, and all rows that hold one of the keys. */
  async load(manager: Manager, ids: readonly string[], keys: readonly string[]): Promise<ReadRow[]> {
    const present = this.history ? 'id = any($1::text[]) and "toOrdinal" is null' : 'id = any($1::text[])';
    const holding = keys.length > 0 ? 'or keys && $2::uuid[]' : '';
    const found = await manager.query<{ row: ReadRow }[]>(
      `select to_json(held) as row from ${this.schema}.rows held where ${present} ${holding}`,
      keys.length > 0 ? [ids, keys] : [ids],
    );
    return found.map(({ row }) => this.withInstants(row));
  }

  async write(manager: Manager, { upserts, deletes, parked }: Folded): Promise<void> {
    if (deletes.length > 0) await this.delete(manager, deletes);
    if (upserts.length > 0) await manager.query(this.upsert, [toJson(upserts)]);
    if (parked.length > 0) await this.park(manager, parked);
  }

  /** Keys of which an event waits. */
  async parkedKeys(manager: Manager): Promise<Set<string>> {
    const rows = await manager.query<{ key: string }[]>(`select distinct key from ${this.schema}.parked`);
    return new Set(rows.map(({ key }) => key));
  }

  private async delete(manager: Manager, rows: readonly ReadRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    if (!this.history) await manager.query(`delete from ${this.schema}.rows where id = any($1::text[])`, [ids]);
    else {
      await manager.query(
        `delete from ${this.schema}.rows using unnest($1::text[], $2::bigint[]) as gone (gone_id, since)
         where id = gone_id and "fromOrdinal" = since`,
        [ids, rows.map((row) => (row as HistoryRow).fromOrdinal)],
      );
    }
  }

  private async park(manager: Manager, parked: readonly Parked[]): Promise<void> {
    await manager.query(
      `insert into ${this.schema}.parked (key, ordinal, event_id, event_type, error)
       select * from unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::text[])
       on conflict do nothing`,
      [
        parked.map(({ key }) => key),
        parked.map(({ event }) => event.ordinal),
        parked.map(({ event }) => event.id),
        parked.map(({ event }) => event.type),
        parked.map(({ error }) => error ?? null),
      ],
    );
  }

  /** PostgreSQL writes an instant in its own way; a row read back must equal the row that was written. */
  private withInstants(row: ReadRow): ReadRow {
    const values = row as unknown as Record<string, unknown>;
    for (const name of this.instants) {
      const value = values[name];
      if (typeof value === 'string') values[name] = new Date(value).toISOString();
    }
    return row;
  }
}
