import type { Pool } from 'pg';
import { endOfStream, noRevision } from '../log/events.ts';
import type { KnownEvent } from '../log/decide.ts';
import type { StreamHead } from '../log/stream-head.ts';
import { keepAll, metastreamRetention, readRetention } from '../log/stream-metadata.ts';
import { isMetastream, metastreamOf, originOf, streamKey } from '../log/stream-names.ts';
import { bigintArray, uuidArray } from './binary-array.ts';

/** A stream's own last event, and that of its companion: its metadata stream, or the stream that it is about. */
const headQuery = `
  SELECT own.revision AS last, other.revision AS other_last, other.is_json AS other_is_json, other.data AS other_data
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (own_key, other_key, place)
  LEFT JOIN LATERAL (
    SELECT revision FROM eventlog.events WHERE stream_key = own_key ORDER BY revision DESC LIMIT 1
  ) AS own ON true
  LEFT JOIN LATERAL (
    SELECT revision, is_json, data FROM eventlog.events WHERE stream_key = other_key ORDER BY revision DESC LIMIT 1
  ) AS other ON true
  ORDER BY place`;

const knownQuery = `
  SELECT place, event_id, revision, position, created
  FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS asked (stream_key, revision, place)
  JOIN eventlog.events USING (stream_key, revision)`;

interface HeadRow {
  readonly last: string | null;
  readonly other_last: string | null;
  readonly other_is_json: boolean | null;
  readonly other_data: Buffer | null;
}

interface KnownRow {
  readonly place: string;
  readonly event_id: string;
  readonly revision: string;
  readonly position: string;
  readonly created: string;
}

/** Reads what deciding an append needs; each by one statement for many streams. */
export class HeadReader {
  constructor(private readonly pool: Pool) {}

  /** The heads of the streams, in their order. */
  async heads(streams: readonly string[]): Promise<StreamHead[]> {
    const companions = streams.map((stream) => (isMetastream(stream) ? originOf(stream) : metastreamOf(stream)));
    const { rows } = await this.pool.query<HeadRow>({
      name: 'heads',
      text: headQuery,
      values: [uuidArray(streams.map(streamKey)), uuidArray(companions.map(streamKey))],
    });
    return rows.map((row, index) => head(streams[index]!, row));
  }

  /** The events at these places, in their order; nothing where there is none. */
  async at(places: readonly { stream: string; revision: bigint }[]): Promise<(KnownEvent | undefined)[]> {
    const keys = uuidArray(places.map(({ stream }) => streamKey(stream)));
    const values = [keys, bigintArray(places.map(({ revision }) => revision))];
    const { rows } = await this.pool.query<KnownRow>({ name: 'known-events', text: knownQuery, values });
    const known = new Array<KnownEvent | undefined>(places.length);
    for (const row of rows) {
      known[Number(row.place) - 1] = {
        id: row.event_id,
        revision: BigInt(row.revision),
        position: BigInt(row.position),
        created: BigInt(row.created),
      };
    }
    return known;
  }
}

function head(stream: string, row: HeadRow): StreamHead {
  const last = row.last === null ? noRevision : BigInt(row.last);
  if (isMetastream(stream)) {
    // A tombstone closes the metadata too.
    const closed = row.other_last !== null && BigInt(row.other_last) === endOfStream;
    return { last: closed ? endOfStream : last, retention: metastreamRetention, metadata: undefined };
  }
  const { other_data: data, other_is_json: isJson } = row;
  return { last, retention: data && isJson ? readRetention(data) : keepAll, metadata: data ?? undefined };
}
