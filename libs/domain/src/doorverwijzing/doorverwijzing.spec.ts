import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { DoorverwijzingCommand } from './doorverwijzing.decisions.ts';
import type { DoorverwijzingEvent, ReferralOpened } from './doorverwijzing.events.ts';
import { doorverwijzing } from './doorverwijzing.slice.ts';

const doorverwijzingId = 'd1';
const opened: ReferralOpened = {
  doorverwijzingId,
  origin: { slice: 'zorgtraject', id: 'z1' },
  organisatieId: 'caw',
  requestedBy: 'toeleider-1',
  persoonId: 'p1',
  mode: 'actief',
  expiresOn: '2016-03-27',
  question: 'Is er een bed?',
};
const requested: DoorverwijzingEvent = { type: 'DoorverwijzingRequested', data: opened };
const byPartner = { doorverwijzingId, transitionId: 't1', by: 'partner', onBehalfOfPartner: false } as const;
const accepted: DoorverwijzingEvent = { type: 'DoorverwijzingAccepted', data: byPartner };
const completed: DoorverwijzingEvent = { type: 'DoorverwijzingCompleted', data: { ...byPartner, transitionId: 't2' } };
const inError: DoorverwijzingEvent = {
  type: 'DoorverwijzingEnteredInError',
  data: { doorverwijzingId, by: 'requester', onBehalfOfPartner: false },
};
const partner = { doorverwijzingId, transitionId: 't1', side: 'partner' } as const;
const requester = { doorverwijzingId, transitionId: 't1', side: 'requester' } as const;
const system = aContext({ rol: 'systeem' });

const when = (history: readonly DoorverwijzingEvent[], command: DoorverwijzingCommand, context = aContext()) =>
  decideAfter(doorverwijzing, history, command, context);
const refused = (history: readonly DoorverwijzingEvent[], command: DoorverwijzingCommand, context = aContext()) =>
  refusalAfter(doorverwijzing, history, command, context);

describe('a doorverwijzing', () => {
  it('is opened by the system, once', () => {
    const open = { type: 'OpenDoorverwijzing', data: opened } as const;
    expect(when([], open, system)).toEqual([requested]);
    expect(when([requested], open, system)).toEqual([]);
    expect(refused([], open)).toBe('system-only');
    expect(stateAfter(doorverwijzing, [requested])).toMatchObject({ status: 'requested', organisatieId: 'caw' });
  });

  it('goes from asked to done in the partner’s hands', () => {
    const history: DoorverwijzingEvent[] = [requested];
    for (const [type, event] of [
      ['AcceptDoorverwijzing', 'DoorverwijzingAccepted'],
      ['StartDoorverwijzing', 'DoorverwijzingStarted'],
      ['PutDoorverwijzingOnHold', 'DoorverwijzingPutOnHold'],
      ['ResumeDoorverwijzing', 'DoorverwijzingResumed'],
      ['CompleteDoorverwijzing', 'DoorverwijzingCompleted'],
    ] as const) {
      const transitionId = `t ${type}`;
      const events = when(history, { type, data: { ...partner, transitionId } });
      expect(events).toEqual([{ type: event, data: { ...byPartner, transitionId } }]);
      history.push(...events);
    }
    expect(refused(history, { type: 'StartDoorverwijzing', data: partner })).toBe('transition-not-allowed');
  });

  it('is answered on the partner’s behalf, and marked so', () => {
    expect(when([requested], { type: 'AcceptDoorverwijzing', data: requester })).toEqual([
      {
        type: 'DoorverwijzingAccepted',
        data: { doorverwijzingId, transitionId: 't1', by: 'requester', onBehalfOfPartner: true },
      },
    ]);
  });

  it('is cancelled by either side, with the client’s refusal as a reason of its own', () => {
    const declined = { ...requester, reason: 'geweigerd-door-client' } as const;
    expect(when([requested], { type: 'CancelDoorverwijzing', data: declined })).toMatchObject([
      { data: { by: 'requester', onBehalfOfPartner: false, reason: 'geweigerd-door-client' } },
    ]);
    const second = { ...partner, transitionId: 't2' };
    expect(when([requested, accepted], { type: 'CancelDoorverwijzing', data: second })).toHaveLength(1);
    expect(refused([requested, accepted], { type: 'CancelDoorverwijzing', data: partner })).toBe('already-recorded');
    const [cancelled] = when([requested], { type: 'CancelDoorverwijzing', data: requester });
    expect(when([requested, cancelled!], { type: 'CancelDoorverwijzing', data: requester })).toEqual([]);
    expect(refused([requested, cancelled!], { type: 'CancelDoorverwijzing', data: partner })).toBe(
      'transition-not-allowed',
    );
    const passedOn = { ...requester, onBehalfOfPartner: true };
    expect(when([requested], { type: 'CancelDoorverwijzing', data: passedOn })).toMatchObject([
      { data: { by: 'requester', onBehalfOfPartner: true } },
    ]);
  });

  it('asks why where it is refused or fails, and for a reason that fits', () => {
    const reject = { type: 'RejectDoorverwijzing', data: partner } as const;
    expect(refused([requested], reject)).toBe('reason-missing');
    const because = (reason: 'geen-plaats' | 'hulp-gekregen') => ({ ...reject, data: { ...partner, reason } });
    expect(when([requested], because('geen-plaats'))).toHaveLength(1);
    expect(refused([requested], because('hulp-gekregen'))).toBe('reason-does-not-fit');
    const fail = { type: 'FailDoorverwijzing', data: { ...partner, transitionId: 't2' } } as const;
    expect(refused([requested, accepted], fail)).toBe('reason-missing');
  });

  it('expires by the system alone, after its last day', () => {
    const data = { doorverwijzingId, transitionId: 't9', side: 'system' } as const;
    const expire = { type: 'ExpireDoorverwijzing', data } as const;
    expect(when([requested], expire, system)).toEqual([
      {
        type: 'DoorverwijzingExpired',
        data: { doorverwijzingId, transitionId: 't9', by: 'system', onBehalfOfPartner: false },
      },
    ]);
    expect(refused([requested], expire)).toBe('system-only');
    expect(refused([requested], { ...expire, data: requester })).toBe('not-for-this-side');
    const lastDay = { local: '2016-03-27', zone: 'Europe/Brussels', precision: 'day' } as const;
    expect(refused([requested], expire, { ...system, happenedAt: lastDay })).toBe('not-expired-yet');
    const { expiresOn: _, ...never } = opened;
    expect(refused([{ type: 'DoorverwijzingRequested', data: never }], expire, system)).toBe('not-expired-yet');
    expect(refused([requested, accepted], expire, system)).toBe('transition-not-allowed');
  });

  it('takes the same answer again as no news, and another one as a contradiction', () => {
    expect(when([requested, accepted], { type: 'AcceptDoorverwijzing', data: partner })).toEqual([]);
    for (const data of [
      requester,
      { ...partner, reason: 'wachtlijst' as const },
      { ...partner, feedback: { feedbackId: 'f1', text: 'Er is plaats' } },
    ]) {
      expect(refused([requested, accepted], { type: 'AcceptDoorverwijzing', data })).toBe('transition-not-allowed');
    }
  });

  it('is entered in error by the requester, from any state, once', () => {
    const err = { type: 'EnterDoorverwijzingInError', data: { ...requester, reason: 'Verkeerde persoon' } } as const;
    for (const history of [[requested], [requested, accepted], [requested, accepted, completed]]) {
      expect(when(history, err)).toMatchObject([{ type: inError.type, data: { reason: 'Verkeerde persoon' } }]);
    }
    expect(refused([requested, inError], err)).toBe('doorverwijzing-entered-in-error');
    expect(when([requested, inError], { ...err, data: requester })).toEqual([]);
    expect(refused([requested], { ...err, data: partner })).toBe('not-for-this-side');
    expect(refused([requested, inError], { type: 'AcceptDoorverwijzing', data: partner })).toBe(
      'transition-not-allowed',
    );
  });

  it('is corrected whole by the requester', () => {
    const { happenedAt } = aContext();
    const asked = { mode: 'passief', themes: ['wonen'], expiresOn: '2016-04-30' } as const;
    const correct = {
      type: 'CorrectDoorverwijzing',
      data: { doorverwijzingId, side: 'requester', ...asked },
      seen: { taxonomie: taxonomieV1 },
    } as const;
    const [corrected] = when([requested], correct);
    expect(corrected).toEqual({
      type: 'DoorverwijzingCorrected',
      data: { doorverwijzingId, ...asked, taxonomieVersion: 1, correctedHappenedAt: happenedAt },
    });
    const expired = { doorverwijzingId, transitionId: 't9', side: 'system' } as const;
    const expire = { type: 'ExpireDoorverwijzing', data: expired } as const;
    expect(refused([requested, corrected!], expire, system)).toBe('not-expired-yet');
    expect(refused([requested], { ...correct, data: { ...partner, ...asked } })).toBe('not-for-this-side');
    expect(refused([requested], { ...correct, seen: {} })).toBe('theme-unknown');
    const early = { ...correct, data: { ...requester, mode: 'passief', expiresOn: '2016-03-01' } } as const;
    expect(refused([requested], early)).toBe('referral-expires-too-early');
    expect(refused([requested, inError], correct)).toBe('doorverwijzing-entered-in-error');
  });
});

describe('a step of a doorverwijzing', () => {
  const { happenedAt } = aContext();
  const on = (local: string, precision: 'day' | 'instant' = 'day') =>
    aContext({ happenedAt: { local, zone: 'Europe/Brussels', precision } });
  const correct = (over: object = {}): DoorverwijzingCommand => ({
    type: 'CorrectTransition',
    data: { doorverwijzingId, transitionId: 't1', side: 'partner', reason: 'wachtlijst', ...over },
  });

  it('has its reason and its day put right by the side that set it', () => {
    const history = [requested, accepted, completed];
    const [corrected] = when(history, correct());
    expect(corrected).toEqual({
      type: 'DoorverwijzingTransitionCorrected',
      data: { doorverwijzingId, transitionId: 't1', reason: 'wachtlijst', correctedHappenedAt: happenedAt },
    });
    expect(stateAfter(doorverwijzing, [...history, corrected!])).toMatchObject({
      status: 'completed',
      steps: { t1: { reason: 'wachtlijst' } },
    });
    expect(refused(history, correct({ transitionId: 't7' }))).toBe('transition-unknown');
    expect(refused(history, correct({ side: 'requester' }))).toBe('not-for-this-side');
    expect(refused(history, correct({ reason: 'hulp-gekregen' }))).toBe('reason-does-not-fit');
    const rejected: DoorverwijzingEvent = {
      type: 'DoorverwijzingRejected',
      data: { ...byPartner, reason: 'geen-plaats' },
    };
    expect(refused([requested, rejected], correct({ reason: undefined }))).toBe('reason-missing');
    expect(refused([...history, inError], correct())).toBe('doorverwijzing-entered-in-error');
  });

  it('is no news where the same side says the same of the same day', () => {
    const accept = { type: 'AcceptDoorverwijzing', data: { ...partner, transitionId: 't5' } } as const;
    expect(when([requested, accepted], accept, on('2016-03-28'))).toEqual([]);
    const { now } = aContext();
    const later = { ...on('2016-03-29'), now: now.replace('-28T', '-30T') };
    expect(refused([requested, accepted], accept, later)).toBe('transition-not-allowed');
  });

  it('does not come before the request, by the day where one of both is a day', () => {
    const accept = { type: 'AcceptDoorverwijzing', data: partner } as const;
    const feedback = { type: 'GiveFeedback', data: { feedbackId: 'f1', text: 'Ja', side: 'partner' } } as const;
    for (const command of [accept, feedback]) {
      expect(when([requested], command, on('2016-03-28'))).toHaveLength(1);
      expect(when([requested], command, on('2016-03-28T15:30', 'instant'))).toHaveLength(1);
      expect(refused([requested], command, on('2016-03-28T15:29', 'instant'))).toBe('before-request');
      expect(refused([requested], command, on('2016-03-27'))).toBe('before-request');
      expect(refused([requested], command, on('2015-01-01'))).toBe('before-request');
    }
    expect(refused([requested, accepted], correct(), on('2016-03-27'))).toBe('before-request');
    // What the system does has the day of its cause: a closing that was typed in later still withdraws.
    const cancel = { type: 'CancelDoorverwijzing', data: requester } as const;
    expect(when([requested], cancel, { ...on('2016-03-27'), rol: 'systeem' })).toHaveLength(1);
  });

  it('keeps the request from moving behind it', () => {
    const later = { ...on('2016-03-29'), now: aContext().now.replace('-28T', '-30T') };
    const correctRequest: DoorverwijzingCommand = {
      type: 'CorrectDoorverwijzing',
      data: { doorverwijzingId, side: 'requester', mode: 'actief' },
      seen: {},
    };
    expect(when([requested], correctRequest, later)).toHaveLength(1);
    expect(refused([requested, accepted], correctRequest, later)).toBe('before-request');
  });
});
