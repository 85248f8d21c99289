import type { Cursor } from '../log/all-cursor.ts';
import type { Checkpoints } from '../log/checkpoints.ts';
import type { EventFilter } from '../log/event-filter.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/events.ts';
import type { Outgoing } from '../wire/outgoing.ts';
import { caughtUp, checkpoint } from '../wire/read-answers.ts';
import { deliver } from './deliver.ts';

export interface FollowOptions {
  readonly resolveLinks: boolean;
  readonly filter?: EventFilter | undefined;
  readonly checkpoints?: Checkpoints | undefined;
  /** Called when an event has been given; what it throws ends the subscription. */
  readonly after?: (event: StoredEvent) => void;
}

/**
 * Sends what the cursor gives until the consumer leaves: what is stored, `caughtUp`, what comes. A consumer that fell
 * out of memory is read for from the database again, at its own pace, and told `caughtUp` again.
 */
export async function follow(log: EventLog, cursor: Cursor, outgoing: Outgoing, options: FollowOptions): Promise<void> {
  const { resolveLinks, filter, checkpoints, after } = options;
  const stop = log.tail.follow(() => outgoing.signal());
  try {
    let told = false;
    while (!outgoing.ended) {
      const { events, live } = await cursor.next();
      if (!live) told = false;
      for (const event of events) {
        const matches = !filter || filter.matches(event);
        // Only a consumer that is behind is waited for: an await for each event would halve the speed.
        const behind = matches ? deliver(log, event, resolveLinks, outgoing) : undefined;
        if (behind) await behind;
        const checkpointAt = checkpoints?.after(event, matches, told);
        if (checkpointAt !== undefined) await outgoing.send(checkpoint(checkpointAt));
        after?.(event);
        if (outgoing.ended) return;
      }
      if (events.length > 0) continue;
      if (!told) {
        told = true;
        const checkpointAt = checkpoints?.atEnd();
        if (checkpointAt !== undefined) await outgoing.send(checkpoint(checkpointAt));
        await outgoing.send(caughtUp());
      }
      await outgoing.idle();
    }
  } finally {
    stop();
  }
}
