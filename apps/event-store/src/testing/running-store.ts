import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import type { TestDatabase } from '#platform/testing/database';
import { createTestDatabase } from '#platform/testing/database';
import { startEventStore } from '../server.ts';
import type { EventStore, EventStoreOptions } from '../server.ts';

/** A store of its own for one spec file, and the product's client on it. */
export class RunningStore {
  database!: TestDatabase;
  store!: EventStore;
  client!: EventStoreDBClient;

  async start(options: Partial<EventStoreOptions> = {}): Promise<void> {
    this.store = await startEventStore({ databaseUrl: this.database.url, ...options });
    this.client = EventStoreDBClient.connectionString(this.store.connectionString);
  }

  async stop(): Promise<void> {
    await this.client.dispose();
    await this.store.close();
  }
}

/** To be called in a `describe`: the store runs from before its first test until after its last. */
export function useRunningStore(options?: Partial<EventStoreOptions>): RunningStore {
  const running = new RunningStore();
  beforeAll(async () => {
    running.database = await createTestDatabase('event_store');
    await running.start(options);
  });
  afterAll(async () => {
    await running.stop();
    await running.database.drop();
  });
  return running;
}

/** A name that no other test uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}

/** Events with the data `{ i }`. */
export function numbered(count: number, from = 0, type = 'T'): EventData[] {
  return Array.from({ length: count }, (_, index) => jsonEvent({ type, data: { i: from + index } }));
}

/** Credentials with a call make the client use the route for single appends; this store ignores them. */
export const routes = {
  batchAppend: {},
  append: { credentials: { username: 'anybody', password: 'anything' } },
} as const;
export type Route = keyof typeof routes;

/** Everything that an iteration gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What a promise was rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown> & Error> {
  try {
    await promise;
  } catch (error) {
    return error as Record<string, unknown> & Error;
  }
  throw new Error('it did not fail');
}

/** A bigint as text: `1n`. */
export function written(value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
