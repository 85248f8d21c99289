import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rollen } from '#domain/kernel/roles';
import type { Rol } from '#domain/kernel/roles';
import { access, mayDo } from '#domain/toegang/access';
import { devBeheerder } from '#platform/dev-issuer';
import { TestStack } from '../testing/stack.ts';
import { documentOf, operationsOf } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';
import type { GrantSaid } from './support/people.ts';
import { wrongTokens } from './support/tokens.ts';
import { each, refusedIn, walk } from './support/walk.ts';

const kortrijk = '34022';
const gent = '44021';

let stack: TestStack;
let partner: string;
let operations: Operation[];
let guarded: Operation[];

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  await stack.town(gent, 'Gent');
  partner = await partnerOrganisatie(stack, 'CAW');
  operations = operationsOf(await documentOf(stack));
  guarded = operations.filter(({ permission }) => permission !== undefined);
}, 60_000);

afterAll(() => stack.stop());

/** A token that claims these roles, of an account that has these grants. */
async function employee(subject: string, grants: readonly GrantSaid[], claims: readonly Rol[]): Promise<string> {
  await account(stack, subject, partner, grants);
  return stack.sign(subject, claims);
}

describe('every route of the OpenAPI document', () => {
  it('has a permission, but those that are open to all', () => {
    const open = operations.filter(({ permission }) => permission === undefined);
    expect(open.map(({ name }) => name).sort()).toEqual(['GET /.well-known/jwks.json', 'GET /health/live']);
    expect(guarded.length).toBeGreaterThan(80);
  });

  it('says there who has it', () => {
    const said = guarded.map(({ name, documented }) => [name, documented['x-roles'], documented.security]);
    expect(said).toEqual(guarded.map(({ name, permission }) => [name, access[permission!], [{ bearer: [] }]]));
  });

  it('is refused without a token', async () => {
    expect(await walk(stack, guarded, {})).toEqual(each(guarded, '401 token-missing'));
    const headers = { authorization: 'Basic YTpi' };
    expect(await walk(stack, guarded, { headers })).toEqual(each(guarded, '401 token-invalid'));
  });

  it('is refused with a token that is not right', async () => {
    for (const [wrong, token] of Object.entries(await wrongTokens(stack, devBeheerder))) {
      const answers = await walk(stack, guarded, { token });
      expect({ wrong, ...answers }).toEqual({ wrong, ...each(guarded, '401 token-invalid') });
    }
  }, 60_000);

  it.each(rollen)('answers a %s as the table of permissions says', async (rol) => {
    const token = await employee(`enkel-${rol}`, [since(rol, kortrijk)], [rol]);
    const answers = await walk(stack, guarded, { token, headers: { 'polslag-gemeente': kortrijk } });
    const forOthers = guarded.filter(({ inTown, permission }) => !inTown || !mayDo(rol, permission!));
    expect(refusedIn(answers)).toEqual(forOthers.map(({ name }) => name));
  });

  it('is open to a beheerder of the installation where beheerder may', async () => {
    const token = await stack.sign(devBeheerder, ['beheerder']);
    const answers = await walk(stack, guarded, { token, headers: { 'polslag-gemeente': gent } });
    const forOthers = guarded.filter(({ permission }) => !mayDo('beheerder', permission!));
    expect(refusedIn(answers)).toEqual(forOthers.map(({ name }) => name));
  });

  it('gives no answer through a proxy in development', async () => {
    const token = await stack.sign(devBeheerder, ['beheerder']);
    for (const header of [
      'forwarded',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-real-ip',
      'via',
      'x-forwarded-port',
    ]) {
      const answers = await walk(stack, operations, { token, headers: { [header]: '127.0.0.1' } });
      expect({ header, ...answers }).toEqual({ header, ...each(operations, '421 forwarded-in-development') });
    }
  }, 60_000);
});

describe('every route is refused to', () => {
  const ended = everyRole(kortrijk).map((grant) => ({ ...grant, to: '2020-12-31' }));
  const later = everyRole(kortrijk).map((grant) => ({ ...grant, from: '2199-01-01' }));

  it.each<[string, () => Promise<string>]>([
    ['an account that is not registered', () => stack.sign('onbekend', rollen)],
    ['an account without a role', () => employee('zonder-rol', [], rollen)],
    ['an account whose roles are over', () => employee('voorbij', ended, rollen)],
    ['an account whose roles have not begun', () => employee('straks', later, rollen)],
    ['a token without roles', () => employee('zonder-claims', everyRole(kortrijk), [])],
    [
      'a token that claims what the register does not give',
      () =>
        employee(
          'claimt',
          [since('analist', kortrijk)],
          rollen.filter((rol) => rol !== 'analist'),
        ),
    ],
    [
      'a token that does not claim what the register gives',
      () =>
        employee(
          'zwijgt',
          everyRole(kortrijk).filter(({ rol }) => rol !== 'loket'),
          ['loket'],
        ),
    ],
  ])('%s', async (_, tokenOf) => {
    const answers = await walk(stack, guarded, { token: await tokenOf(), headers: { 'polslag-gemeente': kortrijk } });
    expect(answers).toEqual(each(guarded, '403 not-allowed'));
  });

  it('who works for another town only', async () => {
    const token = await employee('gentenaar', everyRole(gent), rollen);
    for (const nis of [kortrijk, '11002', 'kortrijk']) {
      const answers = await walk(stack, guarded, { token, headers: { 'polslag-gemeente': nis } });
      expect({ nis, ...answers }).toEqual({ nis, ...each(guarded, '403 not-allowed') });
    }
  });
});

it('who works for several towns has to name one', async () => {
  const token = await employee('twee-gemeenten', [...everyRole(kortrijk), ...everyRole(gent)], rollen);
  const routes = guarded.filter(({ inTown }) => inTown);
  expect(await walk(stack, routes, { token })).toEqual(each(routes, '400 town-not-named'));
});
