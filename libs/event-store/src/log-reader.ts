import { START, UnknownError } from '@eventstore/db-client';
import type { ReadPosition } from '@eventstore/db-client';
import { StoreUnavailableError, storedEvent } from './event-log.ts';
import type { EventLog, StoredEvent } from './event-log.ts';
import { withDeadline } from './deadline.ts';
import { subscribeToAll } from './subscription.ts';
import type { SubscriptionItem } from './subscription-item.ts';
import type { Logger } from '#platform/logger';

/** What the runner needs of the store. */
export interface LogReader {
  /** The product's events behind a position, for as long as `signal` lets it. */
  follow(from: bigint | undefined, signal: AbortSignal): AsyncIterable<SubscriptionItem>;
  /** @throws StoreUnavailableError with a sentence for whoever starts the process */
  assertReachable(): Promise<void>;
  /** `undefined` when the log holds no event there. @throws StoreUnavailableError */
  eventAt(position: bigint): Promise<StoredEvent | undefined>;
}

const readDeadline = 10_000;

export function logReader(log: EventLog, logger: Logger): LogReader {
  return {
    follow: (from, signal) =>
      subscribeToAll(log.connection, {
        from,
        signal,
        onInterrupted: ({ error, failures, delay }) =>
          logger.warn({ err: error, failures, delay }, 'the subscription was interrupted'),
      }),
    assertReachable: async () => {
      await first(log, START).catch((error: unknown) => {
        throw new StoreUnavailableError('The event store that EVENTSTORE_URL names cannot be reached.', {
          cause: error,
        });
      });
    },
    eventAt: (position) => eventAt(log, position),
  };
}

async function eventAt(log: EventLog, position: bigint): Promise<StoredEvent | undefined> {
  try {
    const event = await first(log, { commit: position, prepare: position });
    return event?.position === position ? event : undefined;
  } catch (error) {
    // What the store says of a position that never was.
    if (error instanceof UnknownError && error.message.includes('InvalidPosition')) return undefined;
    throw new StoreUnavailableError('cannot read the log', { cause: error });
  }
}

async function first(log: EventLog, fromPosition: ReadPosition): Promise<StoredEvent | undefined> {
  const reading = log.connection.readAll({ fromPosition, direction: 'forwards', maxCount: 1 });
  try {
    return await withDeadline(readDeadline, async () => {
      for await (const { event } of reading) if (event) return storedEvent(event);
      return undefined;
    });
  } finally {
    await reading.cancel().catch(() => undefined);
  }
}
