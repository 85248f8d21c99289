import { BoundedMap } from './bounded-map.ts';
import type { StreamHead } from './stream-head.ts';

/** Reads the heads of streams from the database, in the order of the names. */
export type LoadHeads = (streams: readonly string[]) => Promise<StreamHead[]>;

/** Of each of two generations, in bytes, about. */
const mostWeight = 8 * 1024 * 1024;
const entryWeight = 200;

interface Loading {
  readonly head: Promise<StreamHead>;
  /** Committed while the query ran, so newer than what it will bring. */
  newer?: StreamHead;
}

/**
 * Heads of streams as of the last commit: a bounded cache before the database. One writer alone changes the log, so
 * what is cached stays right; the writer tells what it committed.
 */
export class StreamHeads {
  private readonly cached = new BoundedMap<StreamHead>(mostWeight, weightOf);
  private readonly loading = new Map<string, Loading>();
  private waiting: { stream: string; resolve: (head: StreamHead) => void; reject: (error: unknown) => void }[] = [];

  constructor(private readonly load: LoadHeads) {}

  /** The head, if it is known without asking the database. */
  peek(stream: string): StreamHead | undefined {
    return this.cached.get(stream);
  }

  /** Streams that are asked for in one turn of the event loop are read by one statement. */
  get(stream: string): Promise<StreamHead> {
    const known = this.peek(stream);
    if (known) return Promise.resolve(known);
    const running = this.loading.get(stream);
    if (running) return running.head;

    const head = new Promise<StreamHead>((resolve, reject) => {
      if (this.waiting.push({ stream, resolve, reject }) === 1) setImmediate(() => void this.loadWaiting());
    });
    this.loading.set(stream, { head });
    return head;
  }

  /** Takes over what a commit made of these streams. */
  committed(heads: ReadonlyMap<string, StreamHead>): void {
    for (const [stream, head] of heads) {
      const loading = this.loading.get(stream);
      if (loading) loading.newer = head;
      this.cached.set(stream, head);
    }
  }

  private async loadWaiting(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const heads = await this.load(asked.map(({ stream }) => stream));
      asked.forEach(({ stream, resolve }, index) => {
        const head = this.loading.get(stream)?.newer ?? heads[index]!;
        this.loading.delete(stream);
        this.cached.set(stream, head);
        resolve(head);
      });
    } catch (error) {
      for (const { stream, reject } of asked) {
        this.loading.delete(stream);
        reject(error);
      }
    }
  }
}

function weightOf(stream: string, head: StreamHead): number {
  return entryWeight + stream.length + (head.metadata?.length ?? 0);
}
