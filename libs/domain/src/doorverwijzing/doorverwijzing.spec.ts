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
const byPartner = { doorverwijzingId, by: 'partner', onBehalfOfPartner: false } as const;
const accepted: DoorverwijzingEvent = { type: 'DoorverwijzingAccepted', data: byPartner };
const completed: DoorverwijzingEvent = { type: 'DoorverwijzingCompleted', data: byPartner };
const inError: DoorverwijzingEvent = {
  type: 'DoorverwijzingEnteredInError',
  data: { doorverwijzingId, by: 'requester', onBehalfOfPartner: false },
};
const partner = { doorverwijzingId, side: 'partner' } as const;
const requester = { doorverwijzingId, side: 'requester' } as const;
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
      const events = when(history, { type, data: partner });
      expect(events).toEqual([{ type: event, data: byPartner }]);
      history.push(...events);
    }
    expect(refused(history, { type: 'StartDoorverwijzing', data: partner })).toBe('transition-not-allowed');
  });

  it('is answered on the partner’s behalf, and marked so', () => {
    expect(when([requested], { type: 'AcceptDoorverwijzing', data: requester })).toEqual([
      { type: 'DoorverwijzingAccepted', data: { doorverwijzingId, by: 'requester', onBehalfOfPartner: true } },
    ]);
  });

  it('is cancelled by either side, with the client’s refusal as a reason of its own', () => {
    const declined = { ...requester, reason: 'geweigerd-door-client' } as const;
    expect(when([requested], { type: 'CancelDoorverwijzing', data: declined })).toMatchObject([
      { data: { by: 'requester', onBehalfOfPartner: false, reason: 'geweigerd-door-client' } },
    ]);
    expect(when([requested, accepted], { type: 'CancelDoorverwijzing', data: partner })).toHaveLength(1);
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
    expect(refused([requested, accepted], { type: 'FailDoorverwijzing', data: partner })).toBe('reason-missing');
  });

  it('expires by the system alone, after its last day', () => {
    const expire = { type: 'ExpireDoorverwijzing', data: { doorverwijzingId, side: 'system' } } as const;
    expect(when([requested], expire, system)).toEqual([
      { type: 'DoorverwijzingExpired', data: { doorverwijzingId, by: 'system', onBehalfOfPartner: false } },
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
    expect(when([requested, inError], err)).toEqual([]);
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
      data: { ...requester, ...asked },
      seen: { taxonomie: taxonomieV1 },
    } as const;
    const [corrected] = when([requested], correct);
    expect(corrected).toEqual({
      type: 'DoorverwijzingCorrected',
      data: { doorverwijzingId, ...asked, taxonomieVersion: 1, correctedHappenedAt: happenedAt },
    });
    const expire = { type: 'ExpireDoorverwijzing', data: { doorverwijzingId, side: 'system' } } as const;
    expect(refused([requested, corrected!], expire, system)).toBe('not-expired-yet');
    expect(refused([requested], { ...correct, data: { ...partner, ...asked } })).toBe('not-for-this-side');
    expect(refused([requested], { ...correct, seen: {} })).toBe('theme-unknown');
    const early = { ...correct, data: { ...requester, mode: 'passief', expiresOn: '2016-03-01' } } as const;
    expect(refused([requested], early)).toBe('referral-expires-too-early');
    expect(refused([requested, inError], correct)).toBe('doorverwijzing-entered-in-error');
  });
});
