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

/** A checkpoint that moves from where it is known to stand. */
export interface Move {
  readonly schema: string;
  readonly from: Checkpoint;
  /** Said to whoever waits, when the transaction commits; a read model that is being built says nothing. */
  readonly announced: boolean;
}

/**
 * Moves checkpoints to one place, in one statement, however many read models have nothing to do with a batch.
 * @throws FencedError when one does not stand where it was any more; outside a transaction the others have moved
 */
export async function moveCheckpoints(
  manager: Pick<EntityManager, 'query'>,
  moves: readonly Move[],
  to: Checkpoint,
): Promise<void> {
  const updates = moves.map(
    ({ schema }, index) =>
      `m${index} as (update ${escapeIdentifier(schema)}.checkpoint
         set ordinal = $1, position = $2, last_event_id = $3, updated_at = now()
         where ordinal = $${index + 4} returning ${index} as moved)`,
  );
  const all = moves.map((_, index) => `select moved from m${index}`).join(' union all ');
  const said = moves.flatMap(({ schema, announced }) => (announced ? [`${schema} ${to.position}`] : []));
  const moved = await manager.query<{ readonly moved: number }[]>(
    `with ${updates.join(', ')}, said as (select pg_notify('${progressChannel}', line) from unnest($${moves.length + 4}::text[]) as line)
     select moved, (select count(*) from said) as said from (${all}) as all_moved`,
    [to.ordinal, to.position?.toString(), to.eventId, ...moves.map(({ from }) => from.ordinal), said],
  );
  const missing = moves.find((_, index) => !moved.some((one) => one.moved === index));
  if (missing) {
    const { schema, from } = missing;
    throw new FencedError(`the checkpoint of ${schema} is not at ${from.ordinal} any more: another projector runs`);
  }
}
