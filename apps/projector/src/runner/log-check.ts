import type { Checkpoint } from './checkpoint.ts';
import type { LogReader } from '#event-store/log-reader';

/** A read model was made from another log than the one that is there now. The message is for whoever starts it. */
export class WrongLogError extends Error {
  override readonly name = 'WrongLogError';
}

/**
 * Refuses a checkpoint that does not fit the log: another store, or one put back from an older backup.
 * @param remedy what the reader of the sentence can do about it
 * @throws WrongLogError
 */
export async function assertSameLog(
  reader: LogReader,
  name: string,
  { position, eventId, ordinal }: Checkpoint,
  remedy: string,
): Promise<void> {
  if (position === undefined) return;
  const event = await reader.eventAt(position);
  if (event?.id === eventId) return;
  const found = event ? 'holds another event there' : 'has no event there';
  throw new WrongLogError(
    `${name} was made from another log: it stands at event ${ordinal}, and this log ${found}. ` +
      `If EVENTSTORE_URL names the right store, ${remedy}.`,
  );
}
