import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { PageOf } from '../core/reading/page.ts';

/** What an answer about one thing begins with. */
export class ThingAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '3', description: 'Revision of its stream; goes into If-Match.' })
  revision!: string;
}

/** The class of a page's answer; extend it, so that it has a name. */
export function pageOfAnswers<Item extends object>(item: new () => Item) {
  abstract class Page implements PageOf<Item> {
    @ApiProperty({ type: [item] })
    items!: Item[];

    @ApiProperty({ required: false, description: 'The `cursor` of the next page; absent on the last.' })
    next?: string;
  }
  return Page as unknown as new () => PageOf<Item>;
}

/** Marks an answer with the revision that it shows. */
@Injectable()
export class RevisionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<ThingAnswer>): Observable<ThingAnswer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ revision }) => void reply.header('etag', `"${revision}"`)));
  }
}

/** Documents the answer about one thing, and puts its revision in an ETag. */
export function AnswersOne(type: new () => ThingAnswer, description: string) {
  const headers = { ETag: { description: 'Goes into If-Match.', schema: { type: 'string', example: '"3"' } } } as const;
  return applyDecorators(UseInterceptors(RevisionTag), ApiOkResponse({ type, description, headers }));
}

export const forgottenDescription = 'Some of it was forgotten: those fields are absent.';
