import { AllCursor } from '../log/all-cursor.ts';
import type { Cursor } from '../log/all-cursor.ts';
import { Checkpoints } from '../log/checkpoints.ts';
import type { EventLog } from '../log/event-log.ts';
import { endOfStream } from '../log/events.ts';
import { stateOf } from '../log/stream-head.ts';
import { StreamCursor } from '../log/stream-cursor.ts';
import { follow } from './follow.ts';
import type { Outgoing } from '../wire/outgoing.ts';
import { confirmation } from '../wire/read-answers.ts';
import type { AllRead, StreamRead } from '../wire/read-request.ts';
import { invalidSubscriptionPosition, streamDeleted } from '../wire/status-error.ts';
import { subscriptionPage } from './page-size.ts';

/** Gives the events of a stream behind a revision, and goes on with those that come. @throws ServiceError */
export async function subscribeToStream(log: EventLog, read: StreamRead, outgoing: Outgoing): Promise<void> {
  const { stream, from, resolveLinks } = read;
  const head = await log.heads.get(stream);
  if (stateOf(head) === 'tombstoned') throw streamDeleted(stream);
  await outgoing.send(confirmation());
  const revision = from === 'start' ? -1n : from === 'end' ? head.last : from;
  const cursor = new StreamCursor(log.streams, log.heads, log.tail, subscriptionPage, stream, revision);
  await follow(log, cursor, outgoing, {
    resolveLinks,
    // The tombstone is the last thing that a stream gives.
    after: (event) => {
      if (event.revision === endOfStream) throw streamDeleted(stream);
    },
  });
}

/** Gives the events of `$all` behind a position, all or those that match a filter, and goes on with those that come. */
export async function subscribeToAll(log: EventLog, read: AllRead, outgoing: Outgoing): Promise<void> {
  const { from, filter, resolveLinks } = read;
  const checkpoints = filter && new Checkpoints(filter.interval, filter.window);
  const { head } = log.tail;
  await outgoing.send(confirmation());
  let position = from === 'start' ? 0n : head;
  if (typeof from === 'object') {
    position = from.commit;
    if (position > 0n && position < log.appender.end) {
      const event = await log.reader.at(position);
      if (!event) throw invalidSubscriptionPosition();
      // It is looked at, though not given again.
      if (position < head) checkpoints?.after(event, filter!.filter.matches(event), false);
    }
  }
  const cursor: Cursor = new AllCursor(log.reader, log.tail, subscriptionPage, position);
  await follow(log, cursor, outgoing, { resolveLinks, filter: filter?.filter, checkpoints });
}
