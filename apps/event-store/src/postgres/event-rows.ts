import type { Pool } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { CopyRows, RowFields } from './copy-rows.ts';

/** The columns of an event in the order that `readEvent` expects. */
export const eventColumns =
  'position, created, revision, event_id, is_json, stream_name, event_type, metadata, data' as const;

/** The events that `query` selects by `eventColumns`, in its order. */
export async function selectEvents(pool: Pool, query: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  const client = await pool.connect();
  try {
    await client.query(new CopyRows(query, (row) => events.push(readEvent(row)))).done;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
  client.release();
  return events;
}

function readEvent(row: Buffer): StoredEvent {
  const fields = new RowFields(row);
  return {
    position: fields.bigint(),
    created: fields.bigint(),
    revision: fields.bigint(),
    id: fields.bytes(),
    isJson: fields.boolean(),
    stream: fields.bytes(),
    type: fields.bytes(),
    metadata: fields.bytes(),
    data: fields.bytes(),
  };
}
