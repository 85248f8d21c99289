import type { Client } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { streamKey } from '../log/stream-names.ts';
import { CopyWriter, copySize, rowSize } from './copy-format.ts';
import { CopyIn } from './copy-in.ts';

const target = `eventlog.events
  (position, created, revision, stream_key, event_id, is_json, stream_name, event_type, metadata, data)`;
const columns = 10;
/** Three numbers, two keys of 16 bytes, one boolean. */
const fixedBytes = 3 * 8 + 2 * 16 + 1;

/** Stores the events: one statement, and so one transaction; when it has ended they are on the disk, or none is. */
export function insertEvents(client: Client, events: readonly StoredEvent[]): Promise<void> {
  return client.query(new CopyIn(target, encode(events))).done;
}

function encode(events: readonly StoredEvent[]): Buffer {
  let size = 0;
  for (const { stream, type, metadata, data } of events) {
    size += rowSize(columns, fixedBytes + stream.length + type.length + metadata.length + data.length);
  }
  const writer = new CopyWriter(copySize(size));
  let name: Buffer | undefined;
  let key!: Buffer;
  for (const event of events) {
    // The events of one append follow each other and share the bytes of the name.
    if (event.stream !== name) {
      name = event.stream;
      key = streamKey(name);
    }
    writer.row(columns);
    writer.bigint(event.position);
    writer.bigint(event.created);
    writer.bigint(event.revision);
    writer.bytes(key);
    writer.bytes(event.id);
    writer.boolean(event.isJson);
    writer.bytes(event.stream);
    writer.bytes(event.type);
    writer.bytes(event.metadata);
    writer.bytes(event.data);
  }
  return writer.end();
}
