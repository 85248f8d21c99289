import type { StoredEvent } from './event-log.ts';

/**
 * What a subscriber is given, in the order of the log. `checkpoint`: everything up to `position` was looked at;
 * `caught-up`: everything that was in the log by now was given.
 */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'checkpoint'; readonly position: bigint }
  | { readonly kind: 'caught-up' };
