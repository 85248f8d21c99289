import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, NO_STREAM, START, jsonEvent } from '@eventstore/db-client';
import type { TestDatabase } from '#platform/testing/database';
import { createTestDatabase } from '#platform/testing/database';
import { startEventStore } from './server.ts';
import type { EventStore } from './server.ts';

describe('an event store', () => {
  let database: TestDatabase;
  let store: EventStore;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    database = await createTestDatabase('event_store');
    store = await startEventStore({ databaseUrl: database.url });
    client = EventStoreDBClient.connectionString(store.connectionString);
  });

  afterAll(async () => {
    await client.dispose();
    await store.close();
    await database.drop();
  });

  it('takes an append and gives it back', async () => {
    const event = jsonEvent({ type: 'Sent', data: { n: 1 }, metadata: { by: 'test' } });
    const result = await client.appendToStream('first', event, { expectedRevision: NO_STREAM });
    expect(result.nextExpectedRevision).toBe(0n);

    const read = [];
    for await (const { event: found } of client.readStream('first', { fromRevision: START })) read.push(found);
    expect(read).toEqual([
      expect.objectContaining({ id: event.id, type: 'Sent', data: { n: 1 }, metadata: { by: 'test' }, revision: 0n }),
    ]);
  });
});
