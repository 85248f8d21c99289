import 'reflect-metadata';
import { ApiConfig, readConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { announceReady, failStart, guardProcess, onShutdown } from '#platform/process';
import { createApp } from './create-app.ts';

async function main(): Promise<void> {
  const config = readConfig(ApiConfig);
  guardProcess(createLogger('api', config.LOG_LEVEL));
  const app = await createApp(config);
  onShutdown(() => app.close());
  await app.listen(config.PORT, config.HOST);
  const address = app.getHttpServer().address() as { port: number };
  announceReady({ port: address.port });
}

main().catch(failStart);
