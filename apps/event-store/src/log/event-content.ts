import { randomUUID } from 'node:crypto';
import { metadataType, tombstoneType } from './events.ts';
import type { ProposedEvent, StoredEvent } from './events.ts';
import { uuidBytes } from './uuid.ts';

/** What an event holds, without its place in the log. */
export type EventContent = Pick<StoredEvent, 'id' | 'type' | 'isJson' | 'data' | 'metadata'>;

export const noBytes = Buffer.alloc(0);

/** What a client proposes, as it is stored. */
export function contentOf({ id, type, isJson, data, metadata }: ProposedEvent): EventContent {
  return { id: uuidBytes(id), type: Buffer.from(type), isJson, data: asBuffer(data), metadata: asBuffer(metadata) };
}

/** The event that closes a stream for ever. */
export function tombstoneContent(): EventContent {
  return {
    id: uuidBytes(randomUUID()),
    type: Buffer.from(tombstoneType),
    isJson: false,
    data: noBytes,
    metadata: noBytes,
  };
}

/** A metadata event that the store itself writes. */
export function metadataEvent(data: Buffer): ProposedEvent {
  return { id: randomUUID(), type: metadataType, isJson: true, data, metadata: noBytes };
}

/** The same bytes, not a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
