import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollen } from '../kernel/roles.ts';
import { coverageOf } from '../kernel/testing/coverage.ts';
import { aContext } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import type { MedewerkerCommand } from './medewerker.decisions.ts';
import type { Grant } from './medewerker.events.ts';
import { medewerker } from './medewerker.slice.ts';
import { grantsOf, rolesOn } from './medewerker.ts';

const medewerkerId = 'medewerker-1';
const days = ['2016-01-01', '2016-02-29', '2016-03-01', '2016-03-28', '2016-12-31', '2017-01-01'];
const day = fc.constantFrom(...days);
const languages = fc.uniqueArray(fc.constantFrom('nld', 'ary', 'bnt'));
const organisatieId = fc.constantFrom('organisatie-1', 'organisatie-2');
const accountHash = fc.constantFrom('hash-1', 'hash-2');
const rol = fc.constantFrom(...rollen);
const gemeenteId = fc.constantFrom('gemeente-1', 'gemeente-2');
const grant: fc.Arbitrary<Grant> = fc.record(
  { rol, gemeenteId, from: day, to: day },
  { requiredKeys: ['rol', 'from'] },
);
const seen = fc.record({ organisatieIsPartner: fc.boolean() });

const command: fc.Arbitrary<MedewerkerCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RegisterMedewerker' as const),
    data: fc.record(
      {
        medewerkerId: fc.constant(medewerkerId),
        accountHash,
        organisatieId,
        grants: fc.array(grant, { maxLength: 2 }),
        languages,
      },
      { requiredKeys: ['medewerkerId', 'accountHash', 'organisatieId'] },
    ),
    seen,
  }),
  fc.tuple(grant, seen).map(([one, seen]) => ({ type: 'GrantRol' as const, data: { ...one, medewerkerId }, seen })),
  grant.map(({ from, to: _, ...place }) => ({
    type: 'RevokeRol' as const,
    data: { ...place, medewerkerId, on: from },
  })),
  languages.map((languages) => ({ type: 'SetTalen' as const, data: { medewerkerId, languages } })),
  day.map((on) => ({ type: 'LeaveService' as const, data: { medewerkerId, on } })),
  fc.tuple(organisatieId, day).map(([organisatieId, from]) => ({
    type: 'ReturnToService' as const,
    data: { medewerkerId, organisatieId, from },
  })),
);
const steps = fc.array(
  command.map((command) => ({ command, context: aContext() })),
  { maxLength: 25 },
);

describe('a medewerker, whatever is asked', () => {
  it('has each role in a place at most once a day, no role out of service, and only a beheerder has it everywhere', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { state } = play(medewerker, steps);
        for (const date of days) {
          const grants = grantsOf(state, date);
          const places = grants.map(({ rol, gemeenteId }) => `${rol} ${gemeenteId}`);
          expect(new Set(places).size).toBe(places.length);
          if (state.status === 'left' && date >= state.on) expect(grants).toEqual([]);
          expect(rolesOn(state, undefined, date).filter((rol) => rol !== 'beheerder')).toEqual([]);
        }
      }),
    );
  });

  it('comes to every event and every rejection', () => {
    expect(coverageOf(medewerker, steps)).toEqual({ events: [], rejections: ['happened-in-future'] });
  });

  it('changes nothing when the same command comes twice in a row', () => {
    fc.assert(
      fc.property(steps, command, (steps, command) => {
        const again = { command, context: aContext() };
        const { outcomes } = play(medewerker, [...steps, again, again]);
        const [first, second] = outcomes.slice(-2);
        const registered = command.type === 'RegisterMedewerker' ? { refused: 'already-recorded' } : { emitted: 0 };
        expect(second).toEqual('refused' in first! ? first : registered);
      }),
    );
  });
});
