import type { DataSource } from 'typeorm';

/**
 * Whether one of these read models lacks its table, or a column that this version of the API reads: after an update the
 * projector has yet to build it anew and swap it in.
 */
export async function notBuiltYet(source: DataSource, models: readonly string[]): Promise<boolean> {
  const expected = source.entityMetadatas.filter(({ schema }) => models.includes(schema ?? ''));
  const there = await source.query<{ place: string }[]>(
    `select table_schema || '.' || column_name as place from information_schema.columns
     where table_name = 'rows' and table_schema = any($1)`,
    [models],
  );
  const places = new Set(there.map(({ place }) => place));
  return expected.some(({ schema, columns }) =>
    columns.some(({ databaseName }) => !places.has(`${schema}.${databaseName}`)),
  );
}
