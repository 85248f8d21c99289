import { ApiProperty } from '@nestjs/swagger';
import type { FieldProblem, Problem } from './problem.ts';

class FieldProblemDocument implements FieldProblem {
  @ApiProperty({ example: 'themes.0.theme', description: 'Path in the body.' })
  field!: string;

  @ApiProperty({ example: 'isIn', description: 'The check that failed.' })
  code!: string;
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
