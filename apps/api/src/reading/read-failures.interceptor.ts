import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { catchError, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { QueryFailedError } from 'typeorm';
import { HttpProblem } from '../core/http/problem.ts';
import type { HttpProblemCode } from '../core/http/problem.ts';

/** PostgreSQL's codes for a table or a schema that is not there: the projector has not made it yet. */
const notMadeYet = ['42P01', '3F000'];
/** Its class of values that do not fit a column: a cursor that nobody was given. */
const unfitting = /^22/;
/** Its codes for a connection that is lost or refused, and Node's. */
const unreachable = /^(08...|57P0[123]|53300|ECONN[A-Z]+|EPIPE)$/;

/** What is no failure of ours: a read model still to be made, a database that is away, a question that cannot be. */
@Injectable()
export class ReadFailuresInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const code = problemOf(error);
        return throwError(() => (code ? new HttpProblem(code, {}, { cause: error }) : error));
      }),
    );
  }
}

function problemOf(error: unknown): HttpProblemCode | undefined {
  const from: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code: unknown = (from as { readonly code?: unknown } | null | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  if (notMadeYet.includes(code)) return 'not-yet-visible';
  if (error instanceof QueryFailedError && unfitting.test(code)) return 'query-invalid';
  return unreachable.test(code) ? 'store-unavailable' : undefined;
}
