import { describe, expect, it } from '@jest/globals';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import type { LeaveService, MedewerkerCommand, RegisterMedewerker } from './medewerker.decisions.ts';
import type { Grant } from './medewerker.events.ts';
import { medewerker } from './medewerker.slice.ts';
import { inServiceOn, rolesOn, worksFor } from './medewerker.ts';
import {
  atWork,
  beheerder,
  grant,
  granted,
  left,
  medewerkerId,
  recorded,
  registered,
  toeleider,
} from './testing/medewerker.fixtures.ts';

const leave = (on: string): LeaveService => ({ type: 'LeaveService', data: { medewerkerId, on } });
const back = (from: string, organisatieId = 'organisatie-1'): MedewerkerCommand => ({
  type: 'ReturnToService',
  data: { medewerkerId, organisatieId, from },
});

describe('registering a medewerker', () => {
  const register = (over: object = {}): RegisterMedewerker => ({
    type: 'RegisterMedewerker',
    data: { ...recorded, ...over },
    seen: { organisatieIsPartner: false },
  });

  it('is done once', () => {
    expect(decideAfter(medewerker, [], register())).toEqual([registered]);
    expect(refusalAfter(medewerker, [registered], register({ grants: [beheerder] }))).toBe('already-recorded');
  });

  it('can give roles and languages in the same breath, each once', () => {
    const command = register({ grants: [toeleider, beheerder, toeleider], languages: ['nld', 'ary'] });
    expect(decideAfter(medewerker, [], command)).toEqual([
      registered,
      granted(toeleider),
      granted(beheerder),
      { type: 'TalenSet', data: { medewerkerId, languages: ['nld', 'ary'] } },
    ]);
  });

  it('holds those roles to the same rules', () => {
    const grants = (...grants: Grant[]) => refusalAfter(medewerker, [], register({ grants }));
    expect(grants(toeleider, { ...toeleider, from: '2016-06-01' })).toBe('rol-overlaps');
    expect(grants({ rol: 'coach', from: '2016-01-01' })).toBe('rol-needs-gemeente');
    expect(grants({ ...toeleider, rol: 'partner' })).toBe('organisatie-not-partner');
    expect(grants({ ...toeleider, to: '2014-12-31' })).toBe('rol-period-reversed');
  });
});

describe('languages', () => {
  it('are replaced; the same again is nothing new', () => {
    const talen: MedewerkerCommand = { type: 'SetTalen', data: { medewerkerId, languages: ['nld', 'ary'] } };
    const [set] = decideAfter(medewerker, [registered], talen);
    expect(set).toEqual({ type: 'TalenSet', data: { medewerkerId, languages: ['nld', 'ary'] } });
    expect(decideAfter(medewerker, [registered, set!], talen)).toEqual([]);
    expect(refusalAfter(medewerker, [registered, left], talen)).toBe('medewerker-left');
  });
});

describe('leaving service', () => {
  it('takes every role from that day on, and can be moved', () => {
    expect(decideAfter(medewerker, atWork, leave('2016-02-01'))).toEqual([left]);
    expect(decideAfter(medewerker, [...atWork, left], leave('2016-02-01'))).toEqual([]);
    const state = stateAfter(medewerker, [...atWork, left]);
    expect(rolesOn(state, 'kortrijk', '2016-01-31')).toEqual(['toeleider']);
    expect(rolesOn(state, 'kortrijk', '2016-02-01')).toEqual([]);
    const moved = decideAfter(medewerker, [...atWork, left], leave('2016-06-01'));
    expect(rolesOn(stateAfter(medewerker, [...atWork, left, ...moved]), 'kortrijk', '2016-03-01')).toEqual([
      'toeleider',
    ]);
  });

  it('is not the end: who comes back has no rights until they are granted', () => {
    const returned = decideAfter(medewerker, [...atWork, left], back('2016-05-01', 'organisatie-2'));
    expect(returned).toEqual([
      { type: 'MedewerkerReturned', data: { medewerkerId, organisatieId: 'organisatie-2', from: '2016-05-01' } },
    ]);
    const history = [...atWork, left, ...returned];
    const state = stateAfter(medewerker, history);
    expect(state).toMatchObject({ status: 'in-service', organisatieId: 'organisatie-2' });
    expect(rolesOn(state, 'kortrijk', '2016-06-01')).toEqual([]);
    expect(rolesOn(state, 'kortrijk', '2016-01-31')).toEqual(['toeleider']);
    const again = grant({ ...toeleider, from: '2016-05-01' });
    expect(decideAfter(medewerker, history, again)).toHaveLength(1);
    expect(decideAfter(medewerker, history, back('2016-05-01', 'organisatie-2'))).toEqual([]);
  });

  it('comes before coming back', () => {
    expect(refusalAfter(medewerker, atWork, back('2016-05-01', 'organisatie-2'))).toBe('medewerker-in-service');
    expect(refusalAfter(medewerker, [...atWork, left], back('2016-01-31'))).toBe('medewerker-in-service');
  });
});

describe('the register of employees', () => {
  it('knows nobody who was not registered', () => {
    expect(rolesOn(medewerker.initialState, 'kortrijk', '2016-03-28')).toEqual([]);
    expect(inServiceOn(medewerker.initialState, '2016-03-28')).toBe(false);
  });

  it('counts a role for the whole installation in each town, but not as working for it', () => {
    const state = stateAfter(medewerker, [...atWork, granted(beheerder)]);
    expect(rolesOn(state, 'kortrijk', '2016-03-28')).toEqual(['toeleider', 'beheerder']);
    expect(rolesOn(state, 'gent', '2016-03-28')).toEqual(['beheerder']);
    expect(rolesOn(state, undefined, '2016-03-28')).toEqual(['beheerder']);
    expect(worksFor(state, 'kortrijk', '2016-12-31')).toBe(true);
    expect(worksFor(state, 'kortrijk', '2017-01-01')).toBe(false);
    expect(worksFor(state, 'gent', '2016-03-28')).toBe(false);
  });

  it('takes nothing that happened in the future, and dates of roles that lie ahead', () => {
    const tomorrow = aContext({ happenedAt: { local: '2016-03-29', zone: 'Europe/Brussels', precision: 'day' } });
    expect(refusalAfter(medewerker, atWork, leave('2016-03-29'), tomorrow)).toBe('happened-in-future');
    expect(decideAfter(medewerker, atWork, leave('2016-06-01'))).toHaveLength(1);
  });

  it('has contracts without a contradiction', () => {
    expect(contractProblems(medewerker)).toEqual([]);
  });
});
