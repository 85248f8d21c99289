import type { EventReader, PageSize } from '../postgres/event-reader.ts';
import type { StoredEvent } from './events.ts';
import type { LogTail } from './tail.ts';

/** Walks along the log and never past its end. */
export interface Cursor {
  /** The next events in order; none at the end of the log. */
  next(): Promise<CursorPage>;
}

export interface CursorPage {
  readonly events: readonly StoredEvent[];
  /** Position up to which the log has been looked at. */
  readonly scanned: bigint;
  /** The reader is close behind the end: it came from memory, and is all that there is. */
  readonly live: boolean;
}

/**
 * Follows `$all`: from PostgreSQL while it is far behind, from memory when it is near the end. It knows only the
 * position that it reached, so there is no hand-over at which an event could be lost or come twice.
 */
export class AllCursor implements Cursor {
  /** @param position the events behind it are given. */
  constructor(
    private readonly reader: EventReader,
    private readonly tail: LogTail,
    private readonly size: PageSize,
    private position: bigint,
  ) {}

  async next(): Promise<CursorPage> {
    const inMemory = this.position >= this.tail.floor;
    const events = inMemory
      ? this.tail.after(this.position, this.size.events)
      : await this.reader.allAfter(this.position, this.size);
    this.position = events.at(-1)?.position ?? this.position;
    return { events, scanned: this.position, live: inMemory && events.length < this.size.events };
  }
}
