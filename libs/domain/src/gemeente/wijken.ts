import { wijkIn } from '../vocabularies/wijk.ts';
import type { GemeenteEvent } from './gemeente.events.ts';
import { reject } from './gemeente.rejections.ts';

/** The whole list again, in the town's order; an empty one takes it away, and a wijk is then taken as it comes. */
export interface SetWijken {
  readonly type: 'SetWijken';
  readonly data: { readonly gemeenteId: string; readonly wijken: readonly string[] };
}

/** Names that differ in capitals or accents alone are one name. */
export function setWijken(
  state: { readonly wijken: readonly string[] },
  { data }: SetWijken,
): readonly GemeenteEvent[] {
  data.wijken.forEach((wijk, index) => {
    if (wijkIn(data.wijken.slice(0, index), wijk) !== undefined) reject('wijk-twice', `wijken.${index}`);
  });
  if (JSON.stringify(data.wijken) === JSON.stringify(state.wijken)) return [];
  return [{ type: 'WijkenSet', data }];
}
