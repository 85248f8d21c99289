import { BoundedMap } from './bounded-map.ts';
import type { KnownEvent } from './decide.ts';

/** At least so many are known; up to twice as many. */
const memory = 32_768;

/**
 * Ids of the events that were written last, as EventStoreDB keeps them: by them a re-send with `ANY` is known. Bounded,
 * and empty after a restart, there as here.
 */
export class RecentIds {
  private readonly events = new BoundedMap<{ readonly stream: string; readonly event: KnownEvent }>(memory);

  add(stream: string, event: KnownEvent): void {
    this.events.set(event.id, { stream, event });
  }

  /** The event of this id that was last written, if to this stream. */
  find(stream: string, id: string): KnownEvent | undefined {
    const known = this.events.get(id);
    return known?.stream === stream ? known.event : undefined;
  }
}
