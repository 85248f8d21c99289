import type { DataSource } from 'typeorm';
import { fold, keysOf } from '#read-models/fold';
import type { Folded } from '#read-models/fold';
import { moveCheckpoints } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { DecodedBatch, PlacedStep } from './decoder.ts';
import { NotApplicableError, isAboutData } from './faults.ts';
import type { Member } from './member.ts';

/**
 * Brings a member behind a batch: its rows and its checkpoint in one transaction. What was applied before is left out.
 * @throws FencedError, NotApplicableError (strict), ProjectionFault, what the database throws
 */
export async function applyBatch(source: DataSource, member: Member, batch: DecodedBatch): Promise<void> {
  const { last } = batch;
  if (!last || last.ordinal <= member.checkpoint.ordinal) return;
  const steps = batch.steps.filter((step) => step.at.ordinal > member.checkpoint.ordinal && concerns(member, step));
  try {
    await applySteps(source, member, steps, last);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    for (const step of steps) await applyOrPark(source, member, step);
    await applySteps(source, member, [], last);
  }
}

async function applyOrPark(source: DataSource, member: Member, step: PlacedStep): Promise<void> {
  try {
    await applySteps(source, member, [step], step.at);
  } catch (error) {
    if (!isAboutData(error) || step.kind !== 'event') throw error;
    await applySteps(source, member, [{ ...step, broken: error as Error }], step.at);
  }
}

async function applySteps(
  source: DataSource,
  member: Member,
  steps: readonly PlacedStep[],
  to: Checkpoint,
): Promise<void> {
  const { checkpoint, schema, strict } = member;
  const move = { schema, from: checkpoint, announced: !strict };
  if (to.ordinal === checkpoint.ordinal) return;
  if (steps.length === 0) await moveCheckpoints(source, [move], to);
  else {
    const parked = new Set(member.parked);
    await source.transaction(async (manager) => {
      // First, so that a second projector waits here and then finds that it has moved.
      await moveCheckpoints(manager, [move], to);
      const { ids, keys } = touched(member, steps);
      const rows = ids.length + keys.length === 0 ? [] : await member.rows.load(manager, ids, keys);
      const folded = fold(member.projection, rows, steps, parked);
      if (strict) assertApplied(member, folded);
      await member.rows.write(manager, folded);
    });
    member.parked = parked;
  }
  member.checkpoint = { ordinal: to.ordinal, position: to.position, eventId: to.eventId };
}

/** Whether a member has anything to do with a batch but to know that it was looked at. */
export function isConcerned(member: Member, { steps }: DecodedBatch): boolean {
  return steps.some((step) => concerns(member, step));
}

/** Brings members behind a batch that has nothing for them. @throws FencedError, what the database throws */
export async function passBatch(source: DataSource, members: readonly Member[], { last }: DecodedBatch): Promise<void> {
  const behind = members.filter(({ checkpoint }) => last && checkpoint.ordinal < last.ordinal);
  if (!last || behind.length === 0) return;
  const moves = behind.map(({ schema, checkpoint, strict }) => ({ schema, from: checkpoint, announced: !strict }));
  await moveCheckpoints(source, moves, last);
  const { ordinal, position, eventId } = last;
  for (const member of behind) member.checkpoint = { ordinal, position, eventId };
}

function concerns({ projection }: Member, step: PlacedStep): boolean {
  return step.kind === 'keys-destroyed' ? step.keys.size > 0 : projection.types.includes(step.event.type);
}

function touched({ projection, parked }: Member, steps: readonly PlacedStep[]): { ids: string[]; keys: string[] } {
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'keys-destroyed') step.keys.forEach((key) => keys.add(key));
    else for (const id of keysOf(projection, step.event)) if (!parked.has(id)) ids.add(id);
  }
  return { ids: [...ids], keys: [...keys] };
}

function assertApplied({ projection }: Member, { parked }: Folded): void {
  const [first] = parked;
  if (!first) return;
  const { event, error } = first;
  throw new NotApplicableError(
    `${projection.name} cannot apply ${event.type} ${event.id} at ${event.ordinal}: ${error}`,
  );
}
