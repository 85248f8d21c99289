import { assertHappened, dateOf } from '../kernel/happened-at.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { clashOf, endsOn, outlives, samePlace } from './grants.ts';
import type { Grant, MedewerkerEvent, MedewerkerRecorded } from './medewerker.events.ts';
import { reject } from './medewerker.rejections.ts';
import { inServiceOn } from './medewerker.ts';
import type { KnownMedewerker, Medewerker } from './medewerker.ts';

interface SeenOrganisatie {
  /** Whether the employer is a partner organisation, as its own stream said it when deciding. */
  readonly organisatieIsPartner: boolean;
}

export interface RegisterMedewerker {
  readonly type: 'RegisterMedewerker';
  readonly data: MedewerkerRecorded & {
    /** Said in the same breath, for one step instead of three. */
    readonly grants?: readonly Grant[];
    readonly languages?: readonly string[];
  };
  readonly seen: SeenOrganisatie;
}

export interface GrantRol {
  readonly type: 'GrantRol';
  readonly data: Grant & { readonly medewerkerId: string };
  readonly seen: SeenOrganisatie;
}

/** `on` is the first local date on which the role no longer holds. */
export interface RevokeRol {
  readonly type: 'RevokeRol';
  readonly data: Pick<Grant, 'rol' | 'gemeenteId'> & { readonly medewerkerId: string; readonly on: string };
}

export interface SetTalen {
  readonly type: 'SetTalen';
  readonly data: { readonly medewerkerId: string; readonly languages: readonly string[] };
}

/** `on` is the first local date out of service; another date than before moves it. */
export interface LeaveService {
  readonly type: 'LeaveService';
  readonly data: { readonly medewerkerId: string; readonly on: string };
}

/** One account is one medewerker, for ever: who comes back is the same one, with no rights until they are granted. */
export interface ReturnToService {
  readonly type: 'ReturnToService';
  readonly data: { readonly medewerkerId: string; readonly organisatieId: string; readonly from: string };
}

export type MedewerkerCommand = RegisterMedewerker | GrantRol | RevokeRol | SetTalen | LeaveService | ReturnToService;

export function decideMedewerker(
  state: Medewerker,
  command: MedewerkerCommand,
  context: DecisionContext,
): readonly MedewerkerEvent[] {
  assertHappened(context.happenedAt, context.now);
  if (command.type === 'RegisterMedewerker') return registerMedewerker(state, command);
  if (state.status === 'none') throw new Error(`${command.type} on a medewerker who was never registered`);
  const today = dateOf(context.happenedAt);
  switch (command.type) {
    case 'GrantRol':
      return grantRol(state, command);
    case 'RevokeRol':
      return revokeRol(state, command);
    case 'SetTalen':
      assertInService(state, today);
      return sameTalen(state.languages, command.data.languages) ? [] : [{ type: 'TalenSet', data: command.data }];
    case 'LeaveService':
      if (state.status === 'left' && state.on === command.data.on) return [];
      return [{ type: 'MedewerkerLeft', data: command.data }];
    case 'ReturnToService':
      return returnToService(state, command);
    default:
      return unreachable(command);
  }
}

export function registerMedewerker(state: Medewerker, { data, seen }: RegisterMedewerker): readonly MedewerkerEvent[] {
  if (state.status !== 'none') reject('already-recorded', 'account');
  const { grants = [], languages = [], ...recorded } = data;
  const { medewerkerId } = recorded;
  const granted = grants.filter((grant, index) => {
    assertGrant(grant, seen, `grants.${index}.`);
    return isNew(grant, grants.slice(0, index), `grants.${index}.`);
  });
  return [
    { type: 'MedewerkerRegistered', data: recorded },
    ...granted.map((grant) => ({ type: 'RolGranted' as const, data: { ...grant, medewerkerId } })),
    ...(languages.length > 0 ? [{ type: 'TalenSet' as const, data: { medewerkerId, languages } }] : []),
  ];
}

export function grantRol(state: KnownMedewerker, { data, seen }: GrantRol): readonly MedewerkerEvent[] {
  assertGrant(data, seen, '');
  assertInService(state, data.from, 'from');
  return isNew(data, state.grants, '') ? [{ type: 'RolGranted', data }] : [];
}

/** Takes away the role from that day on, however often it was granted; also after leaving. */
export function revokeRol(state: KnownMedewerker, { data }: RevokeRol): readonly MedewerkerEvent[] {
  const grants = state.grants.filter((grant) => samePlace(grant, data));
  if (grants.some((grant) => outlives(grant, data.on))) return [{ type: 'RolRevoked', data }];
  return grants.some((grant) => endsOn(grant, data.on)) ? [] : reject('rol-not-granted');
}

export function returnToService(state: KnownMedewerker, { data }: ReturnToService): readonly MedewerkerEvent[] {
  if (inServiceOn(state, data.from)) {
    const same =
      state.status === 'in-service' && state.organisatieId === data.organisatieId && state.since === data.from;
    return same ? [] : reject('medewerker-in-service', 'from');
  }
  return [{ type: 'MedewerkerReturned', data }];
}

/** The same again is nothing new; the same role in the same town for a period that overlaps is refused. */
function isNew(grant: Grant, others: readonly Grant[], path: string): boolean {
  const clash = clashOf(grant, others);
  if (clash === 'overlaps') reject('rol-overlaps', `${path}from`);
  return clash === undefined;
}

function assertGrant({ rol, gemeenteId, from, to }: Grant, seen: SeenOrganisatie, path: string): void {
  if (gemeenteId === undefined && rol !== 'beheerder') reject('rol-needs-gemeente', `${path}gemeenteId`);
  if (to !== undefined && to < from) reject('rol-period-reversed', `${path}to`);
  if (rol === 'partner' && !seen.organisatieIsPartner) reject('organisatie-not-partner', `${path}rol`);
}

function assertInService(state: KnownMedewerker, date: string, field?: string): void {
  if (!inServiceOn(state, date)) reject('medewerker-left', field);
}

function sameTalen(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}
