import { isDeepStrictEqual } from 'node:util';
import type { FoldStep } from '#read-models/fold';
import type { ProjectedEvent, Projection } from '#read-models/projection';
import type { ReadRow } from '#read-models/rows';
import { MemoryRows } from '#read-models/testing/memory-rows';
import { story } from './story.ts';
import type { Untold } from './story.ts';

/**
 * What a projection promises and this one does not keep, told these events; one sentence each. Folding event by event
 * gives what folding at once gives; and whenever keys are destroyed, what is left is what folding the log without them
 * gives.
 */
export function brokenPromises(projection: Projection, untold: readonly Untold[]): string[] {
  const events = story(untold);
  const types = new Set(events.map(({ type }) => type));
  const all = keysOf(events);
  return [
    ...projection.types.filter((type) => !types.has(type)).map((type) => `${type} was never told`),
    ...(isDeepStrictEqual(rowsAfter(projection, events), shown(eachByItself(projection, events.map(stepOf))))
      ? []
      : ['event by event gives other rows than at once']),
    ...[...all.map((key) => new Set([key])), new Set(all)].flatMap((keys) =>
      forgettingProblems(projection, untold, keys),
    ),
  ];
}

/** The rows after these events, by id; fields that are `undefined` are left out, as the database does. */
export function rowsAfter(projection: Projection, events: readonly ProjectedEvent[]): Record<string, ReadRow> {
  return shown(new MemoryRows(projection).apply(events.map(stepOf)));
}

function forgettingProblems(projection: Projection, untold: readonly Untold[], keys: ReadonlySet<string>): string[] {
  const whole = story(untold).map(stepOf);
  const left = story(untold, keys);
  const expected = rowsAfter(projection, left);
  return left.flatMap(({ type }, cut) => {
    const steps = [...whole.slice(0, cut + 1), { kind: 'keys-destroyed', keys } as const];
    const rows = eachByItself(projection, [...steps, ...left.slice(cut + 1).map(stepOf)]);
    if (isDeepStrictEqual(shown(rows), expected)) return [];
    return [`forgetting ${[...keys].join(', ')} after ${type} leaves other rows than the log without them`];
  });
}

function eachByItself(projection: Projection, steps: readonly FoldStep[]): MemoryRows {
  return steps.reduce((rows, step) => rows.apply([step]), new MemoryRows(projection));
}

function shown(rows: MemoryRows): Record<string, ReadRow> {
  const [first] = rows.parked;
  if (first) throw new Error(`${first.event.type} was parked: ${first.error ?? 'behind another'}`);
  return Object.fromEntries(rows.all().map((row) => [row.id, JSON.parse(JSON.stringify(row)) as ReadRow]));
}

function stepOf(event: ProjectedEvent): FoldStep {
  return { kind: 'event', event };
}

function keysOf(events: readonly ProjectedEvent[]): string[] {
  const keys = events.flatMap(({ personal, statistics }) => [
    ...Object.values(personal).map(({ k }) => k),
    ...(statistics ? [statistics.k] : []),
  ]);
  return [...new Set(keys)];
}
