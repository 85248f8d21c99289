import { rollen } from '#domain/kernel/roles';
import type { Rol } from '#domain/kernel/roles';
import { devBeheerder, devIssuer } from '#platform/dev-issuer';
import type { TestStack } from '../../testing/stack.ts';

export interface GrantSaid {
  readonly rol: Rol;
  /** Left out: the whole installation. */
  readonly nis?: string;
  readonly from: string;
  readonly to?: string;
}

export interface Account {
  readonly id: string;
  readonly subject: string;
}

/** A role since long, without an end. */
export function since(rol: Rol, nis?: string): GrantSaid {
  return { rol, from: '2000-01-01', ...(nis !== undefined && { nis }) };
}

/** Every role in one town. */
export function everyRole(nis: string): GrantSaid[] {
  return rollen.map((rol) => since(rol, nis));
}

/** An organisation that people can be referred to; gives its id. */
export async function partnerOrganisatie(stack: TestStack, naam: string): Promise<string> {
  const token = await stack.sign(devBeheerder, ['beheerder']);
  const body = { naam, kinds: ['partner'], services: ['NT2'], languages: ['nld'], gemeenten: [] };
  return (await stack.expect(201, '/v1/organisaties', { method: 'POST', token, body }))['id']!;
}

/** An account that works for a partner organisation, since only its employees can have the role of partner. */
export async function account(
  stack: TestStack,
  subject: string,
  organisatieId: string,
  grants: readonly GrantSaid[],
): Promise<Account> {
  const token = await stack.sign(devBeheerder, ['beheerder']);
  const body = { account: { issuer: devIssuer, subject }, organisatieId, grants };
  const { id } = await stack.expect(201, '/v1/medewerkers', { method: 'POST', token, body });
  return { id: id!, subject };
}
