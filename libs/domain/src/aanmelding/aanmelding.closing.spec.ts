import { describe, expect, it } from '@jest/globals';
import { aContext } from '../kernel/testing/given.ts';
import type { ContactChannel } from '../vocabularies/contact-channel.ts';
import type { AanmeldingCommand } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import {
  aanmeldingId,
  closed,
  decided,
  inError,
  refused,
  registered,
  returned,
} from './testing/aanmelding.fixtures.ts';

const close: AanmeldingCommand = { type: 'CloseAanmelding', data: closed.data as never };
const giveBack: AanmeldingCommand = { type: 'ReturnAanmelding', data: returned.data as never };
const reopen: AanmeldingCommand = { type: 'ReopenAanmelding', data: { aanmeldingId } };
const unreachable = (minimumAttempts?: number): AanmeldingCommand => ({
  type: 'CloseAanmelding',
  data: { aanmeldingId, afsluitingId: 'afsluiting-1', reason: 'onbereikbaar' },
  ...(minimumAttempts !== undefined && { seen: { minimumAttempts } }),
});

const attempt = (attemptId: string, channel: ContactChannel, reached = false): AanmeldingEvent => ({
  type: 'ContactAttempted',
  data: { attemptId, channel, reached },
});
const planned: AanmeldingEvent = {
  type: 'OnthaalgesprekPlanned',
  data: { gesprekId: 'gesprek-1', plannedFor: { local: '2016-04-04T14:00', zone: 'Europe/Brussels' } },
};
const noShow: AanmeldingEvent = {
  type: 'OnthaalgesprekCancelled',
  data: { gesprekId: 'gesprek-1', reason: 'niet-komen-opdagen' },
};
const letter = attempt('poging-1', 'brief');
const call = attempt('poging-2', 'telefoon');
const secondCall = attempt('poging-3', 'telefoon');

describe('closing, returning and reopening an aanmelding', () => {
  it('happens once', () => {
    expect(decided([registered], close)).toEqual([closed]);
    expect(decided([registered, closed], close)).toEqual([]);
    expect(decided([registered], giveBack)).toEqual([returned]);
    expect(decided([registered, returned], giveBack)).toEqual([]);
    expect(refused([registered, returned], close)).toBe('aanmelding-not-open');
    expect(refused([registered, inError], close)).toBe('aanmelding-entered-in-error');
  });

  it('with another reason, in other words or on another day is no repetition', () => {
    const again = (over: object, from: AanmeldingCommand = close) =>
      ({ ...from, data: { ...from.data, ...over } }) as AanmeldingCommand;
    expect(decided([registered, closed], again({ afsluitingId: 'afsluiting-9' }))).toEqual([]);
    expect(refused([registered, closed], again({ reason: 'verhuisd' }))).toBe('aanmelding-not-open');
    expect(refused([registered, closed], again({ note: 'Belde zelf' }))).toBe('aanmelding-not-open');
    expect(refused([registered, returned], again({ reason: 'andere' }, giveBack))).toBe('aanmelding-not-open');
    const { happenedAt } = aContext();
    const dayBefore = aContext({ happenedAt: { ...happenedAt, local: '2016-03-27T15:30' } });
    expect(refused([registered, closed], close, dayBefore)).toBe('aanmelding-not-open');
  });

  it('is corrected, its day too, also once it was reopened', () => {
    const context = aContext();
    const { happenedAt } = context;
    const correct = {
      type: 'CorrectAanmeldingClosing',
      data: { ...close.data, reason: 'verhuisd' },
    } as AanmeldingCommand;
    const [corrected] = decided([registered, closed], correct, context);
    expect(corrected).toEqual({
      type: 'AanmeldingClosingCorrected',
      data: { ...correct.data, correctedHappenedAt: happenedAt },
    });
    expect(refused([registered, closed, corrected!], close)).toBe('aanmelding-not-open');
    const reopened: AanmeldingEvent = { type: 'AanmeldingReopened', data: { aanmeldingId } };
    expect(decided([registered, closed, reopened], correct)).toHaveLength(1);
    expect(refused([registered, returned], correct)).toBe('afsluiting-unknown');
    const unknown = { ...correct, data: { ...correct.data, afsluitingId: 'afsluiting-9' } } as AanmeldingCommand;
    expect(refused([registered, closed], unknown)).toBe('afsluiting-unknown');
    const notTried = { ...correct, data: { ...correct.data, reason: 'onbereikbaar' } } as AanmeldingCommand;
    expect(refused([registered, closed], notTried)).toBe('too-few-attempts');
    const correctReturn = { type: 'CorrectAanmeldingReturn', data: giveBack.data } as AanmeldingCommand;
    expect(decided([registered, returned], correctReturn)).toMatchObject([{ type: 'AanmeldingReturnCorrected' }]);
  });

  it('can be undone by reopening', () => {
    const reopened = decided([registered, closed], reopen);
    expect(reopened).toEqual([{ type: 'AanmeldingReopened', data: { aanmeldingId } }]);
    expect(decided([registered, returned, ...reopened], close)).toEqual([closed]);
    expect(refused([registered], reopen)).toBe('aanmelding-not-ended');
    expect(refused([registered, closed, ...reopened], close)).toBe('already-recorded');
  });

  it('waits for a conversation that is still planned', () => {
    expect(refused([registered, planned], close)).toBe('onthaalgesprek-still-planned');
    expect(refused([registered, planned], giveBack)).toBe('onthaalgesprek-still-planned');
    expect(decided([registered, planned, noShow], close)).toEqual([closed]);
  });
});

describe('closing as unreachable', () => {
  it('asks for three attempts in vain, by at least two channels', () => {
    expect(decided([registered, letter, call, secondCall], unreachable())).toHaveLength(1);
    expect(refused([registered, letter, call], unreachable())).toBe('too-few-attempts');
    const calls = ['1', '2', '3'].map((id) => attempt(id, 'telefoon'));
    expect(refused([registered, ...calls], unreachable())).toBe('too-few-channels');
  });

  it('asks for as many as the town says', () => {
    expect(decided([registered, letter, call], unreachable(2))).toHaveLength(1);
    expect(refused([registered, letter, call, secondCall], unreachable(4))).toBe('too-few-attempts');
  });

  it('counts a no-show, and neither who was reached nor what was entered in error', () => {
    expect(decided([registered, letter, call, planned, noShow], unreachable())).toHaveLength(1);
    const reached = attempt('poging-3', 'whatsapp', true);
    expect(refused([registered, letter, call, reached], unreachable())).toBe('too-few-attempts');
    const mistaken: AanmeldingEvent = { type: 'ContactAttemptEnteredInError', data: { attemptId: 'poging-3' } };
    expect(refused([registered, letter, call, secondCall, mistaken], unreachable())).toBe('too-few-attempts');
  });
});

describe('an attempt to reach somebody', () => {
  const record: AanmeldingCommand = { type: 'RecordContactAttempt', data: letter.data as never };
  const answered: AanmeldingCommand = {
    type: 'CorrectContactAttempt',
    data: { attemptId: 'poging-1', channel: 'brief', reached: true },
  };
  const mistake: AanmeldingCommand = { type: 'EnterContactAttemptInError', data: { attemptId: 'poging-1' } };

  it('is recorded once, while the aanmelding is open', () => {
    expect(decided([registered], record)).toEqual([letter]);
    expect(refused([registered, letter], record)).toBe('already-recorded');
    expect(refused([registered, closed], record)).toBe('aanmelding-not-open');
  });

  it('is corrected when a letter is answered after all, also after closing', () => {
    const context = aContext();
    const [corrected] = decided([registered, letter, closed], answered, context);
    expect(corrected).toEqual({
      type: 'ContactAttemptCorrected',
      data: { ...answered.data, correctedHappenedAt: context.happenedAt },
    });
    const history = [registered, letter, corrected!, call, secondCall];
    expect(refused(history, unreachable())).toBe('too-few-attempts');
    expect(refused([registered], answered)).toBe('contactpoging-unknown');
  });

  it('is entered in error once, and stays so', () => {
    const mistaken = decided([registered, letter], mistake);
    expect(mistaken).toHaveLength(1);
    expect(decided([registered, letter, ...mistaken], mistake)).toEqual([]);
    const because = {
      type: mistake.type,
      data: { attemptId: 'poging-1', reason: 'Was een ander' },
    } as AanmeldingCommand;
    expect(refused([registered, letter, ...mistaken], because)).toBe('contactpoging-entered-in-error');
    expect(refused([registered, letter, ...mistaken], answered)).toBe('contactpoging-entered-in-error');
    expect(refused([registered], mistake)).toBe('contactpoging-unknown');
  });
});
