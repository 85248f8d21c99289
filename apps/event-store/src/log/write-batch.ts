import { randomUUID } from 'node:crypto';
import { decide } from './decide.ts';
import type { Decision, KnownEvent } from './decide.ts';
import { endOfStream, metadataType, noRevision, ticks, tombstoneType } from './events.ts';
import type { ProposedEvent, StoredEvent } from './events.ts';
import { recordSize } from './positions.ts';
import type { RecentIds } from './recent-ids.ts';
import { isReadable } from './stream-head.ts';
import type { StreamHead } from './stream-head.ts';
import { isSoftDeleted, keepAll, readRetention, withTruncateBefore } from './stream-metadata.ts';
import { isMetastream, metastreamOf, originOf } from './stream-names.ts';
import { uuidBytes } from './uuid.ts';
import type { Change, WriteRequest, WriteResult } from './write-request.ts';

/** What a batch starts from: the log as of the last commit. */
export interface BatchBasis {
  readonly nextPosition: bigint;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly recent: RecentIds;
  /** The head of any stream that a request of the batch touches. */
  head(stream: string): StreamHead;
  /** What is stored at this place, if a re-send may mean it. */
  stored(stream: string, revision: bigint): KnownEvent | undefined;
}

const noBytes = Buffer.alloc(0);

/** Many requests, each decided upon what those before it make of the log, to be stored by one statement. */
export class WriteBatch {
  /** What is to be stored, in the order of positions. */
  readonly events: StoredEvent[] = [];
  /** What the touched streams are after the commit. */
  readonly heads = new Map<string, StreamHead>();
  /** By stream, the events in the order of their revisions, which have no gaps. */
  readonly written = new Map<string, KnownEvent[]>();
  private readonly ids = new Map<string, { readonly stream: string; readonly event: KnownEvent }>();
  private readonly created: bigint;
  private position: bigint;

  constructor(private readonly basis: BatchBasis) {
    this.position = basis.nextPosition;
    this.created = ticks(basis.now);
  }

  /** Where the next batch begins. */
  get nextPosition(): bigint {
    return this.position;
  }

  /** Decides the request; what it writes goes to `events`. */
  apply({ stream, expected, change }: WriteRequest): WriteResult {
    const head = this.head(stream);
    const decision = this.decide(stream, expected, change, head);
    switch (decision.type) {
      case 'stream-deleted':
        return decision;
      case 'wrong-expected-revision':
        return { ...decision, current: head.last };
      case 'repeated': {
        const { revision, position } = decision.last;
        const readable = isReadable(head, decision.last, this.basis.now);
        return { type: 'written', revision, position: readable ? position : undefined };
      }
      case 'write':
        return this.write(stream, change, head);
    }
  }

  private decide(stream: string, expected: bigint, change: Change, head: StreamHead): Decision {
    // A delete has an id that nobody has sent before.
    const ids = change.type === 'append' ? change.events.map(({ id }) => id) : [''];
    const decision = decide(expected, ids, head, {
      recent: (id) => this.recent(stream, id),
      at: (revision) => this.at(stream, revision),
    });
    const nothingToDelete = change.type === 'soft-delete' && head.last === noRevision;
    return decision.type === 'write' && nothingToDelete ? { type: 'wrong-expected-revision' } : decision;
  }

  private write(stream: string, change: Change, head: StreamHead): WriteResult {
    switch (change.type) {
      case 'append':
        return this.append(stream, change.events, head);
      case 'soft-delete':
        // Unlike the opening again, it leaves nothing of the metadata.
        return this.truncate(stream, withTruncateBefore(undefined, endOfStream));
      case 'tombstone': {
        const name = Buffer.from(stream);
        const type = Buffer.from(tombstoneType);
        const id = uuidBytes(randomUUID());
        const position = this.add({ stream: name, revision: endOfStream, id, type, ...noContent });
        this.heads.set(stream, { ...head, last: endOfStream });
        const metastream = metastreamOf(stream);
        this.heads.set(metastream, { ...this.head(metastream), last: endOfStream });
        return { type: 'written', revision: endOfStream, position };
      }
    }
  }

  private append(stream: string, events: readonly ProposedEvent[], head: StreamHead): WriteResult {
    const result = events.length === 0 ? this.appendNothing(stream, head) : this.appendEvents(stream, events, head);
    // An append opens a soft-deleted stream again, behind what it had.
    if (isSoftDeleted(head.retention)) this.truncate(stream, withTruncateBefore(head.metadata, head.last + 1n));
    return result;
  }

  /** EventStoreDB spends a record on it, which nobody can read. */
  private appendNothing(stream: string, head: StreamHead): WriteResult {
    const { position } = this;
    this.position += BigInt(
      recordSize({ stream: Buffer.from(stream), type: noBytes, data: noBytes, metadata: noBytes }),
    );
    return { type: 'written', revision: head.last, position };
  }

  private appendEvents(stream: string, events: readonly ProposedEvent[], head: StreamHead): WriteResult {
    const name = Buffer.from(stream);
    const placed = this.written.get(stream) ?? [];
    let revision = head.last;
    let position = this.position;
    for (const { id, type, isJson, data, metadata } of events) {
      revision += 1n;
      position = this.add({
        stream: name,
        revision,
        id: uuidBytes(id),
        type: Buffer.from(type),
        isJson,
        data: asBuffer(data),
        metadata: asBuffer(metadata),
      });
      const event = { id, revision, position, created: this.created };
      placed.push(event);
      this.ids.set(id, { stream, event });
    }
    this.written.set(stream, placed);
    this.heads.set(stream, { ...head, last: revision });
    if (isMetastream(stream)) this.describe(originOf(stream), events.at(-1)!);
    return { type: 'written', revision, position };
  }

  /** The last event of a metadata stream is the metadata of the other one. */
  private describe(stream: string, { isJson, data }: ProposedEvent): void {
    if (isMetastream(stream)) return;
    const metadata = asBuffer(data);
    this.heads.set(stream, { ...this.head(stream), metadata, retention: isJson ? readRetention(metadata) : keepAll });
  }

  /** Sets `$tb` by a metadata event of the store's own. */
  private truncate(stream: string, data: Buffer): WriteResult {
    const event = { id: randomUUID(), type: metadataType, isJson: true, data, metadata: noBytes };
    const metastream = metastreamOf(stream);
    return this.appendEvents(metastream, [event], this.head(metastream));
  }

  private add(event: Omit<StoredEvent, 'position' | 'created'>): bigint {
    const { position } = this;
    this.events.push({ position, created: this.created, ...event });
    this.position += BigInt(recordSize(event));
    return position;
  }

  private head(stream: string): StreamHead {
    return this.heads.get(stream) ?? this.basis.head(stream);
  }

  private recent(stream: string, id: string): KnownEvent | undefined {
    const own = this.ids.get(id);
    if (own) return own.stream === stream ? own.event : undefined;
    return this.basis.recent.find(stream, id);
  }

  private at(stream: string, revision: bigint): KnownEvent | undefined {
    const placed = this.written.get(stream);
    const first = placed?.[0]?.revision;
    if (placed && first !== undefined && revision >= first) return placed[Number(revision - first)];
    return this.basis.stored(stream, revision);
  }
}

const noContent = { isJson: false, data: noBytes, metadata: noBytes };

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
