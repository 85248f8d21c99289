import { escapeIdentifier } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { progressChannel } from '#read-models/progress';

/** How far something has read: the last event that it looked at. */
export interface Checkpoint {
  /** -1: nothing yet. */
  readonly ordinal: number;
  /** Commit position in this store. */
  readonly position: bigint | undefined;
  readonly eventId: string | undefined;
}

export interface StoredCheckpoint extends Checkpoint {
  /** Version of the projection that made the rows. */
  readonly version: number;
}

export const beginning: Checkpoint = { ordinal: -1, position: undefined, eventId: undefined };

/** Somebody else moved the checkpoint: two projectors write the same read model, and this one has to stop. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}

interface CheckpointRow {
  readonly version: number;
  readonly ordinal: string;
  readonly position: string | null;
  readonly last_event_id: string | null;
}

/** `undefined` when there is no such read model. */
export async function readCheckpoint(source: DataSource, schema: string): Promise<StoredCheckpoint | undefined> {
  const table = `${escapeIdentifier(schema)}.checkpoint`;
  const [found] = await source.query<{ exists: boolean }[]>('select to_regclass($1) is not null as exists', [table]);
  if (!found?.exists) return undefined;
  const [row] = await source.query<CheckpointRow[]>(`select version, ordinal, position, last_event_id from ${table}`);
  return row && { version: row.version, ...checkpointOf(row) };
}

export function checkpointOf(row: Omit<CheckpointRow, 'version'>): Checkpoint {
  return {
    ordinal: Number(row.ordinal),
    position: row.position === null ? undefined : BigInt(row.position),
    eventId: row.last_event_id ?? undefined,
  };
}

/**
 * Moves a checkpoint and says so to whoever waits, when the transaction that `manager` is in commits.
 * @param announced name under which it is said; a read model that is being built says nothing
 * @throws FencedError when it does not stand at `from` any more
 */
export async function moveCheckpoint(
  manager: Pick<EntityManager, 'query'>,
  schema: string,
  from: Checkpoint,
  to: Checkpoint,
  announced: string | undefined,
): Promise<void> {
  const say = announced === undefined ? '$5::text' : `pg_notify('${progressChannel}', $5)`;
  const moved = await manager.query<unknown[]>(
    `with moved as (
       update ${escapeIdentifier(schema)}.checkpoint
       set ordinal = $2, position = $3, last_event_id = $4, updated_at = now() where ordinal = $1 returning 1)
     select ${say} from moved`,
    [from.ordinal, to.ordinal, to.position?.toString(), to.eventId, `${announced} ${to.position}`],
  );
  if (moved.length === 0) {
    throw new FencedError(`the checkpoint of ${schema} is not at ${from.ordinal} any more: another projector runs`);
  }
}
