import { linkType } from '../log/events.ts';
import type { StoredEvent } from '../log/events.ts';
import type { EventLog } from '../log/event-log.ts';
import { resolveLink } from '../log/links.ts';
import { eventResponse } from '../wire/event-response.ts';
import type { Outgoing } from '../wire/outgoing.ts';

const linkBytes = Buffer.from(linkType);

/** Sends an event, in place of a link the event that it leads to; waits for the consumer where it is behind. */
export function deliver(
  log: EventLog,
  event: StoredEvent,
  resolveLinks: boolean,
  outgoing: Outgoing,
): Promise<void> | undefined {
  if (resolveLinks && event.type.equals(linkBytes)) return deliverLinked(log, event, outgoing);
  return outgoing.send(eventResponse(event));
}

async function deliverLinked(log: EventLog, link: StoredEvent, outgoing: Outgoing): Promise<void> {
  const linked = await resolveLink(log, link);
  await outgoing.send(linked === 'no-link' ? eventResponse(link) : eventResponse(linked, link));
}
