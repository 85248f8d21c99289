import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** What the log said at `ordinal`: rows that held then. */
export function heldAt<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  ordinal: number,
): SelectQueryBuilder<Row> {
  const { alias } = query;
  return query
    .andWhere(`${alias}.fromOrdinal <= :ordinal`, { ordinal })
    .andWhere(`(${alias}.toOrdinal is null or ${alias}.toOrdinal > :ordinal)`);
}
