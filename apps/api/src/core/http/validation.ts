import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { HttpProblem } from './problem.ts';
import type { FieldProblem } from './problem.ts';

/**
 * Refuses what the class of a body or a query does not describe, unknown fields included. Values are never repeated in
 * the answer.
 */
export class DescribedPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type !== 'query' || !(error instanceof HttpProblem)) throw error;
      throw new HttpProblem('query-invalid', error.extra);
    }
  }
}

export function validationPipe(): DescribedPipe {
  return new DescribedPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldProblems(error, ''));
      const [first] = fields;
      return new HttpProblem('body-invalid', { errors: fields.slice(0, 50), ...(first && { field: first.field }) });
    },
  });
}

export function fieldProblems(error: ValidationError, prefix: string): FieldProblem[] {
  // An unknown field's name is the caller's own text: it is cut, and may be anything.
  const field = `${prefix}${error.property.slice(0, 60)}`;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({ field, code }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`))];
}
