import type { KnownEvent } from './decide.ts';
import type { RecentIds } from './recent-ids.ts';

export interface WrittenEvent {
  readonly stream: string;
  readonly event: KnownEvent;
}

/** What is stored, as far as a re-send may mean it, before the batch. */
export interface StoredBefore {
  readonly recent: RecentIds;
  stored(stream: string, revision: bigint): KnownEvent | undefined;
}

/** By what a re-send is known within a batch: what is stored, and what the batch itself is about to store. */
export class BatchMemory {
  /** What the batch has added, in the order of positions. */
  readonly written: WrittenEvent[] = [];
  /** By stream, in the order of revisions, which have no gaps. */
  private readonly places = new Map<string, KnownEvent[]>();
  private readonly ids = new Map<string, WrittenEvent>();

  constructor(private readonly before: StoredBefore) {}

  add(stream: string, event: KnownEvent): void {
    const written = { stream, event };
    this.written.push(written);
    this.ids.set(event.id, written);
    const placed = this.places.get(stream);
    if (placed) placed.push(event);
    else this.places.set(stream, [event]);
  }

  recent(stream: string, id: string): KnownEvent | undefined {
    const own = this.ids.get(id);
    if (own) return own.stream === stream ? own.event : undefined;
    return this.before.recent.find(stream, id);
  }

  at(stream: string, revision: bigint): KnownEvent | undefined {
    const placed = this.places.get(stream);
    const first = placed?.[0]?.revision;
    if (placed && first !== undefined && revision >= first) return placed[Number(revision - first)];
    return this.before.stored(stream, revision);
  }
}
