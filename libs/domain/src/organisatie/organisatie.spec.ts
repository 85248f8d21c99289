import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contractProblems } from '../kernel/testing/contract-problems.ts';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import { play } from '../kernel/testing/play.ts';
import { organisatieKinds } from '../vocabularies/organisatie-kind.ts';
import { codesOf } from '../vocabularies/code-list.ts';
import type { OrganisatieCommand } from './organisatie.decisions.ts';
import type { OrganisatieEvent, OrganisatieRecorded } from './organisatie.events.ts';
import { organisatie } from './organisatie.slice.ts';
import { isPartner, takesReferralsFrom } from './organisatie.ts';

const organisatieId = 'organisatie-1';
const data: OrganisatieRecorded = {
  organisatieId,
  kinds: ['partner'],
  naam: 'VDAB',
  services: ['werkwinkel', 'taalcoaching'],
  languages: ['nld', 'ary'],
  gemeenteIds: ['gemeente-1'],
  contact: { telefoon: '056 00 00 00' },
};
const registered: OrganisatieEvent = { type: 'OrganisatieRegistered', data };
const closed: OrganisatieEvent = { type: 'OrganisatieClosed', data: { organisatieId } };
const reopened: OrganisatieEvent = { type: 'OrganisatieReopened', data: { organisatieId } };

const register: OrganisatieCommand = { type: 'RegisterOrganisatie', data };
const aanbod = { services: ['taalcoaching'], languages: ['nld'], gemeenteIds: ['gemeente-1', 'gemeente-2'] };
const change: OrganisatieCommand = { type: 'ChangeDiensten', data: { organisatieId, ...aanbod } };
const close: OrganisatieCommand = { type: 'CloseOrganisatie', data: { organisatieId } };
const reopen: OrganisatieCommand = { type: 'ReopenOrganisatie', data: { organisatieId } };

describe('an organisatie', () => {
  it('is registered once', () => {
    expect(decideAfter(organisatie, [], register)).toEqual([registered]);
    expect(refusalAfter(organisatie, [registered], register)).toBe('already-recorded');
  });

  it('is something: employer, partner or controller', () => {
    const nothing = { ...data, kinds: [] };
    expect(refusalAfter(organisatie, [], { type: 'RegisterOrganisatie', data: nothing })).toBe(
      'organisatie-without-kind',
    );
    expect(refusalAfter(organisatie, [registered], { type: 'CorrectOrganisatie', data: nothing })).toBe(
      'organisatie-without-kind',
    );
  });

  it('is corrected as a whole, also when closed', () => {
    const corrected = { ...data, naam: 'VDAB Kortrijk' };
    for (const history of [[registered], [registered, closed]]) {
      expect(decideAfter(organisatie, history, { type: 'CorrectOrganisatie', data: corrected })).toEqual([
        { type: 'OrganisatieCorrected', data: corrected },
      ]);
    }
  });

  it('changes what it offers, unless it is the same or it is closed', () => {
    expect(decideAfter(organisatie, [registered], change)).toEqual([
      { type: 'DienstenChanged', data: { organisatieId, ...aanbod } },
    ]);
    const inOtherOrder = { ...data, services: data.services.toReversed() };
    const { services, languages, gemeenteIds } = inOtherOrder;
    const same: OrganisatieCommand = {
      type: 'ChangeDiensten',
      data: { organisatieId, services, languages, gemeenteIds },
    };
    expect(decideAfter(organisatie, [registered], same)).toEqual([]);
    expect(refusalAfter(organisatie, [registered, closed], change)).toBe('organisatie-closed');
  });

  it('closes and reopens; what is so already stays so', () => {
    expect(decideAfter(organisatie, [registered], close)).toEqual([closed]);
    const { reason: _, ...wordless } = { reason: undefined, ...close.data };
    expect(decideAfter(organisatie, [registered, closed], { ...close, data: wordless })).toEqual([]);
    const because = { ...close, data: { ...wordless, reason: 'Gefuseerd' } };
    expect(refusalAfter(organisatie, [registered, closed], because)).toBe('organisatie-closed');
    expect(decideAfter(organisatie, [registered, closed], reopen)).toEqual([reopened]);
    expect(refusalAfter(organisatie, [registered], reopen)).toBe('organisatie-not-closed');
  });

  it('takes nothing that happened in the future', () => {
    const tomorrow = aContext({
      happenedAt: { local: '2016-03-29', zone: 'Europe/Brussels', precision: 'day' },
    });
    expect(refusalAfter(organisatie, [registered], close, tomorrow)).toBe('happened-in-future');
  });

  it('takes new referrals from the towns that it serves, while it is open and a partner', () => {
    const open = stateAfter(organisatie, [registered]);
    expect(takesReferralsFrom(open, 'gemeente-1')).toBe(true);
    expect(takesReferralsFrom(open, 'gemeente-2')).toBe(false);
    const everywhere = { ...registered, data: { ...data, gemeenteIds: [] } };
    expect(takesReferralsFrom(stateAfter(organisatie, [everywhere]), 'gemeente-2')).toBe(true);
    const employer: OrganisatieEvent = { type: 'OrganisatieCorrected', data: { ...data, kinds: ['werkgever'] } };
    expect(takesReferralsFrom(stateAfter(organisatie, [registered, employer]), 'gemeente-1')).toBe(false);
    expect(takesReferralsFrom(organisatie.initialState, 'gemeente-1')).toBe(false);
  });

  it('that is closed takes no new referrals, and its people stay partners', () => {
    const state = stateAfter(organisatie, [registered, closed]);
    expect(takesReferralsFrom(state, 'gemeente-1')).toBe(false);
    expect(isPartner(state)).toBe(true);
    expect(takesReferralsFrom(stateAfter(organisatie, [registered, closed, reopened]), 'gemeente-1')).toBe(true);
  });
});

describe('the slice organisatie', () => {
  it('has contracts without a contradiction', () => {
    expect(contractProblems(organisatie)).toEqual([]);
  });

  it('keeps its promises whatever is asked of it', () => {
    const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const recorded = fc.record({
      organisatieId: fc.constant(organisatieId),
      kinds: fc.uniqueArray(fc.constantFrom(...codesOf(organisatieKinds)), { maxLength: 3 }),
      naam: fc.string(),
      services: texts,
      languages: texts,
      gemeenteIds: texts,
    });
    const command = fc.oneof(
      recorded.map((data): OrganisatieCommand => ({ type: 'RegisterOrganisatie', data })),
      recorded.map((data): OrganisatieCommand => ({ type: 'CorrectOrganisatie', data })),
      recorded.map(({ kinds: _, naam: __, ...data }): OrganisatieCommand => ({ type: 'ChangeDiensten', data })),
      fc.constantFrom(close, reopen),
    );
    const steps = fc.array(command.map((command) => ({ command, context: aContext() })));
    fc.assert(
      fc.property(steps, (steps) => {
        const { state } = play(organisatie, steps);
        if (state.status !== 'none') expect(state.kinds).not.toEqual([]);
        if (state.status === 'closed') expect(takesReferralsFrom(state, 'a')).toBe(false);
      }),
    );
  });
});
