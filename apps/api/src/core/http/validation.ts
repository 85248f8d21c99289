import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { failedChecks } from './failed-checks.ts';
import type { FieldProblem } from './field-problems.ts';
import { HttpProblem } from './problem.ts';

/** Of one request; the rest shows when these are mended. */
const mostProblems = 50;

/**
 * Refuses what the class of a body or a query does not describe, unknown fields included. Neither values nor names that
 * the caller made up are repeated in the answer.
 */
export class DescribedPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What is no object has none of the fields; the checks would say so of each, or of names that nobody sent.
    if (metadata.type === 'body' && value !== undefined && !isObject(value)) {
      throw new HttpProblem('body-invalid', withFields([{ field: '', code: 'not-an-object' }]));
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type !== 'query' || !(error instanceof HttpProblem)) throw error;
      throw new HttpProblem('query-invalid', error.extra);
    }
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function validationPipe(): DescribedPipe {
  return new DescribedPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    // They tell what is missing from what is wrong, and which fields there are; neither goes into the answer.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new HttpProblem('body-invalid', withFields(failedChecks(errors))),
  });
}

/** What a problem says of the fields: all of them, and the path of the first where it has one. */
export function withFields(errors: readonly FieldProblem[]) {
  const field = errors[0]?.field ?? '';
  return { errors: errors.slice(0, mostProblems), ...(field !== '' && { field }) };
}
