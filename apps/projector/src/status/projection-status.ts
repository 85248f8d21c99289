import { escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import type { Member } from '../runner/member.ts';
import type { Runner } from '../runner/runner.ts';

/** An event that waits because its row could not be folded; the later ones of that row wait behind it. */
export interface ParkedEvent {
  readonly key: string;
  readonly ordinal: number;
  readonly eventId: string;
  readonly type: string;
  /** Name of the error; null: it waits for an earlier one. */
  readonly error: string | null;
}

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** `missing`: it is not there yet, or only in another version; `stopped`: it cannot go on, `error` says why. */
  readonly state: 'live' | 'stopped' | 'missing';
  /** Of the last event that was looked at; -1: none. */
  readonly ordinal: number;
  readonly position: string | null;
  /** How many rows wait for an event that could not be applied. */
  readonly parkedRows: number;
  readonly error: string | null;
  readonly building: { readonly since: string; readonly ordinal: number; readonly error?: string } | null;
}

const mostParkedShown = 100;

export function projectionStatuses({ projections, live, rebuilder }: Runner): ProjectionStatus[] {
  return projections.map(({ name, version }) => {
    const member = live.memberOf(name);
    const stopped = live.stopped.get(name);
    return {
      name,
      version,
      state: stopped ? 'stopped' : member ? 'live' : 'missing',
      ordinal: member?.checkpoint.ordinal ?? -1,
      position: member?.checkpoint.position?.toString() ?? null,
      parkedRows: member?.parked.size ?? 0,
      error: stopped?.message ?? null,
      building: rebuilder.building.get(name) ?? null,
    };
  });
}

/** What waits, first the events that could not be applied; at most a hundred. */
export async function parkedEvents(source: DataSource, { schema }: Member): Promise<ParkedEvent[]> {
  const rows = await source.query<(Omit<ParkedEvent, 'ordinal'> & { readonly ordinal: string })[]>(
    `select key, ordinal, event_id as "eventId", event_type as type, error from ${escapeIdentifier(schema)}.parked
     order by error is null, ordinal limit $1`,
    [mostParkedShown],
  );
  return rows.map((row) => ({ ...row, ordinal: Number(row.ordinal) }));
}
