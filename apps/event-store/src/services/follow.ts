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
  const stop = log.tail.follow(() => outgoing.signal());
  try {
    let told = false;
    while (!outgoing.ended) {
      const { events, live } = await cursor.next();
      if (!live) told = false;
      for (const event of events) {
        await send(log, event, told, outgoing, options);
        if (outgoing.ended) return;
      }
      if (events.length > 0) continue;
      if (!told) {
        told = true;
        await tell(options.checkpoints?.atEnd(), outgoing);
        await outgoing.send(caughtUp());
      }
      await outgoing.idle();
    }
  } finally {
    stop();
  }
}

async function send(
  log: EventLog,
  event: StoredEvent,
  live: boolean,
  outgoing: Outgoing,
  { resolveLinks, filter, checkpoints, after }: FollowOptions,
): Promise<void> {
  const matches = !filter || filter.matches(event);
  if (matches) await deliver(log, event, resolveLinks, outgoing);
  if (checkpoints) await tell(checkpoints.after(event, matches, live), outgoing);
  after?.(event);
}

function tell(position: bigint | undefined, outgoing: Outgoing): Promise<void> | undefined {
  return position === undefined ? undefined : outgoing.send(checkpoint(position));
}
