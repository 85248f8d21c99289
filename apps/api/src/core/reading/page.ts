import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { IsPosition } from '../http/checks.ts';
import { queryProblem } from '../http/problem.ts';

/** The query of a list. Also `position` belongs to it, so that the validation knows it. */
export class PageQuery {
  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiProperty({ required: false, description: 'The `next` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @IsOptional()
  @IsPosition()
  position?: string;
}

export interface PageOf<Item> {
  readonly items: Item[];
  /** Absent on the last page. */
  readonly next?: string;
}

/**
 * One page in descending order of `column`, then of the id: what others write meanwhile moves nothing that was already
 * shown. `column` is a property of the entity whose values are text, dates or numbers and never null.
 */
export async function pageOf<Row extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<Row>,
  column: string & keyof Row,
  { limit = 50, cursor }: PageQuery,
): Promise<PageOf<Row>> {
  const alias = query.alias;
  if (cursor !== undefined) {
    const [value, id] = parsed(cursor);
    query.andWhere(`(${alias}.${column}, ${alias}.id) < (:cursorValue, :cursorId)`, {
      cursorValue: value,
      cursorId: id,
    });
  }
  const rows = await query
    .orderBy(`${alias}.${column}`, 'DESC')
    .addOrderBy(`${alias}.id`, 'DESC')
    .take(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: encoded(last[column], last.id) } : { items };
}

function encoded(value: unknown, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function parsed(cursor: string): [string | number, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string') return [value, id];
  } catch {
    // Said below.
  }
  throw queryProblem('cursor', 'cursor-invalid');
}
