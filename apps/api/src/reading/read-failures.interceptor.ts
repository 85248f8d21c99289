import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError } from 'rxjs';
import type { Observable } from 'rxjs';
import { DataSource, QueryFailedError } from 'typeorm';
import { HttpProblem } from '../core/http/problem.ts';
import type { HttpProblemCode } from '../core/http/problem.ts';
import { readsKey } from '../core/reading/reads.decorator.ts';
import type { ReadRule } from '../core/reading/reads.decorator.ts';
import { notBuiltYet } from './not-built-yet.ts';

/** PostgreSQL's codes for a table, a schema or a column that is not there. */
const notThere = ['42P01', '3F000', '42703'];
/** Its class of values that do not fit a column: a cursor that nobody was given. */
const unfitting = /^22/;
/** Its codes for a connection that is lost or refused, and Node's. */
const unreachable = /^(08...|57P0[123]|53300|ECONN[A-Z]+|EPIPE)$/;

/** What is no failure of ours: a read model still to be made, a database that is away, a question that cannot be. */
@Injectable()
export class ReadFailuresInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        const rule = this.reflector.get<ReadRule | undefined>(readsKey, context.getHandler());
        const code = await this.problemOf(error, rule?.models ?? []);
        throw code ? new HttpProblem(code, {}, { cause: error }) : error;
      }),
    );
  }

  private async problemOf(error: unknown, models: readonly string[]): Promise<HttpProblemCode | undefined> {
    const ofQuery = error instanceof QueryFailedError;
    const from: unknown = ofQuery ? error.driverError : error;
    const code: unknown = (from as { readonly code?: unknown } | null | undefined)?.code;
    if (typeof code !== 'string') return undefined;
    // A name that our own query got wrong stays a failure of ours.
    if (ofQuery && notThere.includes(code) && (await notBuiltYet(this.source, models))) return 'read-model-not-ready';
    if (ofQuery && unfitting.test(code)) return 'query-invalid';
    return unreachable.test(code) ? 'store-unavailable' : undefined;
  }
}
