import { setLogger } from '@grpc/grpc-js';
import { EventStoreConfig, readConfig } from '#platform/config';
import { hostAndPort } from '#platform/hosts';
import { createLogger } from '#platform/logger';
import { announceReady, failStart, guardProcess, onShutdown } from '#platform/process';
import { startEventStore } from './server.ts';

/** The embedded event store as a process of its own. */
async function main(): Promise<void> {
  const config = readConfig(EventStoreConfig);
  const log = createLogger('event-store', config.LOG_LEVEL);
  guardProcess(log);
  const tell = (...text: unknown[]) => log.debug({ text }, 'grpc');
  setLogger({ error: tell, info: tell, debug: tell });
  const { host, port } = hostAndPort(config.EVENTSTORE_BIND);
  const store = await startEventStore({
    databaseUrl: config.EVENTLOG_DATABASE_URL,
    host,
    log,
    ...(port === undefined ? {} : { port }),
  });
  onShutdown(() => store.close());
  // Its memory may differ from what is stored, so it does not go on: the launcher starts a new one.
  void store.failed.then((err) => {
    log.fatal({ err }, 'the log can no longer be written');
    process.exit(1);
  });
  announceReady({ port: store.port });
  log.info({ port: store.port }, 'ready');
}

main().catch((error: unknown) => failStart(error));
