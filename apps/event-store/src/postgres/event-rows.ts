import type { Pool } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { CopyRows, RowFields } from './copy-rows.ts';

/** The columns of an event in the order in which they are read here. */
export const eventColumns =
  'position, created, revision, event_id, is_json, stream_name, event_type, metadata, data' as const;

/** The events that `query` selects by `eventColumns`, in its order. */
export async function selectEvents(pool: Pool, query: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  await copy(pool, query, (row) => events.push(readEvent(row)));
  return events;
}

/** The same for a query that selects an integer before them, which says what an event belongs to. */
export function selectPlacedEvents(
  pool: Pool,
  query: string,
  onEvent: (place: number, event: StoredEvent) => void,
): Promise<void> {
  return copy(pool, query, (row) => onEvent(row.integer(), readEvent(row)));
}

async function copy(pool: Pool, query: string, onRow: (row: RowFields) => void): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(new CopyRows(query, onRow)).done;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
  client.release();
}

function readEvent(row: RowFields): StoredEvent {
  return {
    position: row.bigint(),
    created: row.bigint(),
    revision: row.bigint(),
    id: row.bytes(),
    isJson: row.boolean(),
    stream: row.bytes(),
    type: row.bytes(),
    metadata: row.bytes(),
    data: row.bytes(),
  };
}
