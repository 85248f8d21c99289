import { randomUUID } from 'node:crypto';
import { metadataType, ticks } from './events.ts';
import type { StoredEvent } from './events.ts';
import { firstPosition } from './positions.ts';
import { uuidBytes } from './uuid.ts';

const scavengesMetadata = {
  $maxAge: 2_592_000,
  $acl: { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] },
};

/** A new EventStoreDB is not empty: it has written this one event. So nobody may take `$all` of a new store for empty. */
export function firstEvent(now: number): StoredEvent {
  return {
    position: firstPosition,
    created: ticks(now),
    stream: Buffer.from('$$$scavenges'),
    revision: 0n,
    id: uuidBytes(randomUUID()),
    type: Buffer.from(metadataType),
    isJson: true,
    data: Buffer.from(JSON.stringify(scavengesMetadata)),
    metadata: Buffer.alloc(0),
  };
}
