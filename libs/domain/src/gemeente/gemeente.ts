import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { GemeenteEvent, gemeenteContracts } from './gemeente.events.ts';

export interface DatedNisCode {
  readonly nis: string;
  /** Local date from which the code holds. */
  readonly from: string;
}

export type Gemeente =
  | { readonly status: 'none' }
  | {
      readonly status: 'in-use';
      readonly naam: string;
      /** In order of `from`. */
      readonly nisCodes: readonly DatedNisCode[];
      /** The schedule as it was last set, serialised: only equality is asked of it. */
      readonly openingsdagen: string | undefined;
      readonly toelichtingen: ReadonlySet<string>;
    };

export const initialGemeente = { status: 'none' } as Gemeente;

export function evolveGemeente(state: Gemeente, event: Decidable<GemeenteEvent, typeof gemeenteContracts>): Gemeente {
  if (event.type === 'GemeenteRegistered') {
    const { naam, nis, from } = event.data;
    const nisCodes = [{ nis, from }];
    return { status: 'in-use', naam, nisCodes, openingsdagen: undefined, toelichtingen: new Set() };
  }
  if (state.status === 'none') throw new Error(`${event.type} before GemeenteRegistered`);
  switch (event.type) {
    case 'NisCodeAssigned':
      return { ...state, nisCodes: [...state.nisCodes, { nis: event.data.nis, from: event.data.from }] };
    case 'OpeningsdagenSet':
      return { ...state, openingsdagen: scheduleText(event.data) };
    case 'ToelichtingAdded':
      return { ...state, toelichtingen: new Set([...state.toelichtingen, event.data.toelichtingId]) };
    case 'ToelichtingRemoved':
      return {
        ...state,
        toelichtingen: new Set([...state.toelichtingen].filter((id) => id !== event.data.toelichtingId)),
      };
    default:
      return unreachable(event);
  }
}

export function scheduleText(schedule: { readonly permanenties: unknown; readonly closures: unknown }): string {
  return JSON.stringify([schedule.permanenties, schedule.closures]);
}
