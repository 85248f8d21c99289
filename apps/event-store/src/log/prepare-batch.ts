import { BatchMemory } from './batch-memory.ts';
import type { KnownEvent } from './decide.ts';
import { noRevision } from './events.ts';
import type { RecentIds } from './recent-ids.ts';
import type { StreamHead } from './stream-head.ts';
import type { StreamHeads } from './stream-heads.ts';
import { isSoftDeleted } from './stream-metadata.ts';
import { isMetastream, metastreamOf, originOf } from './stream-names.ts';
import { WriteBatch } from './write-batch.ts';
import type { WriteRequest } from './write-request.ts';

export interface Place {
  readonly stream: string;
  readonly revision: bigint;
}

/** From where a batch learns what is stored. */
export interface BatchSources {
  readonly heads: StreamHeads;
  readonly recent: RecentIds;
  /** What is stored at these places, in their order. */
  stored(places: readonly Place[]): Promise<(KnownEvent | undefined)[]>;
}

/** Fetches all that deciding the requests needs, so that they can then be decided in one go. */
export async function prepareBatch(
  sources: BatchSources,
  requests: readonly WriteRequest[],
  nextPosition: bigint,
): Promise<WriteBatch> {
  const heads = new Map<string, StreamHead>();
  await load(sources.heads, heads, requests.flatMap(streamsOf));
  // An append that opens one of these again writes its metadata too.
  const deleted = requests.filter(({ stream }) => isSoftDeleted(heads.get(stream)!.retention));
  if (deleted.length > 0) {
    await load(
      sources.heads,
      heads,
      deleted.map(({ stream }) => metastreamOf(stream)),
    );
  }

  const places = requests.flatMap((request) => placesOf(request, heads.get(request.stream)!));
  const found = places.length > 0 ? await sources.stored(places) : [];
  const stored = new Map(places.map((place, index) => [keyOf(place), found[index]]));
  const memory = new BatchMemory({
    recent: sources.recent,
    stored: (stream, revision) => stored.get(keyOf({ stream, revision })),
  });
  return new WriteBatch(nextPosition, Date.now(), (stream) => heads.get(stream)!, memory);
}

async function load(source: StreamHeads, heads: Map<string, StreamHead>, streams: readonly string[]): Promise<void> {
  const unknown: Promise<void>[] = [];
  for (const stream of streams) {
    const head = source.peek(stream);
    if (head) heads.set(stream, head);
    else unknown.push(source.get(stream).then((loaded) => void heads.set(stream, loaded)));
  }
  if (unknown.length > 0) await Promise.all(unknown);
}

/** The streams whose heads the request reads or changes, but for the metadata of a soft-deleted one. */
function streamsOf({ stream, change }: WriteRequest): string[] {
  if (isMetastream(stream)) return [stream, originOf(stream)];
  return change.type === 'append' ? [stream] : [stream, metastreamOf(stream)];
}

/** Where the events stand if the request is a re-send of an append with an exact revision or `NO_STREAM`. */
function placesOf({ stream, expected, change }: WriteRequest, head: StreamHead): Place[] {
  if (change.type !== 'append' || expected < noRevision || expected >= head.last) return [];
  const stored = head.last - expected;
  const sent = BigInt(change.events.length);
  const length = Number(sent < stored ? sent : stored);
  return Array.from({ length }, (_, index) => ({ stream, revision: expected + BigInt(index) + 1n }));
}

function keyOf({ stream, revision }: Place): string {
  return `${revision}@${stream}`;
}
