import type { StoredEvent } from './events.ts';

/**
 * When a filtered subscription tells how far it has come: after each `interval` events looked at, whether they matched
 * or not, and before it is caught up. It never names a position that was named before, nor one ahead of what was sent.
 */
export class Checkpoints {
  private scanned = 0;
  private matched: bigint | undefined;
  private named: bigint | undefined;

  /** @param interval the search window times the checkpoint interval */
  constructor(private readonly interval: number) {}

  /**
   * After `event` has been dealt with: the position to tell now, if any. As the real one: near the end of the log that of
   * the event, further back that of the last match.
   */
  after(event: StoredEvent, matches: boolean, live: boolean): bigint | undefined {
    this.scanned += 1;
    if (matches) this.matched = event.position;
    if (this.scanned < this.interval) return undefined;
    return this.tell(live ? event.position : (this.matched ?? event.position));
  }

  /** At the end of what is stored: the last match, if it has not been told yet. */
  atEnd(): bigint | undefined {
    return this.tell(this.matched);
  }

  private tell(position: bigint | undefined): bigint | undefined {
    this.scanned = 0;
    this.matched = undefined;
    if (position === undefined || (this.named !== undefined && position <= this.named)) return undefined;
    this.named = position;
    return position;
  }
}
