import type { StoredEvent } from '../log/events.ts';
import { uuidText } from '../log/uuid.ts';
import { FieldWriter, lengthDelimitedSize, uint64FieldSize } from './protobuf.ts';

const uuidMessage = lengthDelimitedSize(36);
const jsonType = entry('content-type', 'application/json');
const binaryType = entry('content-type', 'application/octet-stream');
const typeKey = field(1, Buffer.from('type'));
const createdKey = field(1, Buffer.from('created'));

/**
 * A `ReadResp` with an event, as bytes. `link` is the event by which it was found; `event` is missing when the link
 * leads nowhere.
 */
export function eventResponse(event: StoredEvent | undefined, link?: StoredEvent): Buffer {
  const recorded = event && recordedEvent(event);
  const linked = link && recordedEvent(link);
  const commit = (link ?? event)!.position;
  const size =
    (recorded ? lengthDelimitedSize(recorded.length) : 0) +
    (linked ? lengthDelimitedSize(linked.length) : 0) +
    uint64FieldSize(commit);
  const writer = new FieldWriter(lengthDelimitedSize(size));
  writer.lengthDelimited(1, size);
  if (recorded) writer.bytes(1, recorded);
  if (linked) writer.bytes(2, linked);
  writer.uint64(3, commit);
  return writer.buffer;
}

/** A `ReadResp.ReadEvent.RecordedEvent`. */
function recordedEvent(event: StoredEvent): Buffer {
  const { stream, revision, position, type, isJson, metadata, data } = event;
  const created = Buffer.from(event.created.toString());
  const contentType = isJson ? jsonType : binaryType;
  const streamSize = lengthDelimitedSize(stream.length);
  const typeSize = typeKey.length + lengthDelimitedSize(type.length);
  const createdSize = createdKey.length + lengthDelimitedSize(created.length);
  const writer = new FieldWriter(
    lengthDelimitedSize(uuidMessage) +
      lengthDelimitedSize(streamSize) +
      uint64FieldSize(revision) +
      2 * uint64FieldSize(position) +
      contentType.length +
      lengthDelimitedSize(typeSize) +
      lengthDelimitedSize(createdSize) +
      (metadata.length > 0 ? lengthDelimitedSize(metadata.length) : 0) +
      (data.length > 0 ? lengthDelimitedSize(data.length) : 0),
  );
  writer.lengthDelimited(1, uuidMessage);
  writer.ascii(2, uuidText(event.id));
  writer.lengthDelimited(2, streamSize);
  writer.bytes(3, stream);
  writer.uint64(3, revision);
  writer.uint64(4, position);
  writer.uint64(5, position);
  writer.raw(contentType);
  writer.lengthDelimited(6, createdSize);
  writer.raw(createdKey);
  writer.bytes(2, created);
  writer.lengthDelimited(6, typeSize);
  writer.raw(typeKey);
  writer.bytes(2, type);
  if (metadata.length > 0) writer.bytes(7, metadata);
  if (data.length > 0) writer.bytes(8, data);
  return writer.buffer;
}

/** An entry of the map with the number 6. */
function entry(key: string, value: string): Buffer {
  return field(6, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(value))]));
}

function field(number: number, bytes: Uint8Array): Buffer {
  const writer = new FieldWriter(lengthDelimitedSize(bytes.length));
  writer.bytes(number, bytes);
  return writer.buffer;
}
