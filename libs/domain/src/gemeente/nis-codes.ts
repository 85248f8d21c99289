import type { GemeenteCommand } from './gemeente.decisions.ts';
import type { DatedNisCode, Gemeente } from './gemeente.ts';

export type TakesNisCode = Extract<GemeenteCommand, { type: 'RegisterGemeente' | 'AssignNisCode' }>;

/** Whether the command would give the town a code that it does not have yet; not where it is refused, or repeated. */
export function takesNisCode(state: Gemeente, { type, data }: TakesNisCode): boolean {
  if (type === 'RegisterGemeente') return state.status === 'none';
  return state.status === 'in-use' && data.from > state.nisCodes.at(-1)!.from;
}

/**
 * Until which local date, not included, the town has a code that it claimed from `from` on; `undefined`: for good, or it
 * has yet to take it. A town that left has none.
 */
export function hasNisCodeUntil(state: Gemeente, { nis, from }: DatedNisCode): string | undefined {
  if (state.status === 'none') return undefined;
  if (state.status === 'left') return from;
  const index = state.nisCodes.findIndex((code) => code.nis === nis && code.from === from);
  return index === -1 ? undefined : state.nisCodes[index + 1]?.from;
}
