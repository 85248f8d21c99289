import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiProperty, ApiResponse } from '@nestjs/swagger';
import type { WriteResult } from '#event-store/execute';

/** The answer to every write. */
export class WriteAnswer {
  @ApiProperty({ format: 'uuid', description: 'Id of what was written to.' })
  id!: string;

  @ApiProperty({ example: '0', description: 'Revision of its stream after this write; goes into If-Match.' })
  revision!: string;

  @ApiProperty({ example: '4711', description: 'Give it to a read as `position` to see this write.' })
  position!: string;

  @ApiProperty({ description: 'The command was accepted before; this is its first answer again.' })
  repeated!: boolean;

  @ApiProperty({ required: false, format: 'uuid', description: 'Id of what was recorded within it: a goal, a visit …' })
  recorded?: string;
}

/** `recorded`: id of what the command recorded within the thing, where it has one of its own. */
export function writeAnswer(result: WriteResult, recorded?: string): WriteAnswer {
  const { id, revision, position, repeated } = result;
  const answer = { id, revision: revision.toString(), position: position.toString(), repeated };
  return recorded === undefined ? answer : { ...answer, recorded };
}

/** Documents a write: its headers, and its answer. */
export function Writes(status: 200 | 201, summary: string) {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The same key again gives the first answer again, and no second event.',
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$', example: 'b7c1f0de-1' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision that you saw, in quotes; a stale one is refused with 412.',
      schema: { type: 'string', pattern: '^"\\d{1,18}"$', example: '"3"' },
    }),
    ApiResponse({ status, type: WriteAnswer, description: summary }),
  );
}
