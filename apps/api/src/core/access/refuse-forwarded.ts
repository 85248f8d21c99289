import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a proxy says of whom it speaks for, or of itself. */
const forwarded = /^(forwarded|via|x-real-ip|x-forwarded(-[\w-]+)?)$/;

/** Behind a proxy the built-in issuer would be open to others than this machine: such requests get no answer but 421. */
export function refuseForwarded(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!Object.keys(request.headers).some((name) => forwarded.test(name))) return done();
      void reply.status(421).type('application/problem+json').send({
        type: 'urn:polslag:problem:forwarded-in-development',
        title: 'forwarded-in-development',
        status: 421,
        code: 'forwarded-in-development',
        detail: 'A development installation (AUTH=dev) is not reached through a proxy.',
      });
    });
}
