import { EventStoreDBClient } from '@eventstore/db-client';
import type { Target } from './target.ts';

/** The server of a connection string, which runs already; it is asked whether it is an embedded store. */
export async function otherTarget(connectionString: string): Promise<Target> {
  const client = EventStoreDBClient.connectionString(connectionString);
  try {
    const answer = await client.listAllPersistentSubscriptions().catch((error: unknown) => error);
    const embedded = answer instanceof Error && answer.message.includes('The embedded event store has no');
    return { connectionString, embedded, owner: undefined };
  } finally {
    void client.dispose();
  }
}
