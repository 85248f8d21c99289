import { describe, expect, it } from '@jest/globals';
import type { Rejection } from '../kernel/rejection.ts';
import { aContext } from '../kernel/testing/given.ts';
import { decidable } from '../kernel/testing/decidable.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { VerwijzingCommand } from './verwijzing.commands.ts';
import { decideVerwijzing } from './verwijzing.decisions.ts';
import { verwijzingContracts } from './verwijzing.events.ts';
import type { ReferralMade, VerwijzingEvent, Visit } from './verwijzing.events.ts';
import { evolveVerwijzingen, initialVerwijzingen, openReferrals } from './verwijzing.ts';

const referral: ReferralMade = { doorverwijzingId: 'd1', organisatieId: 'caw', mode: 'passief', question: 'Een bed?' };
const visit: Visit = { bezoekId: 'b1', organisatieId: 'ocmw', durationMinutes: 90, outcome: 'vervolg-nodig' };
const referred: VerwijzingEvent = { type: 'Referred', data: referral };
const visited: VerwijzingEvent = { type: 'AccompaniedVisit', data: visit };
const visitInError: VerwijzingEvent = { type: 'BezoekEnteredInError', data: { bezoekId: 'b1' } };
const known = { partnerKnown: true };
const system = aContext({ rol: 'systeem' });

const after = (history: readonly VerwijzingEvent[]) =>
  history.reduce(
    (state, event) => evolveVerwijzingen(state, decidable(verwijzingContracts, event, aContext().happenedAt)),
    initialVerwijzingen,
  );
const when = (history: readonly VerwijzingEvent[], command: VerwijzingCommand, context = aContext()) =>
  decideVerwijzing(after(history), command, context);

function refused(history: readonly VerwijzingEvent[], command: VerwijzingCommand, context = aContext()) {
  try {
    return when(history, command, context);
  } catch (error) {
    const { code, field } = error as Rejection;
    return [code, field];
  }
}

describe('referring', () => {
  it('asks a partner something, once', () => {
    expect(when([], { type: 'Refer', data: referral, seen: known })).toEqual([referred]);
    expect(refused([referred], { type: 'Refer', data: referral, seen: known })).toEqual([
      'already-recorded',
      'doorverwijzingId',
    ]);
    expect(openReferrals(after([referred]))).toEqual(['d1']);
  });

  it('takes an id for what it is, whatever it is called', () => {
    const data = { ...referral, doorverwijzingId: 'constructor' };
    expect(when([], { type: 'Refer', data, seen: known })).toHaveLength(1);
  });

  it('keeps the version of the taxonomy that its themes are from', () => {
    const data = { ...referral, themes: ['wonen', 'werk'] };
    const seen = { ...known, taxonomie: taxonomieV1 };
    expect(when([], { type: 'Refer', data, seen })).toEqual([
      { type: 'Referred', data: { ...data, taxonomieVersion: 1 } },
    ]);
    expect(refused([], { type: 'Refer', data, seen: known })).toEqual(['theme-unknown', 'themes.0']);
    const twice = { ...referral, themes: ['wonen', 'wonen'] };
    expect(refused([], { type: 'Refer', data: twice, seen })).toEqual(['theme-twice', 'themes.1']);
  });

  it('is to a partner, and onward from a referral that exists', () => {
    const onward = { ...referral, previousDoorverwijzingId: 'd0' };
    expect(refused([], { type: 'Refer', data: referral, seen: { partnerKnown: false } })).toEqual([
      'partner-unknown',
      'organisatieId',
    ]);
    expect(refused([], { type: 'Refer', data: onward, seen: known })).toEqual([
      'previous-referral-unknown',
      'previousDoorverwijzingId',
    ]);
    expect(when([], { type: 'Refer', data: onward, seen: { ...known, previousKnown: true } })).toHaveLength(1);
  });

  it('may end on the day itself, not before it', () => {
    const until = (expiresOn: string) => ({ type: 'Refer', data: { ...referral, expiresOn }, seen: known }) as const;
    expect(when([], until('2016-03-28'))).toHaveLength(1);
    expect(refused([], until('2016-03-27'))).toEqual(['referral-expires-too-early', 'expiresOn']);
  });
});

describe('the outcome of a referral', () => {
  const note = (state: 'completed' | 'failed' | 'entered-in-error', doorverwijzingId = 'd1') =>
    ({ type: 'NoteReferralOutcome', data: { doorverwijzingId, state } }) as const;

  it('comes back once; only an error can still follow', () => {
    const [completed] = when([referred], note('completed'), system);
    expect(completed).toEqual({ type: 'ReferralOutcomeNoted', data: { doorverwijzingId: 'd1', state: 'completed' } });
    expect(openReferrals(after([referred, completed!]))).toEqual([]);
    expect(when([referred, completed!], note('completed'), system)).toEqual([]);
    expect(when([referred, completed!], note('failed'), system)).toEqual([]);
    const [erred] = when([referred, completed!], note('entered-in-error'), system);
    expect(when([referred, completed!, erred!], note('entered-in-error'), system)).toEqual([]);
    expect(when([referred, completed!, erred!], note('completed'), system)).toEqual([]);
  });

  it('is told by the system, of a referral that was made here', () => {
    expect(refused([referred], note('completed'))).toEqual(['system-only', undefined]);
    expect(refused([referred], note('completed', 'd2'), system)).toEqual(['referral-unknown', 'doorverwijzingId']);
  });
});

describe('walking along', () => {
  const record = (over: object, seen = known) => ({ type: 'RecordVisit', data: { ...visit, ...over }, seen }) as const;

  it('is recorded once, to an organisation or a place', () => {
    expect(when([], record({}))).toEqual([visited]);
    expect(refused([visited], record({}))).toEqual(['already-recorded', 'bezoekId']);
    const { organisatieId: _, ...nowhere } = visit;
    const somewhere = { ...nowhere, place: 'Vredegerecht' };
    expect(when([], { type: 'RecordVisit', data: somewhere, seen: { partnerKnown: false } })).toHaveLength(1);
    expect(refused([], { type: 'RecordVisit', data: nowhere, seen: known })).toEqual(['visit-without-place', 'place']);
    expect(refused([], record({}, { partnerKnown: false }))).toEqual(['partner-unknown', 'organisatieId']);
  });

  it('takes from a minute to a day', () => {
    for (const durationMinutes of [1, 1440]) expect(when([], record({ durationMinutes }))).toHaveLength(1);
    for (const durationMinutes of [0, -5, 1441, 30.5, Number.NaN]) {
      expect(refused([], record({ durationMinutes }))).toEqual(['visit-duration-impossible', 'durationMinutes']);
    }
  });

  it('is corrected whole, its time too', () => {
    const correct = { type: 'CorrectVisit', data: { ...visit, durationMinutes: 30 }, seen: known } as const;
    const { happenedAt } = aContext();
    expect(when([visited], correct)).toEqual([
      { type: 'BezoekCorrected', data: { ...visit, durationMinutes: 30, correctedHappenedAt: happenedAt } },
    ]);
    expect(refused([], correct)).toEqual(['visit-unknown', 'bezoekId']);
    expect(refused([visited, visitInError], correct)).toEqual(['visit-entered-in-error', 'bezoekId']);
    const impossible = { ...correct, data: { ...visit, durationMinutes: 0 } };
    expect(refused([visited], impossible)).toEqual(['visit-duration-impossible', 'durationMinutes']);
  });

  it('is entered in error once', () => {
    const err = { type: 'EnterVisitInError', data: { bezoekId: 'b1' } } as const;
    expect(when([visited], err)).toEqual([visitInError]);
    expect(when([visited, visitInError], err)).toEqual([]);
    const because = { ...err, data: { bezoekId: 'b1', reason: 'Ging niet door' } };
    expect(refused([visited, visitInError], because)).toEqual(['visit-entered-in-error', 'bezoekId']);
    expect(refused([], err)).toEqual(['visit-unknown', 'bezoekId']);
  });
});
