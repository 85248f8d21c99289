import type { KnownEvent } from './decide.ts';
import type { StoredEvent } from './events.ts';
import type { RecentIds } from './recent-ids.ts';
import type { StreamHead } from './stream-head.ts';
import type { StreamHeads } from './stream-heads.ts';
import { isSoftDeleted } from './stream-metadata.ts';
import { isMetastream, metastreamOf, originOf } from './stream-names.ts';
import type { LogTail } from './tail.ts';
import { WriteBatch } from './write-batch.ts';
import { WriteQueue } from './write-queue.ts';
import type { WriteRequest, WriteResult } from './write-request.ts';

export interface AppenderParts {
  readonly heads: StreamHeads;
  readonly recent: RecentIds;
  readonly tail: LogTail;
  /** Behind the last event of the log. */
  readonly nextPosition: bigint;
  /** Returns when the events are on the disk, all or none of them. */
  store(events: readonly StoredEvent[]): Promise<void>;
  /** What is stored at these places, in their order. */
  stored(places: readonly Place[]): Promise<(KnownEvent | undefined)[]>;
}

export interface Place {
  readonly stream: string;
  readonly revision: bigint;
}

/**
 * The one writer: takes all that waits, decides it in memory, stores it by one statement, and only then answers and
 * tells the followers. While a batch is being stored the next one gathers. A failure to store ends it for good: whether
 * the batch was stored is then not known, so nothing in memory is to be trusted.
 */
export class Appender {
  private readonly queue = new WriteQueue();
  private nextPosition: bigint;
  private running = false;
  private failure: Error | undefined;

  constructor(
    private readonly parts: AppenderParts,
    private readonly onFailure: (error: Error) => void,
  ) {
    this.nextPosition = parts.nextPosition;
  }

  /** Position behind the last event that is stored or being stored. */
  get end(): bigint {
    return this.nextPosition;
  }

  /** Rejects only when the store has failed. */
  write(request: WriteRequest): Promise<WriteResult> {
    if (this.failure) return Promise.reject(this.failure);
    const result = this.queue.add(request);
    if (!this.running) {
      this.running = true;
      // Whatever arrived in the same turn of the event loop goes into the same batch.
      setImmediate(() => void this.run());
    }
    return result;
  }

  /** Resolves when there is room for more; senders wait for it, so that memory stays flat. */
  room(): Promise<void> | undefined {
    return this.queue.room();
  }

  /** Refuses everything from now on, also what waits. */
  fail(error: Error): void {
    if (this.failure) return;
    this.refuse(error);
    this.onFailure(error);
  }

  /** Stores what waits, then takes no more. */
  async close(): Promise<void> {
    await this.queue.empty();
    if (!this.failure) this.refuse(new Error('the event store is closing'));
  }

  private refuse(error: Error): void {
    this.failure = error;
    this.queue.fail(error);
  }

  private async run(): Promise<void> {
    try {
      while (!this.failure) {
        const waiting = this.queue.take();
        if (waiting.length === 0) break;
        const batch = await this.prepare(waiting.map(({ request }) => request));
        const results = waiting.map(({ request }) => batch.apply(request));
        if (batch.events.length > 0) await this.parts.store(batch.events);
        this.commit(batch);
        waiting.forEach(({ resolve }, index) => resolve(results[index]!));
        this.queue.taken();
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.running = false;
    }
  }

  private async prepare(requests: readonly WriteRequest[]): Promise<WriteBatch> {
    const heads = new Map<string, StreamHead>();
    await this.load(heads, requests.flatMap(streamsOf));
    const deleted = requests.filter(({ stream }) => isSoftDeleted(heads.get(stream)!.retention));
    if (deleted.length > 0)
      await this.load(
        heads,
        deleted.map(({ stream }) => metastreamOf(stream)),
      );

    const places = requests.flatMap((request) => placesOf(request, heads.get(request.stream)!));
    const found = places.length > 0 ? await this.parts.stored(places) : [];
    const stored = new Map(places.map(({ stream, revision }, index) => [`${revision}@${stream}`, found[index]]));
    return new WriteBatch({
      nextPosition: this.nextPosition,
      now: Date.now(),
      recent: this.parts.recent,
      head: (stream) => heads.get(stream)!,
      stored: (stream, revision) => stored.get(`${revision}@${stream}`),
    });
  }

  private async load(heads: Map<string, StreamHead>, streams: readonly string[]): Promise<void> {
    const unknown: Promise<void>[] = [];
    for (const stream of streams) {
      const head = this.parts.heads.peek(stream);
      if (head) heads.set(stream, head);
      else unknown.push(this.parts.heads.get(stream).then((loaded) => void heads.set(stream, loaded)));
    }
    if (unknown.length > 0) await Promise.all(unknown);
  }

  private commit(batch: WriteBatch): void {
    this.nextPosition = batch.nextPosition;
    this.parts.heads.committed(batch.heads);
    for (const [stream, events] of batch.written) {
      for (const event of events) this.parts.recent.add(stream, event);
    }
    this.parts.tail.publish(batch.events);
  }
}

/** The streams whose heads the request reads or changes, but for the metadata of a soft-deleted one. */
function streamsOf({ stream, change }: WriteRequest): string[] {
  if (isMetastream(stream)) return [stream, originOf(stream)];
  return change.type === 'append' ? [stream] : [stream, metastreamOf(stream)];
}

/** Where the events stand if the request is a re-send of an append with an exact revision. */
function placesOf({ stream, expected, change }: WriteRequest, head: StreamHead): Place[] {
  if (change.type !== 'append' || expected < -1n || expected >= head.last) return [];
  const stored = head.last - expected;
  const sent = BigInt(change.events.length);
  const length = Number(sent < stored ? sent : stored);
  return Array.from({ length }, (_, index) => ({ stream, revision: expected + BigInt(index) + 1n }));
}
