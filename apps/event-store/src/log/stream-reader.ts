import type { PageSize } from '../postgres/event-reader.ts';
import type { StreamPages, StreamRange } from '../postgres/stream-pages.ts';
import type { StoredEvent } from './events.ts';
import type { LogTail } from './tail.ts';

/** Reads streams: from memory what was written last, the rest from the database. */
export class StreamReader {
  constructor(
    private readonly tail: LogTail,
    private readonly pages: StreamPages,
  ) {}

  /** The first events within the range (backwards: the last ones), as many as the size allows. */
  async page(range: StreamRange, size: PageSize): Promise<readonly StoredEvent[]> {
    return this.fromMemory(range, size) ?? this.pages.page(range, size);
  }

  private fromMemory(range: StreamRange, { events }: PageSize): StoredEvent[] | undefined {
    const recent = this.tail.stream(range.stream);
    const first = recent?.[0];
    if (!recent || !first || first.revision > range.first) return undefined;
    const begin = Number(range.first - first.revision);
    const end = Number(range.last - first.revision) + 1;
    if (end > recent.length) return undefined;
    const page = range.backwards
      ? recent.slice(Math.max(begin, end - events), end).reverse()
      : recent.slice(begin, Math.min(end, begin + events));
    const { hiddenBefore } = range;
    return hiddenBefore === undefined ? page : page.filter(({ created }) => created > hiddenBefore);
  }
}
