import { assertHappened } from '../kernel/happened-at.ts';
import { carriesWords } from '../kernel/recorded.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Aanbod, OrganisatieEvent, OrganisatieRecorded } from './organisatie.events.ts';
import { reject } from './organisatie.rejections.ts';
import type { KnownOrganisatie, Organisatie } from './organisatie.ts';

export interface RegisterOrganisatie {
  readonly type: 'RegisterOrganisatie';
  readonly data: OrganisatieRecorded;
}

/** Says the whole organisatie again: what is left out is no longer kept. */
export interface CorrectOrganisatie {
  readonly type: 'CorrectOrganisatie';
  readonly data: OrganisatieRecorded;
}

/** From now on it offers something else, or to others; not a correction. */
export interface ChangeDiensten {
  readonly type: 'ChangeDiensten';
  readonly data: Aanbod & { readonly organisatieId: string };
}

/** No new referrals to it from now on; those that run go on. */
export interface CloseOrganisatie {
  readonly type: 'CloseOrganisatie';
  readonly data: { readonly organisatieId: string; readonly reason?: string };
}

export interface ReopenOrganisatie {
  readonly type: 'ReopenOrganisatie';
  readonly data: { readonly organisatieId: string };
}

export type OrganisatieCommand =
  RegisterOrganisatie | CorrectOrganisatie | ChangeDiensten | CloseOrganisatie | ReopenOrganisatie;

export function decideOrganisatie(
  state: Organisatie,
  command: OrganisatieCommand,
  context: DecisionContext,
): readonly OrganisatieEvent[] {
  assertHappened(context.happenedAt, context.now);
  if (command.type === 'RegisterOrganisatie') return registerOrganisatie(state, command);
  if (state.status === 'none') throw new Error(`${command.type} on an organisatie that was never registered`);
  switch (command.type) {
    case 'CorrectOrganisatie':
      assertKind(command.data);
      return [{ type: 'OrganisatieCorrected', data: command.data }];
    case 'ChangeDiensten':
      return changeDiensten(state, command);
    case 'CloseOrganisatie':
      if (state.status === 'open') return [{ type: 'OrganisatieClosed', data: command.data }];
      return carriesWords(command.data.reason) ? reject('organisatie-closed') : [];
    case 'ReopenOrganisatie':
      if (state.status === 'open') reject('organisatie-not-closed');
      return [{ type: 'OrganisatieReopened', data: command.data }];
    default:
      return unreachable(command);
  }
}

export function registerOrganisatie(state: Organisatie, { data }: RegisterOrganisatie): readonly OrganisatieEvent[] {
  if (state.status !== 'none') reject('already-recorded');
  assertKind(data);
  return [{ type: 'OrganisatieRegistered', data }];
}

export function changeDiensten(state: KnownOrganisatie, { data }: ChangeDiensten): readonly OrganisatieEvent[] {
  if (state.status === 'closed') reject('organisatie-closed');
  const { aanbod } = state;
  const same =
    sameSet(aanbod.services, data.services) &&
    sameSet(aanbod.languages, data.languages) &&
    sameSet(aanbod.gemeenteIds, data.gemeenteIds);
  return same ? [] : [{ type: 'DienstenChanged', data }];
}

function assertKind({ kinds }: OrganisatieRecorded): void {
  if (kinds.length === 0) reject('organisatie-without-kind', 'kinds');
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}
