import { contentOf, metadataEvent } from './event-content.ts';
import { ticks } from './events.ts';
import type { StoredEvent } from './events.ts';
import { firstPosition } from './positions.ts';

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
    ...contentOf(metadataEvent(Buffer.from(JSON.stringify(scavengesMetadata)))),
  };
}
