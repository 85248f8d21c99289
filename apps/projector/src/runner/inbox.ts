import type { StoredEvent } from '#event-store/event-log';
import type { SubscriptionItem } from '#event-store/subscription-item';
import type { BatchLimits } from './batch-limits.ts';

/** Keeps events until there are enough of them, or they waited long enough. */
export class Inbox {
  private events: StoredEvent[] = [];
  /** How many of `events` come before the last word that all was read; `undefined`: none was said. */
  private caughtUpAfter: number | undefined;
  private oldest = 0;
  private ended = false;
  private closed = false;
  private change = Promise.withResolvers<void>();

  constructor(private readonly limits: BatchLimits) {}

  /** Reads until the end, no faster than the events are taken. */
  async fill(items: AsyncIterable<SubscriptionItem>): Promise<void> {
    try {
      for await (const item of items) {
        if (item.kind === 'event') this.add(item.event);
        else if (item.kind === 'caught-up') this.catchUp();
        while (this.events.length >= 2 * this.limits.size && !this.closed) await this.change.promise;
        if (this.closed) return;
      }
    } finally {
      this.ended = true;
      this.changed();
    }
  }

  /** The next events; `undefined` at the end. */
  async take(): Promise<{ events: StoredEvent[]; caughtUp: boolean } | undefined> {
    while (this.events.length === 0 && this.caughtUpAfter === undefined) {
      if (this.ended) return undefined;
      await this.change.promise;
    }
    await this.linger();
    const events = this.events.splice(0, this.limits.size);
    this.oldest = Date.now();
    const caughtUp = this.caughtUpAfter !== undefined && this.caughtUpAfter <= events.length;
    if (caughtUp) this.caughtUpAfter = undefined;
    else if (this.caughtUpAfter !== undefined) this.caughtUpAfter -= events.length;
    this.changed();
    return { events, caughtUp };
  }

  close(): void {
    this.closed = true;
    this.changed();
  }

  private async linger(): Promise<void> {
    const until = Promise.withResolvers<void>();
    const timer = setTimeout(until.resolve, Math.max(0, this.oldest + this.limits.delay - Date.now()));
    let waiting = true;
    void until.promise.then(() => (waiting = false));
    while (waiting && !this.enough()) await Promise.race([this.change.promise, until.promise]);
    clearTimeout(timer);
  }

  private enough(): boolean {
    return this.events.length >= this.limits.size || this.caughtUpAfter !== undefined || this.ended || this.closed;
  }

  private add(event: StoredEvent): void {
    if (this.events.length === 0) this.oldest = Date.now();
    const count = this.events.push(event);
    if (count === 1 || count === this.limits.size) this.changed();
  }

  private catchUp(): void {
    this.caughtUpAfter = this.events.length;
    this.changed();
  }

  private changed(): void {
    this.change.resolve();
    this.change = Promise.withResolvers();
  }
}
