import type { StoredEvent } from './events.ts';
import type { EventLog } from './event-log.ts';
import { firstReadable, hiddenBefore, stateOf } from './stream-head.ts';

const linkPattern = /^(\d{1,18})@(.+)$/su;

/**
 * The event that a link (`revision@stream`) leads to; `undefined` where that cannot be read, `no-link` where the data
 * is something else.
 */
export async function resolveLink(
  { heads, streams }: Pick<EventLog, 'heads' | 'streams'>,
  link: StoredEvent,
): Promise<StoredEvent | undefined | 'no-link'> {
  const [, revisionText, stream] = linkPattern.exec(link.data.toString()) ?? [];
  if (revisionText === undefined || stream === undefined) return 'no-link';
  const revision = BigInt(revisionText);
  const head = await heads.get(stream);
  if (stateOf(head) !== 'readable' || revision < firstReadable(head)) return undefined;
  const range = {
    stream,
    first: revision,
    last: revision,
    backwards: false,
    hiddenBefore: hiddenBefore(head, Date.now()),
  };
  const [event] = await streams.page(range, { events: 1, bytes: 1 });
  return event;
}
