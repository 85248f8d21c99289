import { endOfStream, noRevision, ticks } from './events.ts';
import type { StoredEvent } from './events.ts';
import { isSoftDeleted } from './stream-metadata.ts';
import type { Retention } from './stream-metadata.ts';

/** What deciding an append and reading a stream need to know about it. */
export interface StreamHead {
  /** Revision of its last event; `noRevision` when it has none, `endOfStream` when it is tombstoned. */
  readonly last: bigint;
  readonly retention: Retention;
  /** Its metadata as stored, if somebody wrote some: it then counts as existing. */
  readonly metadata: Buffer | undefined;
}

export type StreamState = 'absent' | 'readable' | 'soft-deleted' | 'tombstoned';

/** How the stream looks to a reader. */
export function stateOf(head: StreamHead): StreamState {
  if (head.last === endOfStream) return 'tombstoned';
  if (head.last === noRevision) return 'absent';
  return isSoftDeleted(head.retention) ? 'soft-deleted' : 'readable';
}

/** The first revision that `$tb` and `$maxCount` leave readable. */
export function firstReadable(head: StreamHead): bigint {
  const { maxCount, truncateBefore = 0n } = head.retention;
  const counted = maxCount === undefined ? 0n : head.last - maxCount + 1n;
  return counted > truncateBefore ? counted : truncateBefore;
}

/** The ticks at which `$maxAge` begins to hide events, seen from `now` (milliseconds); nothing without it. */
export function hiddenBefore(head: StreamHead, now: number): bigint | undefined {
  const { maxAge } = head.retention;
  return maxAge === undefined ? undefined : ticks(now) - ticks(1_000) * BigInt(maxAge);
}

/** Can this event of the stream be read? */
export function isReadable(head: StreamHead, event: Pick<StoredEvent, 'revision' | 'created'>, now: number): boolean {
  const hidden = hiddenBefore(head, now);
  return event.revision >= firstReadable(head) && (hidden === undefined || event.created > hidden);
}
