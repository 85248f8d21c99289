import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ProjectionProgress } from '#read-models/wait-for';
import type { RequestWithCaller } from '../handling/call.ts';
import { queryProblem } from '../http/problem.ts';
import { ReadNotes } from './read-notes.ts';
import { readsKey } from './reads.decorator.ts';
import type { ReadRule } from './reads.decorator.ts';

/** How long a read waits for a position, in milliseconds. */
const longestWait = 5_000;

/** Waits until what the caller wrote is visible, and writes down who reads what about whom before they see it. */
@Injectable()
export class ReadsInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly progress: ProjectionProgress,
    private readonly notes: ReadNotes,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const rule = this.reflector.get<ReadRule | undefined>(readsKey, context.getHandler());
    if (!rule) return next.handle();
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const position = positionOf((request.query as Record<string, unknown>)['position']);
    if (position !== undefined) await this.progress.waitFor(position, rule.models, longestWait);
    if (!rule.personal) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.notes.shown(request);
        return answer;
      }),
    );
  }
}

function positionOf(value: unknown): bigint | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d{1,19}$/.test(value)) throw queryProblem('position', 'position-invalid');
  return BigInt(value);
}
