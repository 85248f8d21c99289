import { START } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { SubscriptionItem } from './subscription-item.ts';
import { subscribeOnce } from './subscription-once.ts';

/** Why the subscription is made again; for a log, so it holds no data. */
export interface Interruption {
  /** `undefined`: the server ended it without an error. */
  readonly error?: unknown;
  /** How many in a row; 1 when something was received since the last one. */
  readonly failures: number;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
}

export interface SubscriptionOptions {
  /** Commit position of the last event that was handled; left out: from the start. */
  readonly from?: bigint | undefined;
  /** Ends the iteration. */
  readonly signal: AbortSignal;
  readonly onInterrupted?: (interruption: Interruption) => void;
  /** Milliseconds: the first wait at most, and the longest. */
  readonly backOff?: { readonly first: number; readonly longest: number };
}

const defaultBackOff = { first: 100, longest: 5_000 };

/**
 * Follows `$all`, without the store's own events, from behind `from` until `signal`. Asks for more only as fast as it is
 * read. When the server ends it, a leader is lost or the line is cut, it goes on by itself behind what was handed over
 * last, after a random part of a wait that doubles.
 */
export async function* subscribeToAll(
  client: EventStoreDBClient,
  { from, signal, onInterrupted, backOff = defaultBackOff }: SubscriptionOptions,
): AsyncGenerator<SubscriptionItem, void, void> {
  let position = from;
  for (let failures = 0; !signal.aborted;) {
    let interruption: { error?: unknown } = {};
    try {
      const fromPosition = position === undefined ? START : { commit: position, prepare: position };
      for await (const item of subscribeOnce(client, fromPosition, signal)) {
        failures = 0;
        if (item.kind === 'event') position = item.event.position;
        else if (item.kind === 'checkpoint') position = item.position;
        yield item;
      }
    } catch (error) {
      interruption = { error };
    }
    if (signal.aborted) return;
    const delay = Math.random() * Math.min(backOff.longest, backOff.first * 2 ** failures);
    failures += 1;
    onInterrupted?.({ ...interruption, failures, delay });
    await pause(delay, signal);
  }
}

/** Resolves after `milliseconds`, or at once when `signal` says so. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
