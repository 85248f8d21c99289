import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiProduces, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { ProblemDocument } from '../core/http/problem.document.ts';
import { problemDescriptions } from '../core/http/write-answer.ts';
import { AbortedAnswer, RowResultAnswer } from './import.dto.ts';

/** Documents a bulk route: the schemas are of one line. */
export function ImportsLinesOf(row: Type) {
  const lines = { oneOf: [{ $ref: getSchemaPath(RowResultAnswer) }, { $ref: getSchemaPath(AbortedAnswer) }] };
  return applyDecorators(
    HttpCode(200),
    ApiExtraModels(row, RowResultAnswer, AbortedAnswer),
    ApiConsumes('application/x-ndjson'),
    ApiProduces('application/x-ndjson', 'application/problem+json'),
    ApiBody({ required: true, description: 'One row a line.', schema: { $ref: getSchemaPath(row) } }),
    ApiResponse({ status: 200, description: 'One line for each row, in order.', schema: lines }),
    ...[400, 401, 403].map((status) =>
      ApiResponse({ status, type: ProblemDocument, description: problemDescriptions[status]! }),
    ),
    ApiResponse({ status: 415, type: ProblemDocument, description: 'The body is no application/x-ndjson.' }),
  );
}
