import type { Pool } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { eventColumns, selectEvents } from './event-rows.ts';

/** How much is read at once: whichever bound comes first, but always one event. */
export interface PageSize {
  readonly events: number;
  readonly bytes: number;
}

/** Reads `$all` page by page. No session is held between two pages, whatever their reader does meanwhile. */
export class EventReader {
  constructor(private readonly pool: Pool) {}

  /** Events behind `position`, in order. Positions are byte offsets, which bounds the bytes by themselves. */
  allAfter(position: bigint, size: PageSize): Promise<StoredEvent[]> {
    return selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events
       WHERE position > ${position} AND position <
         (SELECT min(position) FROM eventlog.events WHERE position > ${position}) + ${size.bytes}
       ORDER BY position LIMIT ${size.events}`,
    );
  }

  /** Events before `position`, the last one first. */
  allBefore(position: bigint, size: PageSize): Promise<StoredEvent[]> {
    return selectEvents(
      this.pool,
      `SELECT ${eventColumns} FROM eventlog.events
       WHERE position < ${position} AND position >
         (SELECT max(position) FROM eventlog.events WHERE position < ${position}) - ${size.bytes}
       ORDER BY position DESC LIMIT ${size.events}`,
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
