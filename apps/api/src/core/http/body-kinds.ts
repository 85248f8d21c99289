import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readJson } from './json-body.ts';
import { HttpProblem } from './problem.ts';

const lines = { takesLines: true };

/** The route reads its body itself, as it comes in: one JSON value a line. */
export const TakesLines = () => RouteConfig(lines);

/**
 * The kinds of body that there are: JSON, and on the routes that say so lines of it. Forms and plain text are refused,
 * since all that they hold is text. A body that is still to be read must reach no other route: whoever walks through it
 * as if it were JSON comes to the connection that it is read from.
 */
export function takeBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser('application/x-ndjson', (request, body, done) => {
    if ('takesLines' in request.routeOptions.config) done(null, body);
    else done(new HttpProblem('media-type-unsupported'));
  });
}
