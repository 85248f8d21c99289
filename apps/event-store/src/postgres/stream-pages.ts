import type { Pool } from 'pg';
import type { StoredEvent } from '../log/events.ts';
import { streamKey } from '../log/stream-names.ts';
import { uuidText } from '../log/uuid.ts';
import type { PageSize } from './event-reader.ts';
import { eventColumns, selectPlacedEvents } from './event-rows.ts';

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

interface Asked {
  readonly range: StreamRange;
  readonly size: PageSize;
  readonly resolve: (events: StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

const mostStatements = 3;
const mostInStatement = 64;

/**
 * Reads pages of streams. While some statements run, what is asked for gathers and goes into the next one: a stream of
 * a few events costs a fraction of a statement of its own.
 */
export class StreamPages {
  private waiting: Asked[] = [];
  private running = 0;
  private scheduled = false;

  constructor(private readonly pool: Pool) {}

  /** The first events within the range (backwards: the last ones), as many as the size allows. */
  page(range: StreamRange, size: PageSize): Promise<StoredEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ range, size, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled || this.running >= mostStatements || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    const asked = this.take();
    this.running += 1;
    this.schedule();
    try {
      const pages = asked.map((): StoredEvent[] => []);
      await selectPlacedEvents(this.pool, statement(asked), (place, event) => pages[place]!.push(event));
      asked.forEach(({ resolve }, place) => resolve(pages[place]!));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    } finally {
      this.running -= 1;
      this.schedule();
    }
  }

  /** What can share a statement with the one that has waited longest. */
  private take(): Asked[] {
    const [oldest] = this.waiting;
    const together: Asked[] = [];
    const others: Asked[] = [];
    for (const asked of this.waiting) {
      (together.length < mostInStatement && alike(asked, oldest!) ? together : others).push(asked);
    }
    this.waiting = others;
    return together;
  }
}

function alike(a: Asked, b: Asked): boolean {
  return a.range.backwards === b.range.backwards && a.size.events === b.size.events && a.size.bytes === b.size.bytes;
}

/** octet_length asks the storage, so what is beyond the limit of bytes is never fetched. */
function statement(asked: readonly Asked[]): string {
  const { range, size } = asked[0]!;
  const order = range.backwards ? 'DESC' : 'ASC';
  const rows = asked.map(({ range: { stream, first, last, hiddenBefore = -1n } }, place) => {
    return `(${place}, '${uuidText(streamKey(stream))}'::uuid, ${first}::bigint, ${last}::bigint, ${hiddenBefore}::bigint)`;
  });
  return `
    SELECT place, ${eventColumns}
    FROM (VALUES ${rows.join(',')}) AS asked (place, key, first, last, hidden_before)
    CROSS JOIN LATERAL (
      SELECT ${eventColumns} FROM (
        SELECT ${eventColumns}, sum(octet_length(data) + octet_length(metadata))
          OVER (ORDER BY revision ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
        FROM (
          SELECT ${eventColumns} FROM eventlog.events
          WHERE stream_key = key AND revision BETWEEN first AND last AND created > hidden_before
          ORDER BY revision ${order} LIMIT ${size.events}
        ) AS bounded
      ) AS measured
      WHERE coalesce(bytes_before, 0) < ${size.bytes} ORDER BY revision ${order}
    ) AS page`;
}
