import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId } from '#event-store/ids';
import { SeenStreams } from '#event-store/seen';
import type { ApiConfig } from '#platform/config';
import { devBeheerder, devIssuer } from '#platform/dev-issuer';
import { WriteMedewerker } from './medewerker.handler.ts';
import { installation } from '../core/access/data-controllers.ts';
import { Register } from '../core/access/register.ts';

/**
 * Somebody must be able to grant the first rights: the account that FIRST_BEHEERDER names (its `sub`), or in a
 * development installation the built-in one. Once registered, starting again changes nothing.
 */
export async function registerFirstBeheerder(app: INestApplicationContext, config: ApiConfig): Promise<void> {
  const subject = config.AUTH === 'dev' ? devBeheerder : config.FIRST_BEHEERDER;
  if (subject === undefined) return;
  const issuer = config.AUTH === 'dev' ? devIssuer : config.OIDC_ISSUER!;
  const medewerkerId = app.get(Register).medewerkerIdOf(issuer, subject);
  await app.get(CommandBus).execute(
    new WriteMedewerker(
      {
        caller: {
          medewerkerId: 'systeem:start',
          // The employer of the first beheerder is the installation itself, until an organisatie is registered.
          organisatieId: installation,
          gemeenteId: undefined,
          controllers: [installation],
          rol: 'beheerder',
        },
        commandId: derivedId('first-beheerder', medewerkerId),
        expectedRevision: undefined,
        seen: new SeenStreams(),
      },
      {
        type: 'RegisterMedewerker',
        body: { account: { issuer, subject }, grants: [{ rol: 'beheerder', from: '2000-01-01' }] },
      },
    ),
  );
}
