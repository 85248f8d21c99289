import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Behind a proxy the built-in issuer would be open to others than this machine: such requests get no answer but 421. */
export function refuseForwarded(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!forwarded.some((name) => request.headers[name] !== undefined)) return done();
      void reply.status(421).type('application/problem+json').send({
        type: 'urn:polslag:problem:forwarded-in-development',
        title: 'forwarded-in-development',
        status: 421,
        code: 'forwarded-in-development',
        detail: 'A development installation (AUTH=dev) is not reached through a proxy.',
      });
    });
}
