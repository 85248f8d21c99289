import { isDeepStrictEqual } from 'node:util';
import { fold } from '#read-models/fold';
import type { FoldStep } from '#read-models/fold';
import type { ProjectedEvent, Projection } from '#read-models/projection';
import type { ReadRow } from '#read-models/rows';
import type { ToldEvent } from './story.ts';

/**
 * What a projection promises and this one does not keep, told these events; one sentence each. Folding event by event,
 * stored in between, gives what folding at once gives; and whenever keys are destroyed, what is left is what folding
 * the log without them gives.
 */
export function brokenPromises(projection: Projection, events: readonly ToldEvent[]): string[] {
  const types = new Set(events.map(({ type }) => type));
  const all = keysOf(events);
  return [
    ...projection.types.filter((type) => !types.has(type)).map((type) => `${type} was never told`),
    ...(isDeepStrictEqual(rowsAfter(projection, events), rowsAfter(projection, events, 'stored between'))
      ? []
      : ['event by event gives other rows than at once']),
    ...[...all.map((key) => new Set([key])), new Set(all)].flatMap((keys) =>
      forgettingProblems(projection, events, keys),
    ),
  ];
}

/** The rows after these events, by id; `undefined` fields are left out, as the database does. */
export function rowsAfter(
  projection: Projection,
  events: readonly ProjectedEvent[],
  how: 'at once' | 'stored between' = 'at once',
): Record<string, ReadRow> {
  const steps = events.map((event): FoldStep => ({ kind: 'event', event }));
  return how === 'at once'
    ? step({}, projection, steps)
    : steps.reduce((rows, one) => step(rows, projection, [one]), {});
}

function forgettingProblems(projection: Projection, events: readonly ToldEvent[], keys: ReadonlySet<string>): string[] {
  const left = events.map((event) => withoutKeys(event, keys));
  const expected = rowsAfter(projection, left);
  return events.flatMap((_, cut) => {
    const rows = step(rowsAfter(projection, events.slice(0, cut + 1)), projection, [{ kind: 'keys-destroyed', keys }]);
    const steps = left.slice(cut + 1).map((event): FoldStep => ({ kind: 'event', event }));
    if (isDeepStrictEqual(step(rows, projection, steps), expected)) return [];
    return [
      `forgetting ${[...keys].join(', ')} after ${events[cut]!.type} leaves other rows than the log without them`,
    ];
  });
}

function step(rows: Record<string, ReadRow>, projection: Projection, steps: readonly FoldStep[]) {
  const { upserts, deletes, parked } = fold(projection, Object.values(rows), steps, new Set());
  const [first] = parked;
  if (first) throw new Error(`${projection.name} parked ${first.event.type}: ${first.error ?? 'no error'}`);
  const next = { ...rows };
  for (const { id } of deletes) delete next[id];
  for (const row of upserts) next[row.id] = JSON.parse(JSON.stringify(row)) as ReadRow;
  return next;
}

function keysOf(events: readonly ProjectedEvent[]): string[] {
  const keys = events.flatMap(({ personal, statistics }) => [
    ...Object.values(personal).map(({ k }) => k),
    ...(statistics ? [statistics.k] : []),
  ]);
  return [...new Set(keys)];
}

function withoutKeys(event: ToldEvent, keys: ReadonlySet<string>): ProjectedEvent {
  const personal = Object.fromEntries(
    Object.entries(event.personal).map(([name, part]) => [name, keys.has(part.k) ? { k: part.k, f: null } : part]),
  );
  if (!event.statistics || !keys.has(event.statistics.k)) return { ...event, personal };
  const data = Object.fromEntries(
    Object.entries(event.data).filter(([name]) => !event.sealedStatistics.includes(name)),
  );
  return { ...event, personal, data, statistics: { k: event.statistics.k, forgotten: true } };
}
