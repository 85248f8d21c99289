import type { ProposedEvent } from './events.ts';

/** What is to happen to the stream. */
export type Change =
  | { readonly type: 'append'; readonly events: readonly ProposedEvent[] }
  | { readonly type: 'soft-delete' }
  | { readonly type: 'tombstone' };

export interface WriteRequest {
  readonly stream: string;
  /** A revision, or one of the numbers that stand for none. */
  readonly expected: bigint;
  readonly change: Change;
  /** Milliseconds since 1970; not begun after it, and answered then at the latest. */
  readonly expiresAt: number;
}

export type WriteResult =
  /** `position` is that of the last event, unless it is a re-send of one that can no longer be read. */
  | { readonly type: 'written'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly type: 'wrong-expected-revision'; readonly current: bigint }
  | { readonly type: 'stream-deleted' }
  /** It may yet be stored. */
  | { readonly type: 'timed-out' };

/** Bytes that a waiting request holds, about. */
export function weightOf({ change }: WriteRequest): number {
  let weight = 500;
  if (change.type === 'append') {
    for (const event of change.events) weight += 200 + event.data.length + event.metadata.length;
  }
  return weight;
}
