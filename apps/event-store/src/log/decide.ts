import { endOfStream, expectAny, expectNoStream, expectStreamExists, noRevision } from './events.ts';
import type { StreamHead } from './stream-head.ts';
import { isSoftDeleted } from './stream-metadata.ts';

/** An event that is stored already, by which a re-send is recognised. */
export interface KnownEvent {
  readonly id: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly created: bigint;
}

/** How the decision learns what is stored; both answer for the one stream that is decided about. */
export interface KnownEvents {
  /** By id, from the recent past only: it does not outlive the process. */
  recent(id: string): KnownEvent | undefined;
  /** By revision, from all that is stored. */
  at(revision: bigint): KnownEvent | undefined;
}

export type Decision =
  | { readonly type: 'write' }
  | { readonly type: 'repeated'; readonly last: KnownEvent }
  | { readonly type: 'wrong-expected-revision' }
  | { readonly type: 'stream-deleted' };

const write: Decision = { type: 'write' };
const wrong: Decision = { type: 'wrong-expected-revision' };
const deleted: Decision = { type: 'stream-deleted' };

/**
 * Decides an append as EventStoreDB does: a re-send is known by its ids alone, and answered as the first time. With an
 * exact revision or `NO_STREAM` the ids stored behind that revision decide; with `ANY` or `STREAM_EXISTS` the recent past.
 */
export function decide(expected: bigint, ids: readonly string[], head: StreamHead, known: KnownEvents): Decision {
  if (head.last === endOfStream) return deleted;
  if (expected === expectStreamExists) {
    if (isSoftDeleted(head.retention)) return deleted;
    if (head.last === noRevision && !head.metadata) return wrong;
  }
  if (expected === expectAny || expected === expectStreamExists) return decideByRecentIds(ids, known);
  if (expected > head.last) return wrong;
  return expected < head.last ? decideByStoredIds(expected, ids, head, known) : write;
}

function decideByRecentIds(ids: readonly string[], known: KnownEvents): Decision {
  let last: KnownEvent | undefined;
  for (const id of ids) {
    const event = known.recent(id);
    if (!event) return last ? wrong : write;
    // The real one never answers a re-send in another order; refusing it is what it does with other partial overlaps.
    if (last && event.revision <= last.revision) return wrong;
    last = event;
  }
  return last ? { type: 'repeated', last } : write;
}

function decideByStoredIds(expected: bigint, ids: readonly string[], head: StreamHead, known: KnownEvents): Decision {
  const reopens = expected === expectNoStream && isSoftDeleted(head.retention);
  let last: KnownEvent | undefined;
  for (const id of ids) {
    const event = known.at((last?.revision ?? expected) + 1n);
    if (event?.id !== id) return !last && reopens ? write : wrong;
    last = event;
  }
  if (last) return { type: 'repeated', last };
  return reopens ? write : wrong;
}
