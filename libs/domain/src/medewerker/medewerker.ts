import type { Decidable } from '../kernel/event.ts';
import { rollen } from '../kernel/roles.ts';
import type { Rol } from '../kernel/roles.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { endedOn, holdsOn, samePlace } from './grants.ts';
import type { Grant, MedewerkerEvent, medewerkerContracts } from './medewerker.events.ts';

interface Known {
  readonly organisatieId: string;
  /** Also those that ended. */
  readonly grants: readonly Grant[];
  /** ISO 639-3, or 639-5 for a group. */
  readonly languages: readonly string[];
}

/** `left` from the date `on`, which may still have to come. */
export type KnownMedewerker =
  /** `since`: the local date of coming back; undefined for who never left. */
  | (Known & { readonly status: 'in-service'; readonly since: string | undefined })
  | (Known & { readonly status: 'left'; readonly on: string });

export type Medewerker = { readonly status: 'none' } | KnownMedewerker;

export const initialMedewerker = { status: 'none' } as Medewerker;

export function evolveMedewerker(
  state: Medewerker,
  event: Decidable<MedewerkerEvent, typeof medewerkerContracts>,
): Medewerker {
  if (event.type === 'MedewerkerRegistered') {
    const { organisatieId } = event.data;
    return { status: 'in-service', since: undefined, organisatieId, grants: [], languages: [] };
  }
  if (state.status === 'none') throw new Error(`${event.type} before MedewerkerRegistered`);
  switch (event.type) {
    case 'RolGranted': {
      const { medewerkerId: _, ...grant } = event.data;
      return { ...state, grants: [...state.grants, grant] };
    }
    case 'RolRevoked': {
      const { data } = event;
      const grants = state.grants.map((grant) => (samePlace(grant, data) ? endedOn(grant, data.on) : grant));
      return { ...state, grants };
    }
    case 'TalenSet':
      return { ...state, languages: event.data.languages ?? [] };
    case 'MedewerkerLeft': {
      const { organisatieId, grants, languages } = state;
      return { status: 'left', on: event.data.on, organisatieId, grants, languages };
    }
    case 'MedewerkerReturned': {
      // The rights from before do not come back by themselves.
      const grants = state.status === 'left' ? state.grants.map((grant) => endedOn(grant, state.on)) : state.grants;
      const { languages } = state;
      const { organisatieId, from: since } = event.data;
      return { status: 'in-service', since, organisatieId, grants, languages };
    }
    default:
      return unreachable(event);
  }
}

/** Whether this medewerker is in service on a local date `YYYY-MM-DD`. */
export function inServiceOn(state: Medewerker, date: string): boolean {
  return state.status === 'in-service' || (state.status === 'left' && date < state.on);
}

/** The grants that hold on a local date `YYYY-MM-DD`; none for who is not in service then. */
export function grantsOf(state: Medewerker, date: string): readonly Grant[] {
  if (state.status === 'none' || !inServiceOn(state, date)) return [];
  return state.grants.filter((grant) => holdsOn(grant, date));
}

/**
 * The roles in a town on a local date, in the order of `rollen`: those for the whole installation are among them.
 * Without a town only those.
 */
export function rolesOn(state: Medewerker, gemeenteId: string | undefined, date: string): readonly Rol[] {
  const grants = grantsOf(state, date).filter(
    (grant) => grant.gemeenteId === undefined || grant.gemeenteId === gemeenteId,
  );
  return rollen.filter((rol) => grants.some((grant) => grant.rol === rol));
}

/** Whether this medewerker has a role in that very town on a local date; one for the whole installation is no work. */
export function worksFor(state: Medewerker, gemeenteId: string, date: string): boolean {
  return grantsOf(state, date).some((grant) => grant.gemeenteId === gemeenteId);
}
