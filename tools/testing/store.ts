import { createTestDatabase } from '#platform/testing/database';
import { startEventStore } from '../../apps/event-store/src/server.ts';

/** A store for one test file: an embedded one of its own, or the server that EVENTSTORE_URL names. */
export interface TestStore {
  readonly connectionString: string;
  /** The embedded store's log; absent where another server keeps it. */
  readonly logUrl: string | undefined;
  stop(): Promise<void>;
}

export async function startTestStore(): Promise<TestStore> {
  const given = process.env['EVENTSTORE_URL'];
  if (given) return { connectionString: given, logUrl: undefined, stop: () => Promise.resolve() };
  const database = await createTestDatabase('log');
  const store = await startEventStore({ databaseUrl: database.url, port: 0 });
  return {
    connectionString: store.connectionString,
    logUrl: database.url,
    stop: async () => {
      await store.close();
      await database.drop();
    },
  };
}
