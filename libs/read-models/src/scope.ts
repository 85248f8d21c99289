import type { SelectQueryBuilder } from 'typeorm';
import type { ReadRow } from './rows.ts';

/** Whose rows there are for somebody: of a town, or of the installation; of those who answer or answered for it. */
export interface Scope {
  /** Id of the gemeente; `undefined` for what belongs to the installation. */
  readonly gemeenteId: string | undefined;
  readonly controllers: readonly string[];
}

/** The one place where rows are kept apart: by tenant and by controller. Every query that is answered begins here. */
export function within<Row extends ReadRow>(
  query: SelectQueryBuilder<Row>,
  { gemeenteId, controllers }: Scope,
): SelectQueryBuilder<Row> {
  const { alias } = query;
  if (gemeenteId !== undefined) {
    return query.andWhere(townSql(alias, ':tenant', ':controllers'), { tenant: gemeenteId, controllers });
  }
  return query.andWhere(`${alias}.tenant is null and ${alias}.controller = any(:controllers)`, { controllers });
}

/** The same for a town in SQL that is written by hand, where `tenant` and `controllers` are parameters. */
export function townSql(alias: string, tenant: string, controllers: string): string {
  return `${alias}.tenant = ${tenant} and ${alias}.controller = any(${controllers})`;
}
