import { endOfStream } from '../log/events.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Outgoing } from '../wire/outgoing.ts';
import type { AllRead } from '../wire/read-request.ts';
import { unexpectedReadResult } from '../wire/status-error.ts';
import { deliver } from './deliver.ts';
import { readPage } from './page-size.ts';

/** Reads `$all` as it is now, forwards (from a position on) or backwards (from before a position), and ends. */
export async function readAll(log: EventLog, read: AllRead, outgoing: Outgoing): Promise<void> {
  // The real one never answers this.
  if (read.count === 0n) throw unexpectedReadResult('ReadAllResult', 'Error');
  const { backwards, filter, resolveLinks } = read;
  const { head } = log.tail;
  let position = await startOf(log, read);
  let left = read.count ?? endOfStream;
  while (left > 0n && !outgoing.ended) {
    const size = readPage(filter ? endOfStream : left);
    const page = backwards ? await log.reader.allBefore(position, size) : await log.reader.allAfter(position, size);
    for (const event of page) {
      position = event.position;
      // What came after the read began is for the next one, or a reader would never end.
      if (left === 0n || (!backwards && position > head)) return;
      if (filter && !filter.filter.matches(event)) continue;
      const behind = deliver(log, event, resolveLinks, outgoing);
      if (behind) await behind;
      left -= 1n;
    }
    if (page.length === 0) return;
  }
}

/**
 * The position behind which (backwards: before which) the events are read.
 * @throws ServiceError as the real one does when no record begins there
 */
async function startOf(log: EventLog, { from, backwards }: AllRead): Promise<bigint> {
  const { end } = log.appender;
  if (from === 'start') return backwards ? 0n : -1n;
  if (from === 'end') return end;
  const { commit } = from;
  if (commit > end && backwards) throw unexpectedReadResult('ReadAllResult', 'Error');
  if (commit >= end || commit === 0n) return backwards ? commit : commit - 1n;
  if (!(await log.reader.at(commit))) throw unexpectedReadResult('ReadAllResult', 'InvalidPosition');
  return backwards ? commit : commit - 1n;
}
