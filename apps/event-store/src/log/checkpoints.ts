import type { StoredEvent } from './events.ts';

/** The real one looks for so many matches at once. */
const mostMatches = 32;

/**
 * When a filtered subscription tells how far it has come: after each `interval` events looked at, whether they matched
 * or not, and before it is caught up. It never names a position that was named before, nor one ahead of what was sent.
 *
 * Far from the end of the log the real one looks at a window of events at a time, or fewer when it has found its 32
 * matches; what it looked at then does not count. (Seen where every event matched; why is not known.)
 */
export class Checkpoints {
  private scanned = 0;
  private window = { scanned: 0, matches: 0 };
  private matched: bigint | undefined;
  private named: bigint | undefined;

  /**
   * @param interval the search window times the checkpoint interval
   * @param searchWindow events that are looked at together
   */
  constructor(
    private readonly interval: number,
    private readonly searchWindow: number,
  ) {}

  /**
   * After `event` has been dealt with: the position to tell now, if any. As the real one: near the end of the log that of
   * the event, further back that of the last match.
   */
  after(event: StoredEvent, matches: boolean, live: boolean): bigint | undefined {
    if (matches) this.matched = event.position;
    this.scanned += live ? 1 : this.windowEnds(matches);
    if (this.scanned < this.interval) return undefined;
    return this.tell(live ? event.position : (this.matched ?? event.position));
  }

  /** At the end of what is stored: the last match, if it has not been told yet. */
  atEnd(): bigint | undefined {
    this.window = { scanned: 0, matches: 0 };
    return this.tell(this.matched);
  }

  /** How many events count now that one more has been looked at: those of the window, when it ends with it. */
  private windowEnds(matches: boolean): number {
    this.window.scanned += 1;
    if (matches) this.window.matches += 1;
    const { scanned, matches: found } = this.window;
    if (found < mostMatches && scanned < this.searchWindow) return 0;
    this.window = { scanned: 0, matches: 0 };
    return found < mostMatches ? scanned : 0;
  }

  private tell(position: bigint | undefined): bigint | undefined {
    this.scanned = 0;
    this.matched = undefined;
    if (position === undefined || (this.named !== undefined && position <= this.named)) return undefined;
    this.named = position;
    return position;
  }
}
