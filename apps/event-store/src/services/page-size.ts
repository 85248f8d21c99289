import type { PageSize } from '../postgres/event-reader.ts';

const mostEvents = 1_000;
const mostBytes = 256 * 1024;

/** A page of a read that still wants `left` events. */
export function readPage(left: bigint): PageSize {
  return { events: left < mostEvents ? Number(left) : mostEvents, bytes: mostBytes };
}

/** A subscription may wait for its consumer with a page in its hands, and there may be hundreds: a smaller one. */
export const subscriptionPage: PageSize = { events: 500, bytes: 256 * 1024 };
