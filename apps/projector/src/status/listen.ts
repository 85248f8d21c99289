import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProjectorConfig } from '#platform/config';
import { StatusModule } from './status.module.ts';
import type { StatusParts } from './status.module.ts';

/** Answers health and status on `HOST` and `PROJECTOR_STATUS_PORT` until it is closed. */
export async function listenForStatus(
  config: Pick<ProjectorConfig, 'HOST' | 'PROJECTOR_STATUS_PORT'>,
  parts: StatusParts,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const app = await NestFactory.create<NestFastifyApplication>(
    StatusModule.with(parts),
    new FastifyAdapter({ bodyLimit: 1_024, forceCloseConnections: true }),
    { logger: false, abortOnError: false },
  );
  await app.listen(config.PROJECTOR_STATUS_PORT, config.HOST);
  const { port } = app.getHttpServer().address() as { port: number };
  return { port, close: () => app.close() };
}
