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
  const recorded = event && measure(event);
  const linked = link && measure(link);
  const commit = (link ?? event)!.position;
  const size =
    (recorded ? lengthDelimitedSize(recorded.total) : 0) +
    (linked ? lengthDelimitedSize(linked.total) : 0) +
    uint64FieldSize(commit);
  const writer = new FieldWriter(lengthDelimitedSize(size));
  writer.lengthDelimited(1, size);
  if (recorded) writeRecorded(writer, 1, recorded);
  if (linked) writeRecorded(writer, 2, linked);
  writer.uint64(3, commit);
  return writer.buffer;
}

/** An event with the sizes of its parts, each without its own tag and length. */
interface Measured {
  readonly event: StoredEvent;
  readonly created: string;
  readonly streamSize: number;
  readonly typeSize: number;
  readonly createdSize: number;
  readonly total: number;
}

function measure(event: StoredEvent): Measured {
  const { stream, revision, position, type, isJson, metadata, data } = event;
  const created = event.created.toString();
  const streamSize = lengthDelimitedSize(stream.length);
  const typeSize = typeKey.length + lengthDelimitedSize(type.length);
  const createdSize = createdKey.length + lengthDelimitedSize(created.length);
  const total =
    lengthDelimitedSize(uuidMessage) +
    lengthDelimitedSize(streamSize) +
    uint64FieldSize(revision) +
    2 * uint64FieldSize(position) +
    (isJson ? jsonType : binaryType).length +
    lengthDelimitedSize(typeSize) +
    lengthDelimitedSize(createdSize) +
    (metadata.length > 0 ? lengthDelimitedSize(metadata.length) : 0) +
    (data.length > 0 ? lengthDelimitedSize(data.length) : 0);
  return { event, created, streamSize, typeSize, createdSize, total };
}

/** A `ReadResp.ReadEvent.RecordedEvent`. */
function writeRecorded(writer: FieldWriter, field: number, measured: Measured): void {
  const { event, created, streamSize, typeSize, createdSize, total } = measured;
  writer.lengthDelimited(field, total);
  writer.lengthDelimited(1, uuidMessage);
  writer.ascii(2, uuidText(event.id));
  writer.lengthDelimited(2, streamSize);
  writer.bytes(3, event.stream);
  writer.uint64(3, event.revision);
  writer.uint64(4, event.position);
  writer.uint64(5, event.position);
  writer.raw(event.isJson ? jsonType : binaryType);
  writer.lengthDelimited(6, createdSize);
  writer.raw(createdKey);
  writer.ascii(2, created);
  writer.lengthDelimited(6, typeSize);
  writer.raw(typeKey);
  writer.bytes(2, event.type);
  if (event.metadata.length > 0) writer.bytes(7, event.metadata);
  if (event.data.length > 0) writer.bytes(8, event.data);
}

/** An entry of the map with the number 6. */
function entry(key: string, value: string): Buffer {
  return field(6, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(value))]));
}

function field(number: number, bytes: Buffer): Buffer {
  const writer = new FieldWriter(lengthDelimitedSize(bytes.length));
  writer.bytes(number, bytes);
  return writer.buffer;
}
