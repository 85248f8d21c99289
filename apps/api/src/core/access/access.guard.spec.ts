import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { rollen } from '#domain/kernel/roles';
import type { Rol } from '#domain/kernel/roles';
import { Needs, NeedsAnywhere, NeedsInstallation, Public } from './access.decorators.ts';
import { AccessGuard } from './access.guard.ts';
import type { DataControllers } from './data-controllers.ts';
import type { Register } from './register.ts';
import type { Caller } from './caller.ts';
import { TokenInvalidError } from './tokens.ts';
import type { Tokens } from './tokens.ts';

class Routes {
  @Public()
  open() {}

  @Needs('RegisterAanmelding')
  inTown() {}

  @NeedsInstallation('RegisterOrganisatie')
  ofInstallation() {}

  @NeedsAnywhere('read:medewerker')
  anywhere() {}

  forgotten() {}
}

/** A register that gives these roles in its one town, `kortrijk`, and the others for the whole installation. */
function guardOf(registered: {
  readonly town?: readonly Rol[];
  readonly installation?: readonly Rol[];
  readonly left?: true;
}) {
  const verify = (token: string) =>
    token === 'a.b.c'
      ? Promise.resolve({ issuer: 'urn:test', subject: 'iemand', rollen })
      : Promise.reject(new TokenInvalidError('not accepted'));
  const register: Pick<Register, 'medewerkerOf' | 'townOf' | 'hasLeft' | 'rollenOf'> = {
    medewerkerOf: () => Promise.resolve({ medewerkerId: 'm', organisatieId: 'o', state: { status: 'none' } } as const),
    townOf: () => Promise.resolve('kortrijk'),
    hasLeft: () => Promise.resolve(registered.left === true),
    rollenOf: (_, gemeenteId) => (gemeenteId === undefined ? registered.installation : registered.town) ?? [],
  };
  const controllers: Pick<DataControllers, 'of'> = {
    of: (gemeenteId = 'installatie') =>
      Promise.resolve({ now: gemeenteId, ever: [gemeenteId, `vzw of ${gemeenteId}`] }),
  };
  return new AccessGuard(
    new Reflector(),
    { verify } as unknown as Tokens,
    register as Register,
    controllers as DataControllers,
  );
}

async function asks(
  guard: AccessGuard,
  route: keyof Routes,
  authorization?: string,
  tell?: (caller: Caller) => unknown,
): Promise<boolean> {
  const request: { headers: object; caller?: Caller } = {
    headers: authorization === undefined ? {} : { authorization },
  };
  const http = { getRequest: () => request };
  const handler: unknown = Object.getOwnPropertyDescriptor(Routes.prototype, route)!.value;
  const context = { getHandler: () => handler, switchToHttp: () => http };
  const answer = await guard.canActivate(context as unknown as ExecutionContext);
  if (request.caller) tell?.(request.caller);
  return answer;
}

const bearer = 'Bearer a.b.c';
const all = guardOf({ town: rollen, installation: rollen });

describe('the guard', () => {
  it('refuses a route without a rule to everybody', async () => {
    await expect(asks(all, 'forgotten', bearer)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(asks(all, 'forgotten')).rejects.toMatchObject({ code: 'token-missing' });
  });

  it('lets everybody in where that was said, and nobody without a token elsewhere', async () => {
    expect(await asks(all, 'open')).toBe(true);
    await expect(asks(all, 'inTown')).rejects.toMatchObject({ code: 'token-missing' });
  });

  it.each(['Bearer x.y.z', 'Bearer a.b', 'Bearer a.b.c ', 'bearer', 'Basic a.b.c', ''])(
    'refuses "%s"',
    async (header) => {
      await expect(asks(all, 'inTown', header)).rejects.toMatchObject({ code: 'token-invalid' });
    },
  );

  it('asks for the role in the town, or for the installation', async () => {
    const inTown = guardOf({ town: ['loket', 'beheerder'] });
    expect(await asks(inTown, 'inTown', bearer)).toBe(true);
    await expect(asks(inTown, 'ofInstallation', bearer)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await asks(guardOf({ installation: ['beheerder'] }), 'ofInstallation', bearer)).toBe(true);
    await expect(asks(guardOf({ town: ['analist'] }), 'inTown', bearer)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('takes nothing more in a town that left, and still shows what is there', async () => {
    const left = guardOf({ town: rollen, left: true });
    await expect(asks(left, 'inTown', bearer)).rejects.toMatchObject({ code: 'gemeente-left' });
    expect(await asks(left, 'anywhere', bearer)).toBe(true);
  });

  it('says whose data the caller may see: of the town, or of the installation', async () => {
    const seen: unknown[] = [];
    const tell = ({ controllers }: Caller) => seen.push(controllers);
    await asks(all, 'inTown', bearer, tell);
    await asks(all, 'ofInstallation', bearer, tell);
    expect(seen).toEqual([
      ['kortrijk', 'vzw of kortrijk'],
      ['installatie', 'vzw of installatie'],
    ]);
  });

  it('takes the role for the installation first, where either will do', async () => {
    const callers: (string | undefined)[] = [];
    const caller = ({ gemeenteId }: Caller) => callers.push(gemeenteId);
    expect(await asks(guardOf({ installation: ['beheerder'] }), 'anywhere', bearer, caller)).toBe(true);
    expect(await asks(guardOf({ town: ['auditor'] }), 'anywhere', bearer, caller)).toBe(true);
    expect(callers).toEqual([undefined, 'kortrijk']);
    await expect(asks(guardOf({ town: ['coach'] }), 'anywhere', bearer)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
