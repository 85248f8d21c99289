import { describe, expect, it } from '@jest/globals';
import { aContext } from '../kernel/testing/given.ts';
import type { AanmeldingCommand } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import {
  aanmeldingId,
  closed,
  decided,
  inError,
  recorded,
  refused,
  registered,
  returned,
} from './testing/aanmelding.fixtures.ts';

const register = (over: object = {}): AanmeldingCommand => ({
  type: 'RegisterAanmelding',
  data: { ...recorded, ...over },
});
const person = { persoonId: 'persoon-1', askerToken: 'token-1' };

describe('registering an aanmelding', () => {
  it('is done once, anonymous or of a person', () => {
    expect(decided([], register())).toEqual([registered]);
    expect(decided([], register(person))).toEqual([
      { type: 'AanmeldingRegistered', data: { ...recorded, ...person, anonymous: false } },
    ]);
    expect(refused([registered], register())).toBe('already-recorded');
  });

  it('takes street work that is typed in later, and nothing from the future', () => {
    const on = (local: string) => aContext({ happenedAt: { local, zone: 'Europe/Brussels', precision: 'day' } });
    expect(decided([], register(), on('2016-01-04'))).toHaveLength(1);
    expect(refused([], register(), on('2016-03-29'))).toBe('happened-in-future');
  });

  it('knows that nobody arrives tomorrow', () => {
    expect(decided([], register({ arrivedAt: '2016-03-28' }))).toHaveLength(1);
    expect(refused([], register({ arrivedAt: '2016-03-29' }))).toBe('arrived-in-future');
    expect(refused([registered], correct({ arrivedAt: '2016-03-29' }))).toBe('arrived-in-future');
  });
});

const correct = (over: object = {}): AanmeldingCommand => ({
  type: 'CorrectAanmelding',
  data: { ...recorded, ...over },
});

describe('putting an aanmelding right', () => {
  it('says all of it again, its time too, also after closing', () => {
    const context = aContext();
    for (const history of [[registered], [registered, closed], [registered, returned]]) {
      expect(decided(history, correct({ hasChildren: 'nee' }), context)).toEqual([
        {
          type: 'AanmeldingCorrected',
          data: { ...recorded, hasChildren: 'nee', correctedHappenedAt: context.happenedAt },
        },
      ]);
    }
  });

  it('ends with entering it in error, once', () => {
    const command: AanmeldingCommand = { type: 'EnterAanmeldingInError', data: { aanmeldingId } };
    expect(decided([registered], command)).toEqual([inError]);
    expect(decided([registered, closed], command)).toEqual([inError]);
    expect(decided([registered, inError], command)).toEqual([]);
    for (const late of [correct(), link, tell('gezien'), close, putOnList, choose()]) {
      expect(refused([registered, inError], late)).toBe('aanmelding-entered-in-error');
    }
  });
});

const link: AanmeldingCommand = { type: 'LinkAanmelding', data: { aanmeldingId, ...person } };

describe('an aanmelding that is said again', () => {
  const correctTo = (hasChildren: 'ja' | 'nee'): AanmeldingCommand => ({
    type: 'CorrectAanmelding',
    data: { ...recorded, hasChildren },
  });
  const spoken = (outcome: 'doorverwezen' | 'niet-van-toepassing'): AanmeldingEvent => ({
    type: 'OnthaalgesprekHeld',
    data: {
      gesprekId: 'gesprek-1',
      language: 'ary',
      withInterpreter: false,
      topics: [{ topic: 'kinderopvang-en-onderwijs', outcome }],
    },
  });

  it('has no children only where nothing of families was spoken about', () => {
    expect(decided([registered], correctTo('nee'))).toHaveLength(1);
    expect(refused([registered, spoken('doorverwezen')], correctTo('nee'))).toBe('family-topics-discussed');
    expect(decided([registered, spoken('doorverwezen')], correctTo('ja'))).toHaveLength(1);
    expect(decided([registered, spoken('niet-van-toepassing')], correctTo('nee'))).toHaveLength(1);
    const never: AanmeldingEvent = { type: 'OnthaalgesprekEnteredInError', data: { gesprekId: 'gesprek-1' } };
    expect(decided([registered, spoken('doorverwezen'), never], correctTo('nee'))).toHaveLength(1);
  });

  it('is open again only where it was closed, and in error once, in words of its own not twice', () => {
    expect(refused([registered], { type: 'ReopenAanmelding', data: { aanmeldingId } })).toBe('aanmelding-not-ended');
    const err = (reason?: string): AanmeldingCommand => ({
      type: 'EnterAanmeldingInError',
      data: { aanmeldingId, ...(reason !== undefined && { reason }) },
    });
    const erred: AanmeldingEvent = { type: 'AanmeldingEnteredInError', data: { aanmeldingId } };
    expect(decided([registered, erred], err())).toEqual([]);
    expect(refused([registered, erred], err('Dubbel'))).toBe('aanmelding-entered-in-error');
  });
});

describe('linking an aanmelding to a person', () => {
  it('is done once, also after closing', () => {
    const [linked] = decided([registered], link);
    expect(linked).toEqual({ type: 'AanmeldingLinked', data: { aanmeldingId, ...person } });
    expect(decided([registered, closed], link)).toHaveLength(1);
    expect(refused([registered, linked!], link)).toBe('aanmelding-already-linked');
    expect(refused(decided([], register(person)), link)).toBe('aanmelding-already-linked');
  });

  it('is undone where it was the wrong one, and then done again', () => {
    const unlink = { type: 'UnlinkAanmelding', data: { aanmeldingId, reason: 'verkeerde-persoon' } } as const;
    const linked = decided([registered], link);
    const unlinked = decided([registered, ...linked], unlink);
    expect(unlinked).toEqual([{ type: 'AanmeldingUnlinked', data: unlink.data }]);
    expect(refused([registered, ...linked, ...unlinked], unlink)).toBe('aanmelding-not-linked');
    expect(decided([registered, ...linked, ...unlinked], link)).toHaveLength(1);
  });
});

const putOnList: AanmeldingCommand = { type: 'PutOnWachtlijst', data: { aanmeldingId } };

const choose = (over: object = {}): AanmeldingCommand => ({
  type: 'ChooseBenaderingsstrategie',
  data: { aanmeldingId, strategieId: 'strategie-1', strategy: 'toeleiding', reasons: ['taal', 'netwerk'], ...over },
});

describe('the benaderingsstrategie', () => {
  it('is chosen for a reason and can change; the same again is nothing new', () => {
    const [chosen] = decided([registered], choose());
    expect(chosen).toMatchObject({ type: 'BenaderingsstrategieChosen', data: { strategy: 'toeleiding' } });
    expect(decided([registered, chosen!], choose({ reasons: ['netwerk', 'taal'] }))).toEqual([]);
    expect(decided([registered, chosen!], choose({ strategieId: 's2', strategy: 'zorgtraject' }))).toHaveLength(1);
    expect(decided([registered, chosen!], choose({ strategieId: 's2', reasons: ['taal'] }))).toHaveLength(1);
    expect(refused([registered, chosen!], choose({ reasons: ['taal'] }))).toBe('already-recorded');
  });

  it('is corrected or entered in error, also after closing: then what was chosen before holds again', () => {
    const context = aContext();
    const history = decided([registered], choose());
    const other = decided([registered, ...history], choose({ strategieId: 's2', strategy: 'zorgtraject' }));
    const correct = {
      type: 'CorrectBenaderingsstrategie',
      data: choose({ reasons: ['werk'] }).data,
    } as AanmeldingCommand;
    expect(decided([registered, ...history, closed], correct, context)).toEqual([
      { type: 'BenaderingsstrategieCorrected', data: { ...correct.data, correctedHappenedAt: context.happenedAt } },
    ]);
    const err = (data: object): AanmeldingCommand => ({
      type: 'EnterBenaderingsstrategieInError',
      data: { aanmeldingId, strategieId: 's2', ...data },
    });
    const erred = decided([registered, ...history, ...other], err({ reason: 'Iemand anders' }));
    expect(erred).toMatchObject([{ type: 'BenaderingsstrategieEnteredInError' }]);
    const after = [registered, ...history, ...other, ...erred];
    expect(decided(after, choose({ strategieId: 's3' }))).toEqual([]);
    expect(decided(after, err({}))).toEqual([]);
    expect(refused(after, err({ reason: 'Nog iets' }))).toBe('strategie-entered-in-error');
    expect(refused([registered], correct)).toBe('strategie-unknown');
    expect(refused([registered], err({}))).toBe('strategie-unknown');
  });

  it('is not chosen without a reason, with one twice, or after closing', () => {
    expect(refused([registered], choose({ reasons: [] }))).toBe('strategie-without-reason');
    expect(refused([registered], choose({ reasons: ['taal', 'taal'] }))).toBe('strategie-reason-twice');
    expect(refused([registered, returned], choose())).toBe('aanmelding-not-open');
  });
});

const close: AanmeldingCommand = { type: 'CloseAanmelding', data: closed.data as never };
const tell = (word: 'gezien' | 'niet-bereikt'): AanmeldingCommand => ({
  type: 'TellSource',
  data: { aanmeldingId, word },
});

describe('telling the source', () => {
  it('is done in a word, at any time; the same word again is nothing new', () => {
    const [told] = decided([registered, returned], tell('niet-bereikt'));
    expect(told).toEqual({ type: 'SourceTold', data: { aanmeldingId, word: 'niet-bereikt' } });
    expect(decided([registered, told!], tell('niet-bereikt'))).toEqual([]);
    expect(decided([registered, told!, closed], tell('gezien'))).toHaveLength(1);
  });
});

describe('referring and walking along from an aanmelding', () => {
  const refer: AanmeldingCommand = {
    type: 'Refer',
    data: { doorverwijzingId: 'doorverwijzing-1', organisatieId: 'organisatie-1', mode: 'actief' },
    seen: { partnerKnown: true },
  };
  const outcome: AanmeldingCommand = {
    type: 'NoteReferralOutcome',
    data: { doorverwijzingId: 'doorverwijzing-1', state: 'completed' },
  };

  it('is for an open one; a late answer is always taken', () => {
    const [referred] = decided([registered], refer);
    expect(referred).toMatchObject({ type: 'Referred' });
    expect(refused([registered, closed], refer)).toBe('aanmelding-not-open');
    for (const end of [closed, returned, inError]) {
      const system = aContext({ rol: 'systeem' });
      expect(decided([registered, referred!, end], outcome, system)).toHaveLength(1);
    }
  });
});
