import { ApiExtension, ApiProperty } from '@nestjs/swagger';
import { fieldProblemTexts } from './field-problems.ts';
import type { FieldProblem, FieldProblemCode } from './field-problems.ts';
import type { HttpProblemCode, Problem } from './problem.ts';

/** Of the extension by which a route says more; it is taken out of the document again. */
export const refusesKey = 'x-refuses';

class FieldProblemDocument implements FieldProblem {
  @ApiProperty({ example: 'themes.0.theme', description: 'Path in the body or name in the query; empty: all of it.' })
  field!: string;

  @ApiProperty({ enum: Object.keys(fieldProblemTexts), example: 'code-unknown', description: 'Stable.' })
  code!: FieldProblemCode;

  @ApiProperty({ description: 'For people, in Dutch, French or English by Accept-Language.' })
  detail!: string;

  @ApiProperty({
    required: false,
    type: [String],
    description: 'With `unknown-field`: the names that are known there.',
  })
  allowed?: readonly string[];
}

/** RFC 9457 problem details, `application/problem+json`. */
export class ProblemDocument implements Problem {
  @ApiProperty({ example: 'urn:polslag:problem:revision-stale' })
  type!: string;

  @ApiProperty({ example: 'revision-stale' })
  title!: string;

  @ApiProperty({ example: 412 })
  status!: number;

  @ApiProperty({ example: 'revision-stale', description: 'Stable; programs look at this.' })
  code!: string;

  @ApiProperty({ description: 'For people, in Dutch, French or English by Accept-Language.' })
  detail!: string;

  @ApiProperty({ required: false, example: 'happenedAt', description: 'Path of the offending field.' })
  field?: string;

  @ApiProperty({ required: false, type: [FieldProblemDocument] })
  errors?: FieldProblemDocument[];

  @ApiProperty({ required: false, format: 'uuid', description: 'Where the outcome is unknown.' })
  commandId?: string;

  @ApiProperty({ required: false, description: 'Where we failed: this id stands in our log.' })
  instance?: string;
}

/** Documents what a route can be refused for besides what its command and its parameters already say. */
export function Refuses(...codes: readonly HttpProblemCode[]) {
  return ApiExtension(refusesKey, codes);
}

/** By status. */
export const problemDescriptions: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or a field is not as documented.',
  401: 'No valid token.',
  403: 'Not for this role or town.',
  404: 'It does not exist, or not for the caller.',
  409: 'Not in this state, or the key was used before with another body, or with one that was forgotten.',
  412: 'Somebody else wrote since the revision in If-Match.',
  413: 'The body is too large.',
  415: 'The body is of a kind that is not taken here.',
  421: 'A development installation that is asked through a proxy.',
  422: 'The command contradicts itself or names something that is not there.',
  500: 'A failure of ours; `instance` stands in our log.',
  503: 'The outcome is unknown, or a part cannot be reached: ask again with the same key.',
};
