import type { StoredEvent } from './events.ts';

/** How much of the end of the log stays in memory; for moments it is twice as much. */
export interface TailSize {
  readonly events: number;
  readonly bytes: number;
}

const usualSize: TailSize = { events: 4_096, bytes: 8 * 1024 * 1024 };

/**
 * The end of the log, kept in memory for those who follow it live. What has fallen out of it is read from PostgreSQL;
 * so a slow consumer costs nothing here.
 */
export class LogTail {
  private events: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private bytes = 0;
  private readonly listeners = new Set<() => void>();
  private headPosition: bigint;
  private floorPosition: bigint;

  /** @param head position of the last event of the log, 0 when it has none. */
  constructor(
    head: bigint,
    private readonly size: TailSize = usualSize,
  ) {
    this.headPosition = head;
    this.floorPosition = head;
  }

  /** Position of the last committed event. */
  get head(): bigint {
    return this.headPosition;
  }

  /** Every event behind this position is in memory. */
  get floor(): bigint {
    return this.floorPosition;
  }

  /** Adds what was committed, in the order of positions, and wakes the followers. */
  publish(committed: readonly StoredEvent[]): void {
    const last = committed.at(-1);
    if (!last) return;
    for (const event of committed) {
      this.events.push(event);
      this.bytes += sizeOf(event);
      const stream = event.stream.toString();
      const known = this.streams.get(stream);
      if (known) known.push(event);
      else this.streams.set(stream, [event]);
    }
    this.headPosition = last.position;
    const { events, bytes } = this.size;
    if (this.events.length > 2 * events || this.bytes > 2 * bytes) this.forget();
    for (const listener of this.listeners) listener();
  }

  /** The events behind `position`, at most `limit`; only right when `position` is not below the floor. */
  after(position: bigint, limit: number): StoredEvent[] {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.events[middle]!.position > position) high = middle;
      else low = middle + 1;
    }
    return this.events.slice(low, low + limit);
  }

  /** The last events of a stream that are in memory, in order and without gaps. */
  stream(name: string): readonly StoredEvent[] | undefined {
    return this.streams.get(name);
  }

  /** Calls `listener` after each commit until the returned function is called. */
  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private forget(): void {
    let drop = 0;
    const dropped = new Map<string, number>();
    while (this.events.length - drop > this.size.events || this.bytes > this.size.bytes) {
      const event = this.events[drop]!;
      this.bytes -= sizeOf(event);
      this.floorPosition = event.position;
      drop += 1;
      const stream = event.stream.toString();
      dropped.set(stream, (dropped.get(stream) ?? 0) + 1);
    }
    this.events = this.events.slice(drop);
    for (const [stream, count] of dropped) {
      const left = this.streams.get(stream)!.slice(count);
      if (left.length > 0) this.streams.set(stream, left);
      else this.streams.delete(stream);
    }
  }
}

function sizeOf({ stream, type, data, metadata }: StoredEvent): number {
  return stream.length + type.length + data.length + metadata.length;
}
