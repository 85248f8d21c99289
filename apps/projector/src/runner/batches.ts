import type { StoredEvent } from '#event-store/event-log';
import type { SubscriptionItem } from '#event-store/subscription-item';
import type { BatchLimits } from './batch-limits.ts';
import { Inbox } from './inbox.ts';

export interface NumberedEvent {
  readonly event: StoredEvent;
  readonly ordinal: number;
}

/** Events that follow each other in the log. */
export interface Batch {
  readonly events: readonly NumberedEvent[];
  /** With them everything was read that the log held. */
  readonly caughtUp: boolean;
}

/**
 * Numbers events by their ordinals and hands them over by size and time. Reads ahead by two batches at most. Whoever
 * stops early also ends `items`, by its signal.
 * @param lastOrdinal of the event before the first one
 * @throws what `items` throws
 */
export async function* inBatches(
  items: AsyncIterable<SubscriptionItem>,
  lastOrdinal: number,
  limits: BatchLimits,
): AsyncGenerator<Batch, void, void> {
  const inbox = new Inbox(limits);
  const filling = inbox.fill(items);
  // Reported below, after what came before it.
  filling.catch(() => undefined);
  let ordinal = lastOrdinal;
  try {
    for (let taken = await inbox.take(); taken; taken = await inbox.take()) {
      const events = taken.events.map((event) => ({ event, ordinal: (ordinal += 1) }));
      yield { events, caughtUp: taken.caughtUp };
    }
    await filling;
  } finally {
    inbox.close();
  }
}

/** Works on the next value while the present one is used. Whoever stops early also makes `values` end. */
export async function* oneAhead<Value>(values: AsyncGenerator<Value, void, void>): AsyncGenerator<Value, void, void> {
  let coming = values.next();
  try {
    for (;;) {
      const next = await coming;
      if (next.done) return;
      coming = values.next();
      // Reported when it is asked for; nobody may ask.
      coming.catch(() => undefined);
      yield next.value;
    }
  } finally {
    const close = () => values.return();
    void coming.then(close, close).catch(() => undefined);
  }
}
