import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languageOf } from './accept-language.ts';
import { answer, problemOf } from './problem.filter.ts';
import type { FailureLog } from './problem.filter.ts';
import { HttpProblem } from './problem.ts';

/**
 * Who asks something on a connection that is still open while the API stops gets a problem document, as everywhere
 * else; Fastify's own answer (`return503OnClosing`, to be off) has no code.
 */
export function refuseWhileClosing(app: NestFastifyApplication, log: FailureLog): void {
  let closing = false;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!closing) return done();
    void reply.header('connection', 'close');
    answer(reply, problemOf(new HttpProblem('shutting-down'), languageOf(request.headers['accept-language']), log));
  });
}
