import type { StoredEvent } from './events.ts';
import { prepareBatch } from './prepare-batch.ts';
import type { BatchSources } from './prepare-batch.ts';
import type { LogTail } from './tail.ts';
import type { WriteBatch } from './write-batch.ts';
import { WriteQueue } from './write-queue.ts';
import type { WriteRequest, WriteResult } from './write-request.ts';

export interface AppenderParts extends BatchSources {
  readonly tail: LogTail;
  /** Behind the last event of the log. */
  readonly nextPosition: bigint;
  /** Returns when the events are on the disk, all or none of them. */
  store(events: readonly StoredEvent[]): Promise<void>;
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

  /** Position behind the last event that is stored. */
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
        const batch = await prepareBatch(
          this.parts,
          waiting.map(({ request }) => request),
          this.nextPosition,
        );
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

  private commit(batch: WriteBatch): void {
    this.nextPosition = batch.nextPosition;
    this.parts.heads.committed(batch.heads);
    for (const { stream, event } of batch.written) this.parts.recent.add(stream, event);
    this.parts.tail.publish(batch.events);
  }
}
