import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languageOf } from '../http/accept-language.ts';
import { answer, problemOf } from '../http/problem.filter.ts';
import type { FailureLog } from '../http/problem.filter.ts';
import { HttpProblem } from '../http/problem.ts';

/** What a proxy says of whom it speaks for, or of itself. */
const forwarded = /^(forwarded|via|x-real-ip|x-forwarded(-[\w-]+)?)$/;

/** Behind a proxy the built-in issuer would be open to others than this machine: such requests get no answer but 421. */
export function refuseForwarded(app: NestFastifyApplication, log: FailureLog): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!Object.keys(request.headers).some((name) => forwarded.test(name))) return done();
      answer(
        reply,
        problemOf(new HttpProblem('forwarded-in-development'), languageOf(request.headers['accept-language']), log),
      );
    });
}
