import { excludeSystemEvents } from '@eventstore/db-client';
import type { AllStreamSubscription, EventStoreDBClient, Position, ReadPosition } from '@eventstore/db-client';
import { DeadlineError, withDeadline } from './deadline.ts';
import { storedEvent } from './event-log.ts';
import type { SubscriptionItem } from './subscription-item.ts';

/** The server looks at 32 events at a time by default, so this is one checkpoint in 1,024. */
const checkpointInterval = 32;
const confirmationDeadline = 10_000;
const unsubscribeDeadline = 1_000;

/**
 * One subscription, until it ends, fails, or `signal` says so; always unsubscribed. Checkpoints and `caughtUp` reach the
 * client up to 16 events too early: they are put into the same queue, behind what they speak of.
 * @throws what the client throws, or `DeadlineError` when the server does not confirm
 */
export async function* subscribeOnce(
  client: EventStoreDBClient,
  fromPosition: ReadPosition,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionItem, void, void> {
  const subscription = client.subscribeToAll({
    fromPosition,
    filter: excludeSystemEvents({
      checkpointInterval,
      checkpointReached: (_, position) => {
        queueBehind(subscription, { kind: 'checkpoint', position: position.commit });
        return Promise.resolve();
      },
    }),
  });
  subscription.on('caughtUp', () => queueBehind(subscription, { kind: 'caught-up' }));
  // The iterator below reports a failure; one that comes after it would end the process.
  subscription.on('error', () => undefined);
  const stop = () => subscription.destroy();
  signal.addEventListener('abort', stop);
  const watchdog = setTimeout(() => subscription.destroy(notConfirmed()), confirmationDeadline);
  subscription.once('confirmation', () => clearTimeout(watchdog));
  try {
    if (signal.aborted) return;
    for await (const chunk of subscription as AsyncIterable<unknown>) {
      const item = isMarker(chunk) ? chunk : eventItem(chunk as { event?: Parameters<typeof storedEvent>[0] });
      if (item) yield item;
    }
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', stop);
    await withDeadline(unsubscribeDeadline, () => subscription.unsubscribe()).catch(() => undefined);
  }
}

const markers = new WeakSet<object>();

function queueBehind(subscription: AllStreamSubscription, marker: SubscriptionItem): void {
  markers.add(marker);
  if (!subscription.destroyed) subscription.push(marker);
}

function isMarker(chunk: unknown): chunk is SubscriptionItem {
  return markers.has(chunk as object);
}

/** The filter looks at types only; what stands in a stream of the store itself is no event of the product either. */
function eventItem({ event }: { event?: Parameters<typeof storedEvent>[0] }): SubscriptionItem | undefined {
  if (!event) return undefined;
  if (event.streamId.startsWith('$')) return { kind: 'checkpoint', position: (event.position as Position).commit };
  return { kind: 'event', event: storedEvent(event) };
}

function notConfirmed(): DeadlineError {
  return new DeadlineError(`no subscription within ${confirmationDeadline} ms`);
}
