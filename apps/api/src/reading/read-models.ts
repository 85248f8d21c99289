import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import type { ReadRow } from '#read-models/rows';
import { within } from '#read-models/scope';
import type { Caller } from '../core/access/caller.ts';
import { installation } from '../core/access/data-controllers.ts';
import { townOf } from '../core/handling/call.ts';
import { HttpProblem } from '../core/http/problem.ts';

type Entity<Row extends ReadRow> = new () => Row;

/**
 * Where every query on the read models begins: nothing of another town, or of who never answered for the town's data, is
 * ever looked at. Rows are called `held`.
 */
@Injectable()
export class ReadModels {
  constructor(private readonly source: DataSource) {}

  /** Rows of the town that the request names. */
  ofTown<Row extends ReadRow>(
    entity: Entity<Row>,
    caller: Pick<Caller, 'gemeenteId' | 'controllers'>,
  ): SelectQueryBuilder<Row> {
    return within(this.rows(entity), { gemeenteId: townOf(caller), controllers: caller.controllers });
  }

  /** Rows that belong to the installation and to no town. */
  ofInstallation<Row extends ReadRow>(entity: Entity<Row>): SelectQueryBuilder<Row> {
    return within(this.rows(entity), { gemeenteId: undefined, controllers: [installation] });
  }

  private rows<Row extends ReadRow>(entity: Entity<Row>): SelectQueryBuilder<Row> {
    return this.source.getRepository(entity).createQueryBuilder('held');
  }
}

/** @throws HttpProblem not-found, also for what the query keeps from the caller */
export async function one<Row extends ReadRow>(query: SelectQueryBuilder<Row>, id: string): Promise<Row> {
  const row = await query.andWhere('held.id = :id', { id }).getOne();
  if (!row) throw new HttpProblem('not-found');
  return row;
}

/** Only rows in which these columns have these values; what is `undefined` is not asked for. */
export function having<Row extends ReadRow>(
  query: SelectQueryBuilder<Row>,
  asked: { readonly [Column in string & keyof Row]?: unknown },
): SelectQueryBuilder<Row> {
  for (const [column, value] of Object.entries(asked)) {
    if (value !== undefined) query.andWhere(`held.${column} = :${column}`, { [column]: value });
  }
  return query;
}

/** Only rows that are about this person, as far as that is not forgotten; all, when nobody is asked for. */
export function about<Row extends ReadRow>(
  query: SelectQueryBuilder<Row>,
  persoonId: string | undefined,
): SelectQueryBuilder<Row> {
  if (persoonId === undefined) return query;
  return query.andWhere(`held.personal -> 'link' -> 'f' ->> 'persoonId' = :persoonId`, { persoonId });
}
