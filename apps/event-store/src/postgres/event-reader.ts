import type { Pool } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { streamKey } from '../log/stream-names.ts';
import { uuidText } from '../log/uuid.ts';
import { eventColumns, selectEvents } from './event-rows.ts';

/** How much is read at once: whichever bound comes first, but always one event. */
export interface PageSize {
  readonly events: number;
  readonly bytes: number;
}

/** Some of the events of one stream. */
export interface StreamRange {
  readonly stream: string;
  /** Lowest and highest revision, both included. */
  readonly first: bigint;
  readonly last: bigint;
  readonly backwards: boolean;
  /** Leaves out what is not younger than this (ticks). */
  readonly hiddenBefore: bigint | undefined;
}

/** Reads the log page by page. No session is held between two pages, whatever the reader of them does meanwhile. */
export class EventReader {
  constructor(private readonly pool: Pool) {}

  /** Events of `$all` behind `position`, in order. Positions are byte offsets, which bounds the bytes by themselves. */
  allAfter(position: bigint, size: PageSize): Promise<StoredEvent[]> {
    return selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events
       WHERE position > ${position} AND position <
         (SELECT min(position) FROM eventlog.events WHERE position > ${position}) + ${size.bytes}
       ORDER BY position LIMIT ${size.events}`,
    );
  }

  /** Events of `$all` before `position`, the last one first. */
  allBefore(position: bigint, size: PageSize): Promise<StoredEvent[]> {
    return selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events
       WHERE position < ${position} AND position >
         (SELECT max(position) FROM eventlog.events WHERE position < ${position}) - ${size.bytes}
       ORDER BY position DESC LIMIT ${size.events}`,
    );
  }

  /** Events of a stream within the range. */
  stream(range: StreamRange, size: PageSize): Promise<StoredEvent[]> {
    const order = range.backwards ? 'DESC' : 'ASC';
    const age = range.hiddenBefore === undefined ? '' : `AND created > ${range.hiddenBefore}`;
    // octet_length asks the storage, so what is over the limit of bytes is never fetched.
    return selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM (
         SELECT *, sum(octet_length(data) + octet_length(metadata)) OVER (ORDER BY revision ${order} ROWS
           BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
         FROM (
           SELECT * FROM eventlog.events
           WHERE stream_key = '${uuidText(streamKey(range.stream))}'
             AND revision BETWEEN ${range.first} AND ${range.last} ${age}
           ORDER BY revision ${order} LIMIT ${size.events}
         ) AS page
       ) AS measured
       WHERE coalesce(bytes_before, 0) < ${size.bytes} ORDER BY revision ${order}`,
    );
  }

  /** The last event of the log, if it has any. */
  async last(): Promise<StoredEvent | undefined> {
    const [event] = await selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events ORDER BY position DESC LIMIT 1`,
    );
    return event;
  }

  /** The event at this very position, if there is one. */
  async at(position: bigint): Promise<StoredEvent | undefined> {
    const [event] = await selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events WHERE position = ${position}`,
    );
    return event;
  }
}
