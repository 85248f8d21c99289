import type { DataSource } from 'typeorm';
import type { Projection } from '#read-models/projection';
import { readCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { stopsProjection } from './faults.ts';
import { assertSameLog } from './log-check.ts';
import type { RunnerParts } from './parts.ts';
import { RowStore } from './row-store.ts';

/** A projection at work on one schema, and how far it has come. */
export interface Member {
  readonly projection: Projection;
  readonly schema: string;
  readonly rows: RowStore;
  /** A rebuild takes no event that it cannot apply, and says nothing to those who wait. */
  readonly strict: boolean;
  checkpoint: Checkpoint;
  parked: ReadonlySet<string>;
}

/** `undefined` when the schema is not there, or was made by another version. */
export async function openMember(
  source: DataSource,
  projection: Projection,
  schema: string,
  strict: boolean,
): Promise<Member | undefined> {
  const checkpoint = await readCheckpoint(source, schema);
  if (checkpoint?.version !== projection.version) return undefined;
  const rows = new RowStore(source, projection, schema);
  const parked = await rows.parkedKeys(source);
  return { projection, schema, rows, strict, checkpoint, parked };
}

/** Those whose schema is there in the present version, and those whose tables cannot be read as what they should be. */
export interface Opened {
  readonly members: readonly Member[];
  readonly broken: ReadonlyMap<Projection, Error>;
}

/** @throws WrongLogError when one of them was made from another log */
export async function openMembers(
  { source, reader }: Pick<RunnerParts, 'source' | 'reader'>,
  projections: readonly Projection[],
): Promise<Opened> {
  const broken = new Map<Projection, Error>();
  const opened = await Promise.all(
    projections.map((one) =>
      openMember(source, one, one.name, false).catch((error: unknown) => {
        if (!stopsProjection(error)) throw error;
        broken.set(one, error);
        return undefined;
      }),
    ),
  );
  const members = opened.filter((member) => member !== undefined);
  for (const { projection, checkpoint } of members) {
    const remedy = `start the projector once with --rebuild=${projection.name} (or --rebuild=all)`;
    await assertSameLog(reader, `the read model ${projection.name}`, checkpoint, remedy);
  }
  return { members, broken };
}
