import { escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';

export interface Checksum {
  readonly rows: number;
  /** Over every column of every row, in whatever order they stand. */
  readonly sum: string;
}

/** Two read models with the same rows have the same checksum. @param schema e.g. `hulpvragen` */
export async function checksum(source: Pick<DataSource, 'query'>, schema: string): Promise<Checksum> {
  const [found] = await source.query<{ rows: string; sum: string }[]>(
    `select count(*) as rows, coalesce(sum(hashtextextended(to_jsonb(held)::text, 0)), 0)::text as sum
     from ${escapeIdentifier(schema)}.rows held`,
  );
  return { rows: Number(found!.rows), sum: found!.sum };
}
