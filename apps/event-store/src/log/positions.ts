import type { StoredEvent } from './events.ts';

/**
 * EventStoreDB's positions are the byte offsets of its log records. Ours are made the same way, so that no client can
 * rely here on what the real one does not give: dense or predictable numbers.
 */
export const firstPosition = 546n;

const fixedBytes = 90;

/** Bytes that EventStoreDB's log would take for a record: what separates a position from the next one. */
export function recordSize(record: {
  readonly stream: Uint8Array;
  readonly type: Uint8Array;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}): number {
  const { stream, type, data, metadata } = record;
  return fixedBytes + text(stream.length) + text(type.length) + data.length + metadata.length;
}

/** The position behind `event`: the next record's. */
export function positionAfter(event: StoredEvent): bigint {
  return event.position + BigInt(recordSize(event));
}

/** .NET writes the length of a text in seven-bit groups; one byte of it is among the fixed ones. */
function text(length: number): number {
  let size = length;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) size += 1;
  return size;
}
