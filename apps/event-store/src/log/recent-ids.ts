import type { KnownEvent } from './decide.ts';

const longestMemory = 65_536;

/**
 * Ids of the events that were written last, as EventStoreDB keeps them: by them a re-send with `ANY` is known. Bounded,
 * and empty after a restart, there as here.
 */
export class RecentIds {
  private readonly events = new Map<string, { readonly stream: string; readonly event: KnownEvent }>();

  add(stream: string, event: KnownEvent): void {
    this.events.delete(event.id);
    this.events.set(event.id, { stream, event });
    if (this.events.size <= longestMemory) return;
    for (const oldest of this.events.keys()) {
      this.events.delete(oldest);
      break;
    }
  }

  /** The event of this id that was last written, if to this stream. */
  find(stream: string, id: string): KnownEvent | undefined {
    const known = this.events.get(id);
    return known?.stream === stream ? known.event : undefined;
  }
}
