import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { ApiConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { devAlgorithm, devIssuer, devKey, devKeySet } from '#platform/dev-issuer';
import { AppModule } from './app.module.ts';
import { Tokens } from './core/access/tokens.ts';
import { refuseForwarded } from './core/access/refuse-forwarded.ts';
import { registerFirstBeheerder } from './medewerker/first-beheerder.ts';
import { takeBodies } from './core/http/body-kinds.ts';
import { rememberChecks } from './core/http/remember-checks.ts';
import { serveDocuments } from './core/http/documents.ts';
import { frameworkErrors } from './core/http/framework-errors.ts';
import { refuseWhileClosing } from './core/http/refuse-while-closing.ts';

/** The largest body of a command, in bytes; the bulk route streams and has its own bounds. */
const bodyLimit = 1_048_576;

/** The API, ready to listen. @throws Error with one sentence when a part cannot be reached */
export async function createApp(config: ApiConfig): Promise<NestFastifyApplication> {
  rememberChecks();
  const tokens = await tokensOf(config);
  const log = createLogger('api', config.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, tokens),
    new FastifyAdapter({
      bodyLimit,
      exposeHeadRoutes: false,
      return503OnClosing: false,
      ...frameworkErrors(log),
    }),
    { bufferLogs: true, abortOnError: false, bodyParser: false },
  );
  app.useLogger(app.get(Logger));
  takeBodies(app, bodyLimit);
  refuseWhileClosing(app, log);
  if (config.AUTH === 'dev') refuseForwarded(app, log);
  serveDocuments(app);
  await app.init();
  await registerFirstBeheerder(app, config);
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function tokensOf(config: ApiConfig): Promise<Tokens> {
  const audience = config.OIDC_AUDIENCE;
  if (config.AUTH === 'dev') {
    const rules = { issuer: devIssuer, audience, algorithms: [devAlgorithm] };
    return Tokens.builtIn(rules, devKeySet(await devKey(config.DATA_DIR)));
  }
  const algorithms = config.OIDC_ALGORITHMS.split(/[ ,]+/);
  return Tokens.discovered({ issuer: config.OIDC_ISSUER!, audience, algorithms });
}
