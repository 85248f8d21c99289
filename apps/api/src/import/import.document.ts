import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { TakesLines } from '../core/http/body-kinds.ts';
import { AbortedAnswer, RowResultAnswer } from './import.dto.ts';

/** Documents a bulk route: the schemas are of one line. */
export function ImportsLinesOf(row: Type) {
  const line = { oneOf: [{ $ref: getSchemaPath(RowResultAnswer) }, { $ref: getSchemaPath(AbortedAnswer) }] };
  return applyDecorators(
    HttpCode(200),
    TakesLines(),
    ApiExtraModels(row, RowResultAnswer, AbortedAnswer),
    ApiConsumes('application/x-ndjson'),
    ApiBody({ required: true, description: 'One row a line.', schema: { $ref: getSchemaPath(row) } }),
    ApiResponse({
      status: 200,
      description: 'One line for each row, in order.',
      content: { 'application/x-ndjson': { schema: line } },
    }),
  );
}
