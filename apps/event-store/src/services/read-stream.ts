import { endOfStream } from '../log/events.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StreamRange } from '../postgres/stream-pages.ts';
import { firstReadable, hiddenBefore, stateOf } from '../log/stream-head.ts';
import type { StreamHead } from '../log/stream-head.ts';
import { deliver } from './deliver.ts';
import type { Outgoing } from '../wire/outgoing.ts';
import { streamNotFound } from '../wire/read-answers.ts';
import type { StreamRead } from '../wire/read-request.ts';
import { streamDeleted, unexpectedReadResult } from '../wire/status-error.ts';
import { readPage } from './page-size.ts';

/** Reads a stream as it is now, forwards or backwards, and ends. @throws ServiceError */
export async function readStream(log: EventLog, read: StreamRead, outgoing: Outgoing): Promise<void> {
  const { stream, resolveLinks } = read;
  if (read.count === 0n || (read.from === 'end' && !read.backwards)) {
    throw unexpectedReadResult('ReadStreamResult', 'Error');
  }
  const head = await log.heads.get(stream);
  const state = stateOf(head);
  if (state === 'tombstoned') throw streamDeleted(stream);
  if (state !== 'readable') {
    await outgoing.send(streamNotFound(stream));
    return;
  }
  let range = rangeOf(read, head);
  let left = read.count ?? endOfStream;
  while (range.first <= range.last && left > 0n && !outgoing.ended) {
    const page = await log.streams.page(range, readPage(left));
    const last = page.at(-1);
    if (!last) return;
    for (const event of page) {
      const behind = deliver(log, event, resolveLinks, outgoing);
      if (behind) await behind;
    }
    left -= BigInt(page.length);
    range = read.backwards ? { ...range, last: last.revision - 1n } : { ...range, first: last.revision + 1n };
  }
}

function rangeOf({ stream, from, backwards }: StreamRead, head: StreamHead): StreamRange {
  const first = firstReadable(head);
  const asked = from === 'start' ? 0n : from === 'end' ? head.last : from;
  const hidden = { hiddenBefore: hiddenBefore(head, Date.now()) };
  return backwards
    ? { stream, first, last: asked < head.last ? asked : head.last, backwards, ...hidden }
    : { stream, first: asked > first ? asked : first, last: head.last, backwards, ...hidden };
}
