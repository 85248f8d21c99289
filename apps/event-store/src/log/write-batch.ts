import type { BatchMemory, WrittenEvent } from './batch-memory.ts';
import { decide } from './decide.ts';
import type { Decision } from './decide.ts';
import { asBuffer, contentOf, metadataEvent, noBytes, tombstoneContent } from './event-content.ts';
import { endOfStream, noRevision, ticks } from './events.ts';
import type { ProposedEvent, StoredEvent } from './events.ts';
import { recordSize } from './positions.ts';
import { isReadable } from './stream-head.ts';
import type { StreamHead } from './stream-head.ts';
import { isSoftDeleted, keepAll, readRetention, withTruncateBefore } from './stream-metadata.ts';
import { isMetastream, metastreamOf, originOf } from './stream-names.ts';
import type { Change, WriteRequest, WriteResult } from './write-request.ts';

/** Many requests, each decided upon what those before it make of the log, to be stored by one statement. */
export class WriteBatch {
  /** What is to be stored, in the order of positions. */
  readonly events: StoredEvent[] = [];
  /** What the touched streams are after the commit. */
  readonly heads = new Map<string, StreamHead>();
  private readonly created: bigint;

  /**
   * @param position where its first event begins
   * @param now milliseconds since 1970
   * @param headBefore the head of any stream that a request of the batch touches, as of the last commit
   */
  constructor(
    private position: bigint,
    private readonly now: number,
    private readonly headBefore: (stream: string) => StreamHead,
    private readonly memory: BatchMemory,
  ) {
    this.created = ticks(now);
  }

  /** What is stored by the requests of users, by which a re-send will be known. */
  get written(): readonly WrittenEvent[] {
    return this.memory.written;
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
        const readable = isReadable(head, decision.last, this.now);
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
      recent: (id) => this.memory.recent(stream, id),
      at: (revision) => this.memory.at(stream, revision),
    });
    const nothingToDelete = change.type === 'soft-delete' && head.last === noRevision && !head.metadata;
    return decision.type === 'write' && nothingToDelete ? { type: 'wrong-expected-revision' } : decision;
  }

  private write(stream: string, change: Change, head: StreamHead): WriteResult {
    switch (change.type) {
      case 'append':
        return this.append(stream, change.events, head);
      case 'soft-delete':
        // Unlike the opening again, it leaves nothing of the metadata.
        return this.truncate(stream, withTruncateBefore(undefined, endOfStream));
      case 'tombstone':
        return this.close(stream, head);
    }
  }

  private close(stream: string, head: StreamHead): WriteResult {
    const position = this.add({ stream: Buffer.from(stream), revision: endOfStream, ...tombstoneContent() });
    this.heads.set(stream, { ...head, last: endOfStream });
    const metastream = metastreamOf(stream);
    this.heads.set(metastream, { ...this.head(metastream), last: endOfStream });
    return { type: 'written', revision: endOfStream, position };
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
    let revision = head.last;
    let position = this.position;
    for (const event of events) {
      revision += 1n;
      position = this.add({ stream: name, revision, ...contentOf(event) });
      this.memory.add(stream, { id: event.id, revision, position, created: this.created });
    }
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
    const metastream = metastreamOf(stream);
    return this.appendEvents(metastream, [metadataEvent(data)], this.head(metastream));
  }

  private add(event: Omit<StoredEvent, 'position' | 'created'>): bigint {
    const { position } = this;
    this.events.push({ position, created: this.created, ...event });
    this.position += BigInt(recordSize(event));
    return position;
  }

  private head(stream: string): StreamHead {
    return this.heads.get(stream) ?? this.headBefore(stream);
  }
}
