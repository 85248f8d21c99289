import type { PageSize } from '../postgres/event-reader.ts';
import type { Cursor, CursorPage } from './all-cursor.ts';
import { endOfStream } from './events.ts';
import { firstReadable, hiddenBefore } from './stream-head.ts';
import type { StreamHeads } from './stream-heads.ts';
import type { StreamReader } from './stream-reader.ts';
import type { LogTail } from './tail.ts';

/** Follows one stream, as {@link AllCursor} follows all. */
export class StreamCursor implements Cursor {
  private readonly name: Buffer;
  /** Nothing of the stream up to here is still to come. */
  private scanned = -1n;

  /** @param revision the events behind it are given. */
  constructor(
    private readonly streams: StreamReader,
    private readonly heads: StreamHeads,
    private readonly tail: LogTail,
    private readonly size: PageSize,
    private readonly stream: string,
    private revision: bigint,
  ) {
    this.name = Buffer.from(stream);
  }

  async next(): Promise<CursorPage> {
    while (this.scanned < this.tail.floor) {
      // Read before the query, so that what is committed meanwhile is looked at again, in memory.
      const { head } = this.tail;
      const page = await this.readPage();
      if (page.length > 0) {
        this.revision = page.at(-1)!.revision;
        return { events: page, scanned: page.at(-1)!.position, live: false };
      }
      this.scanned = head;
    }
    for (;;) {
      const behind = this.tail.after(this.scanned, this.size.events);
      if (behind.length === 0) return { events: [], scanned: this.scanned, live: true };
      this.scanned = behind.at(-1)!.position;
      const events = behind.filter(({ stream, revision }) => revision > this.revision && stream.equals(this.name));
      if (events.length === 0) continue;
      this.revision = events.at(-1)!.revision;
      return { events, scanned: this.scanned, live: behind.length < this.size.events };
    }
  }

  private async readPage() {
    const head = await this.heads.get(this.stream);
    const next = this.revision + 1n;
    const first = firstReadable(head);
    const range = {
      stream: this.stream,
      first: first > next ? first : next,
      last: endOfStream,
      backwards: false,
      hiddenBefore: hiddenBefore(head, Date.now()),
    };
    return range.first > range.last ? [] : this.streams.page(range, this.size);
  }
}
