import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Permission } from '#domain/toegang/access';
import { ApiConfig } from '#platform/config';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { Tokens } from '../../apps/api/src/core/access/tokens.ts';
import { openApiDocument } from '../../apps/api/src/core/http/documents.ts';

/** Routes as people write them, `POST /v1/hulpvragen/{id}/persoon`, in the order of their paths. */
export type Routes = ReadonlyMap<Permission, readonly string[]>;

/**
 * The routes of each permission, from the OpenAPI document. The application is only looked at: nothing of it is made,
 * so it needs no store and no database.
 */
export async function routesByPermission(): Promise<Routes> {
  const tokens = Tokens.builtIn(
    { issuer: 'https://issuer.invalid', audience: 'polslag', algorithms: [] },
    { keys: [] },
  );
  const module = AppModule.with(new ApiConfig(), tokens);
  const app = await NestFactory.create(module, new FastifyAdapter(), { preview: true, logger: false });
  const routes = new Map<Permission, string[]>();
  const paths = Object.entries(openApiDocument(app).paths).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, methods] of paths) {
    for (const [method, operation] of Object.entries(methods)) {
      const permission = (operation as { 'x-permission'?: Permission })['x-permission'];
      if (permission === undefined) continue;
      routes.set(permission, [...(routes.get(permission) ?? []), `${method.toUpperCase()} ${path}`]);
    }
  }
  await app.close();
  return routes;
}
