import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { GemeenteEvent, gemeenteContracts } from './gemeente.events.ts';

export interface DatedNisCode {
  readonly nis: string;
  /** Local date from which the code holds. */
  readonly from: string;
}

/** Who answers, in the sense of the GDPR, for what a town records from a local date on: an organisatie or the town. */
export interface DatedController {
  readonly controller: string;
  readonly from: string;
}

export type Gemeente =
  | { readonly status: 'none' }
  | {
      readonly status: 'in-use';
      readonly naam: string;
      /** In order of `from`. */
      readonly nisCodes: readonly DatedNisCode[];
      /** Who answered or answers for what is recorded, after the town itself; in order of `from`. */
      readonly controllers: readonly DatedController[];
      /** The schedule as it was last set, serialised: only equality is asked of it. */
      readonly openingsdagen: string | undefined;
      /** The list that a wijk is taken from; none: the town has no list. */
      readonly wijken: readonly string[];
      readonly toelichtingen: ReadonlySet<string>;
    }
  | {
      readonly status: 'left';
      readonly naam: string;
      readonly nisCodes: readonly DatedNisCode[];
      readonly controllers: readonly DatedController[];
      /** Why it left; undefined where only its key is gone. */
      readonly ground: string | undefined;
      /** Nobody can open its statistics any more. */
      readonly keyDestroyed: boolean;
    };

export const initialGemeente = { status: 'none' } as Gemeente;

export function evolveGemeente(state: Gemeente, event: Decidable<GemeenteEvent, typeof gemeenteContracts>): Gemeente {
  if (event.type === 'GemeenteRegistered') {
    const { naam, nis, from } = event.data;
    const nisCodes = [{ nis, from }];
    return {
      status: 'in-use',
      naam,
      nisCodes,
      controllers: [],
      openingsdagen: undefined,
      wijken: [],
      toelichtingen: new Set(),
    };
  }
  if (state.status === 'none') throw new Error(`${event.type} before GemeenteRegistered`);
  if (state.status === 'left') return event.type === 'GemeenteKeyDestroyed' ? { ...state, keyDestroyed: true } : state;
  switch (event.type) {
    case 'GemeenteLeft':
    case 'GemeenteKeyDestroyed': {
      const { naam, nisCodes, controllers } = state;
      const keyDestroyed = event.type === 'GemeenteKeyDestroyed';
      const ground = event.type === 'GemeenteLeft' ? event.data.ground : undefined;
      return { status: 'left', naam, nisCodes, controllers, ground, keyDestroyed };
    }
    case 'NisCodeAssigned':
      return { ...state, nisCodes: [...state.nisCodes, { nis: event.data.nis, from: event.data.from }] };
    case 'VerwerkingsverantwoordelijkeAppointed': {
      const { gemeenteId, organisatieId = gemeenteId, from } = event.data;
      return { ...state, controllers: appointed(state.controllers, { controller: organisatieId, from }) };
    }
    case 'OpeningsdagenSet':
      return { ...state, openingsdagen: scheduleText(event.data) };
    case 'WijkenSet':
      return { ...state, wijken: event.data.wijken };
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

/** One that begins on the same day stays in the list: until then it may have held for hours. */
function appointed(known: readonly DatedController[], next: DatedController): readonly DatedController[] {
  return [...known.filter(({ from }) => from <= next.from), next];
}

/** Who was named to answer for what is recorded, in order of `from`; before the first it is the town itself. */
export function controllersOf(state: Gemeente): readonly DatedController[] {
  return state.status === 'none' ? [] : state.controllers;
}

/** The neighbourhoods that a hulpvraag may name; none: the town has no list. */
export function wijkenOf(state: Gemeente): readonly string[] {
  return state.status === 'in-use' ? state.wijken : [];
}

export function scheduleText(schedule: { readonly permanenties: unknown; readonly closures: unknown }): string {
  return JSON.stringify([schedule.permanenties, schedule.closures]);
}
