import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { leeslogEndReasons } from '#domain/vocabularies/leeslog-end-reason';
import type { LeeslogEndReason } from '#domain/vocabularies/leeslog-end-reason';
import { HasForm } from '../core/http/checks.ts';
import { Code, Id } from '../core/http/fields.ts';
import { HttpProblem, queryProblem } from '../core/http/problem.ts';
import { PageQuery } from '../core/reading/page.ts';
import { Choice } from '../reading/choice.ts';

const month = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** A calendar month in UTC, by which a list is narrowed down. */
function Maand(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      type: 'string',
      pattern: month.source,
      example: '2026-11',
      description: 'A month in UTC.',
    }),
    IsOptional(),
    HasForm('month-invalid', month),
  );
}

export class LeeslogQuery extends PageQuery {
  @Choice(['gemeente', 'installatie'], 'installatie: what was asked in no town, of which every auditor sees all.')
  van?: 'gemeente' | 'installatie';

  @Maand()
  maand?: string;

  @Id({ optional: true, description: 'Who read, or was refused.' })
  medewerkerId?: string;

  @Id({ optional: true, description: 'Of the thing that was asked for: who read this dossier.' })
  id?: string;
}

export class EndMaandBody {
  @Code(leeslogEndReasons, { description: 'Stays readable for ever.' })
  reason!: LeeslogEndReason;
}

/** The month in a path. @throws HttpProblem path-invalid */
export function maandOf(value: string): string {
  if (!month.test(value)) throw new HttpProblem('path-invalid');
  return value;
}

/** The index in a cursor of this list. @throws HttpProblem query-invalid */
export function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,15}$/.test(cursor)) throw queryProblem('cursor', 'cursor-invalid');
  return Number(cursor);
}
