import { forgetParts, keysOfParts } from './personal.ts';
import type { Draft, ProjectedEvent, Projection } from './projection.ts';
import type { PersonalRow, ReadRow } from './rows.ts';

export function holds(row: ReadRow, keys: ReadonlySet<string>): boolean {
  return row.keys.some((key) => keys.has(key));
}

/** The keys of a row's personal parts, and those of all statistics that it was ever made of. */
export function keysOfRow(
  projection: Projection,
  before: ReadRow | undefined,
  draft: Draft<ReadRow>,
  event: ProjectedEvent,
): string[] {
  const keys = new Set([...personalKeys(draft), ...(before ? statisticsKeys(before) : [])]);
  if (projection.holdsStatistics && event.statistics) keys.add(event.statistics.k);
  return [...keys].sort();
}

/** What is left of a row without what the destroyed keys had sealed; `undefined`: nothing. */
export function forgetRow(projection: Projection, row: ReadRow, destroyed: ReadonlySet<string>): ReadRow | undefined {
  if (statisticsKeys(row).some((key) => destroyed.has(key))) return undefined;
  const { personal } = row as Partial<PersonalRow>;
  const left: ReadRow = personal ? ({ ...row, personal: forgetParts(personal, destroyed) } as ReadRow) : row;
  if (!projection.forget) return left;
  const draft = projection.forget(left, destroyed);
  return draft && { ...left, ...draft };
}

function personalKeys(row: object): string[] {
  return keysOfParts((row as Partial<PersonalRow>).personal ?? {});
}

function statisticsKeys(row: ReadRow): string[] {
  const personal = personalKeys(row);
  return row.keys.filter((key) => !personal.includes(key));
}
