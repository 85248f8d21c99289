import { describe, expect, it } from '@jest/globals';
import { decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import type { MedewerkerCommand } from './medewerker.decisions.ts';
import type { Grant } from './medewerker.events.ts';
import { medewerker } from './medewerker.slice.ts';
import { grantsOf, rolesOn } from './medewerker.ts';
import {
  atWork,
  beheerder,
  grant,
  granted,
  left,
  medewerkerId,
  registered,
  toeleider,
} from './testing/medewerker.fixtures.ts';

const revoke = (on: string, gemeenteId = 'kortrijk'): MedewerkerCommand => ({
  type: 'RevokeRol',
  data: { medewerkerId, rol: 'toeleider', gemeenteId, on },
});
describe('granting a role', () => {
  it('is for a town and a period; the same again is nothing new', () => {
    expect(decideAfter(medewerker, [registered], grant(toeleider))).toEqual([granted(toeleider)]);
    expect(decideAfter(medewerker, atWork, grant(toeleider))).toEqual([]);
  });

  it('is refused where it overlaps, and fine in another town, role or period', () => {
    expect(refusalAfter(medewerker, atWork, grant({ ...toeleider, from: '2016-12-31' }))).toBe('rol-overlaps');
    expect(refusalAfter(medewerker, atWork, grant({ ...toeleider, from: '2014-01-01', to: '2015-01-01' }))).toBe(
      'rol-overlaps',
    );
    const others: Grant[] = [
      { ...toeleider, from: '2017-01-01', to: '2017-12-31' },
      { ...toeleider, gemeenteId: 'gent' },
      { ...toeleider, rol: 'coach' },
    ];
    for (const other of others) expect(decideAfter(medewerker, atWork, grant(other))).toEqual([granted(other)]);
  });

  it('without a town is for a beheerder alone', () => {
    expect(decideAfter(medewerker, [registered], grant(beheerder))).toEqual([granted(beheerder)]);
    expect(refusalAfter(medewerker, [registered], grant({ rol: 'analist', from: '2016-01-01' }))).toBe(
      'rol-needs-gemeente',
    );
  });

  it('of partner asks for a partner organisation', () => {
    const partner: Grant = { ...toeleider, rol: 'partner' };
    expect(refusalAfter(medewerker, [registered], grant(partner))).toBe('organisatie-not-partner');
    expect(decideAfter(medewerker, [registered], grant(partner, true))).toEqual([granted(partner)]);
  });

  it('ends no earlier than it begins', () => {
    expect(refusalAfter(medewerker, [registered], grant({ ...toeleider, to: '2014-12-31' }))).toBe(
      'rol-period-reversed',
    );
  });

  it('is not for after leaving', () => {
    expect(refusalAfter(medewerker, [registered, left], grant({ ...toeleider, from: '2016-02-01' }))).toBe(
      'medewerker-left',
    );
    expect(decideAfter(medewerker, [registered, left], grant(toeleider))).toEqual([granted(toeleider)]);
  });
});

describe('revoking a role', () => {
  it('ends it from that day on; a second time nothing happens', () => {
    const [revoked] = decideAfter(medewerker, atWork, revoke('2016-03-28'));
    expect(revoked).toMatchObject({ type: 'RolRevoked', data: { on: '2016-03-28' } });
    const state = stateAfter(medewerker, [...atWork, revoked!]);
    expect(rolesOn(state, 'kortrijk', '2016-03-27')).toEqual(['toeleider']);
    expect(rolesOn(state, 'kortrijk', '2016-03-28')).toEqual([]);
    expect(decideAfter(medewerker, [...atWork, revoked!], revoke('2016-03-28'))).toEqual([]);
  });

  it('from before it began leaves nothing of it, and it can be granted again', () => {
    const revoked = decideAfter(medewerker, atWork, revoke('2014-01-01'));
    const state = stateAfter(medewerker, [...atWork, ...revoked]);
    expect(grantsOf(state, '2015-01-01')).toEqual([]);
    expect(decideAfter(medewerker, [...atWork, ...revoked], revoke('2014-01-01'))).toEqual([]);
    expect(decideAfter(medewerker, [...atWork, ...revoked], grant(toeleider))).toEqual([granted(toeleider)]);
    const fromItsFirstDay = decideAfter(medewerker, atWork, revoke(toeleider.from));
    const earlier: Grant = { ...toeleider, from: '2014-06-01', to: '2016-06-30' };
    expect(decideAfter(medewerker, [...atWork, ...fromItsFirstDay], grant(earlier))).toEqual([granted(earlier)]);
  });

  it('that was not granted is refused', () => {
    expect(refusalAfter(medewerker, atWork, revoke('2016-03-28', 'gent'))).toBe('rol-not-granted');
    expect(refusalAfter(medewerker, atWork, revoke('2017-03-28'))).toBe('rol-not-granted');
  });
});
