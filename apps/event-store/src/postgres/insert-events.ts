import type { Client } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { streamKey } from '../log/stream-names.ts';
import { bigintArray, booleanArray, bytesArray, byteaType, uuidType } from './binary-array.ts';

const insert = `
  INSERT INTO eventlog.events
    (position, created, revision, stream_key, event_id, is_json, stream_name, event_type, metadata, data)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::uuid[], $5::uuid[], $6::boolean[],
    $7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[])`;

/** Stores the events: one statement, and so one transaction; when it has ended they are on the disk. */
export async function insertEvents(client: Client, events: readonly StoredEvent[]): Promise<void> {
  await client.query({
    name: 'insert-events',
    text: insert,
    values: [
      bigintArray(events.map(({ position }) => position)),
      bigintArray(events.map(({ created }) => created)),
      bigintArray(events.map(({ revision }) => revision)),
      bytesArray(uuidType, keysOf(events)),
      bytesArray(
        uuidType,
        events.map(({ id }) => id),
      ),
      booleanArray(events.map(({ isJson }) => isJson)),
      bytesArray(
        byteaType,
        events.map(({ stream }) => stream),
      ),
      bytesArray(
        byteaType,
        events.map(({ type }) => type),
      ),
      bytesArray(
        byteaType,
        events.map(({ metadata }) => metadata),
      ),
      bytesArray(
        byteaType,
        events.map(({ data }) => data),
      ),
    ],
  });
}

/** The events of one append follow each other and share the bytes of the name. */
function keysOf(events: readonly StoredEvent[]): Buffer[] {
  let name: Buffer | undefined;
  let key: Buffer;
  return events.map(({ stream }) => {
    if (stream !== name) {
      name = stream;
      key = streamKey(stream);
    }
    return key;
  });
}
