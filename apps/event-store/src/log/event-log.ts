import type { Client } from 'pg';
import type { Logger } from 'pino';
import { EventReader } from '../postgres/event-reader.ts';
import { HeadReader } from '../postgres/head-reader.ts';
import { withPatience } from '../patience.ts';
import { insertEvents } from '../postgres/insert-events.ts';
import { openReaderPool } from '../postgres/reader-pool.ts';
import { StreamPages } from '../postgres/stream-pages.ts';
import { openWriterSession } from '../postgres/writer-session.ts';
import { Appender } from './appender.ts';
import type { StoredEvent } from './events.ts';
import { firstEvent } from './first-event.ts';
import { positionAfter } from './positions.ts';
import { RecentIds } from './recent-ids.ts';
import { StreamHeads } from './stream-heads.ts';
import { StreamReader } from './stream-reader.ts';
import { LogTail } from './tail.ts';
import type { TailSize } from './tail.ts';

/** The log, open for reading and for its one writer. */
export interface EventLog {
  readonly reader: EventReader;
  readonly streams: StreamReader;
  readonly heads: StreamHeads;
  readonly tail: LogTail;
  readonly appender: Appender;
  /** Resolves when the log can no longer be written: what is in memory may then differ from what is stored. */
  readonly failed: Promise<Error>;
  /** Stores what waits, and takes no more. */
  flush(): Promise<void>;
  /** Lets go of the database. */
  close(): Promise<void>;
}

const longestFlush = 2_000;
const longestClose = 500;

/**
 * Opens the log in this database; makes its tables where they are missing.
 * @throws RefusedError with a sentence when this process must not be the log's writer
 */
export async function openEventLog(databaseUrl: string, logger: Logger, tailSize?: TailSize): Promise<EventLog> {
  const writer = await openWriterSession(databaseUrl);
  const pool = openReaderPool(databaseUrl, logger);
  const reader = new EventReader(pool);
  const headReader = new HeadReader(pool);

  const close = () => withPatience(Promise.allSettled([writer.end(), pool.end()]), longestClose);

  const last = await lastEvent(reader, writer).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const heads = new StreamHeads((streams) => headReader.heads(streams));
  const tail = new LogTail(last.position, tailSize);
  let onFailure!: (error: Error) => void;
  const failed = new Promise<Error>((resolve) => (onFailure = resolve));
  const appender = new Appender(
    {
      heads,
      tail,
      recent: new RecentIds(),
      nextPosition: positionAfter(last),
      store: (events) => insertEvents(writer, events),
      stored: (places) => headReader.at(places),
    },
    onFailure,
  );
  // With its session the lock is gone: another store may be writing.
  writer.on('error', (error) => appender.fail(error));
  writer.on('end', () => appender.fail(new Error('the session that writes the log has ended')));

  return {
    reader,
    streams: new StreamReader(tail, new StreamPages(pool)),
    heads,
    tail,
    appender,
    failed,
    flush: () => withPatience(appender.close(), longestFlush),
    close,
  };
}

/** The end of the log; a new log begins here. */
async function lastEvent(reader: EventReader, writer: Client): Promise<StoredEvent> {
  const last = await reader.last();
  if (last) return last;
  const first = firstEvent(Date.now());
  await insertEvents(writer, [first]);
  return first;
}
