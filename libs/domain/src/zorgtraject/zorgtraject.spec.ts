import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter, stateAfter } from '../kernel/testing/given.ts';
import type { Rol } from '../kernel/roles.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { ZorgtrajectCommand } from './zorgtraject.decisions.ts';
import type { Closing, ZorgtrajectEvent } from './zorgtraject.events.ts';
import { zorgtraject } from './zorgtraject.slice.ts';

const zorgtrajectId = 'z1';
const intake = { zorgtrajectId, language: 'tir', reason: 'Kan de brieven niet lezen' };
const started: ZorgtrajectEvent = {
  type: 'IntakeStarted',
  data: { ...intake, toeleiderId: 'toeleider-1', persoonId: 'p1', askerToken: 't1' },
};
const goal: ZorgtrajectEvent = { type: 'DoelSet', data: { doelId: 'g1', description: 'Alleen naar de dokter' } };
const visit = { bezoekId: 'b1', organisatieId: 'ocmw', durationMinutes: 60, outcome: 'geholpen' } as const;
const referral = { doorverwijzingId: 'd1', organisatieId: 'caw', mode: 'actief' } as const;
const referred: ZorgtrajectEvent = { type: 'Referred', data: referral };
const closing: Closing = { zorgtrajectId, afsluitingId: 'e1', reason: 'kan-alleen-verder', doelen: [], referrals: [] };
const closed: ZorgtrajectEvent = { type: 'ZorgtrajectClosed', data: closing };
const system = aContext({ rol: 'systeem' });

const when = (history: readonly ZorgtrajectEvent[], command: ZorgtrajectCommand, context = aContext()) =>
  decideAfter(zorgtraject, history, command, context);
const refused = (history: readonly ZorgtrajectEvent[], command: ZorgtrajectCommand, context = aContext()) =>
  refusalAfter(zorgtraject, history, command, context);

describe('an intake', () => {
  const start = { type: 'StartIntake', data: started.data } as const;

  it('starts a zorgtraject once', () => {
    expect(when([], start)).toEqual([started]);
    expect(refused([started], start)).toBe('already-recorded');
    expect(stateAfter(zorgtraject, [started])).toMatchObject({ status: 'open', toeleiderId: 'toeleider-1' });
  });

  it('for somebody else is for a toeleider or coach of this town', () => {
    const byCoach = aContext({ actor: 'coach-1', rol: 'coach' });
    const seeing = (...toeleiderRollen: Rol[]) => ({ ...start, seen: { toeleiderRollen } });
    expect(when([], seeing('toeleider'), byCoach)).toEqual([started]);
    expect(refused([], start, byCoach)).toBe('toeleider-not-in-town');
    expect(refused([], seeing('loket'), byCoach)).toBe('toeleider-wrong-role');
  });

  it('is not in the future, and is corrected whole', () => {
    const tomorrow = { local: '2016-03-29', zone: 'Europe/Brussels', precision: 'day' } as const;
    expect(refused([], start, aContext({ happenedAt: tomorrow }))).toBe('happened-in-future');
    const { happenedAt } = aContext();
    expect(when([started], { type: 'CorrectIntake', data: intake })).toEqual([
      { type: 'IntakeCorrected', data: { ...intake, correctedHappenedAt: happenedAt } },
    ]);
  });
});

describe('a hand-over', () => {
  const over = (toToeleiderId: string, ...toeleiderRollen: Rol[]) => {
    const data = { zorgtrajectId, overdrachtId: `o ${toToeleiderId}`, toToeleiderId };
    return { type: 'HandOverZorgtraject', data, seen: { toeleiderRollen } } as const;
  };

  it('goes to another toeleider or coach who works for that town', () => {
    const [handedOver] = when([started], over('toeleider-2', 'toeleider'));
    expect(handedOver).toEqual({
      type: 'ZorgtrajectHandedOver',
      data: {
        zorgtrajectId,
        overdrachtId: 'o toeleider-2',
        fromToeleiderId: 'toeleider-1',
        toToeleiderId: 'toeleider-2',
      },
    });
    expect(when([started, handedOver!], over('toeleider-1', 'loket', 'coach'))).toMatchObject([
      { data: { fromToeleiderId: 'toeleider-2', toToeleiderId: 'toeleider-1' } },
    ]);
    expect(refused([started, handedOver!], over('toeleider-2', 'toeleider'))).toBe('handover-to-same-toeleider');
  });

  it('has its day and reason put right, also after closing', () => {
    const [handedOver] = when([started], over('toeleider-2', 'toeleider'));
    const data = { zorgtrajectId, overdrachtId: 'o toeleider-2', reason: 'Verlof' };
    expect(when([started, handedOver!, closed], { type: 'CorrectHandOver', data })).toEqual([
      { type: 'ZorgtrajectHandOverCorrected', data: { ...data, correctedHappenedAt: aContext().happenedAt } },
    ]);
    expect(refused([started], { type: 'CorrectHandOver', data })).toBe('overdracht-unknown');
  });

  it('goes to nobody else', () => {
    expect(refused([started], over('toeleider-1', 'toeleider'))).toBe('handover-to-same-toeleider');
    expect(refused([started], over('toeleider-2'))).toBe('toeleider-not-in-town');
    expect(refused([started], over('toeleider-2', 'loket', 'analist'))).toBe('toeleider-wrong-role');
    expect(refused([started, closed], over('toeleider-2', 'toeleider'))).toBe('zorgtraject-closed');
  });
});

describe('closing', () => {
  const close = (over: Partial<Closing> = {}) => ({ type: 'CloseZorgtraject', data: { ...closing, ...over } }) as const;
  const doelen = [{ doelId: 'g1', outcome: 'niet-haalbaar' }] as const;
  const referrals = [{ doorverwijzingId: 'd1', becomes: 'loopt-verder' }] as const;

  it('says what becomes of each open goal and referral', () => {
    const history = [started, goal, referred];
    expect(when([started], close())).toEqual([closed]);
    expect(refused(history, close({ referrals }))).toBe('open-doel-unstated');
    expect(refused(history, close({ doelen }))).toBe('open-referral-unstated');
    expect(when(history, close({ doelen, referrals }))).toMatchObject([{ data: { doelen, referrals } }]);
  });

  it('names nothing that is not open, and nothing twice', () => {
    const ended: ZorgtrajectEvent = { type: 'DoelEnded', data: { doelId: 'g1', outcome: 'bereikt' } };
    const noted: ZorgtrajectEvent = {
      type: 'ReferralOutcomeNoted',
      data: { doorverwijzingId: 'd1', state: 'completed' },
    };
    const history = [started, goal, referred, ended, noted];
    expect(when(history, close())).toHaveLength(1);
    expect(refused(history, close({ doelen }))).toBe('doel-not-open');
    expect(refused(history, close({ referrals }))).toBe('referral-not-open');
    expect(refused([started, goal], close({ doelen: [...doelen, ...doelen] }))).toBe('doel-not-open');
    expect(refused([started, referred], close({ referrals: [...referrals, ...referrals] }))).toBe('referral-not-open');
  });

  it('happens once, and can be taken back', () => {
    expect(refused([started, closed], close())).toBe('zorgtraject-closed');
    const reopen = { type: 'ReopenZorgtraject', data: { zorgtrajectId, reason: 'Is terug' } } as const;
    const [reopened] = when([started, closed], reopen);
    expect(reopened).toEqual({ type: 'ZorgtrajectReopened', data: reopen.data });
    expect(refused([started], reopen)).toBe('zorgtraject-not-closed');
    expect(when([started, closed, reopened!], close({ afsluitingId: 'e2' }))).toMatchObject([{ type: closed.type }]);
    expect(refused([started, closed, reopened!], close())).toBe('already-recorded');
  });

  it('ends the goals, and leaves a referral that goes on to be asked about the next time', () => {
    const both: ZorgtrajectEvent = { type: 'ZorgtrajectClosed', data: { ...closing, doelen, referrals } };
    const reopened: ZorgtrajectEvent = { type: 'ZorgtrajectReopened', data: { zorgtrajectId } };
    const history = [started, goal, referred, both, reopened];
    expect(refused(history, { type: 'EndDoel', data: doelen[0] })).toBe('doel-not-open');
    expect(refused(history, close({ afsluitingId: 'e2' }))).toBe('open-referral-unstated');
    expect(when(history, close({ afsluitingId: 'e2', referrals }))).toHaveLength(1);
  });

  it('has its day and reason put right, also once it was reopened', () => {
    const data = { zorgtrajectId, afsluitingId: 'e1', reason: 'verhuisd', note: 'Naar Gent' } as const;
    const reopened: ZorgtrajectEvent = { type: 'ZorgtrajectReopened', data: { zorgtrajectId } };
    for (const history of [
      [started, closed],
      [started, closed, reopened],
    ]) {
      expect(when(history, { type: 'CorrectZorgtrajectClosing', data })).toEqual([
        { type: 'ZorgtrajectClosingCorrected', data: { ...data, correctedHappenedAt: aContext().happenedAt } },
      ]);
    }
    expect(refused([started], { type: 'CorrectZorgtrajectClosing', data })).toBe('afsluiting-unknown');
  });
});

describe('a zorgtraject that was started in error', () => {
  const err = { type: 'EnterZorgtrajectInError', data: { zorgtrajectId, reason: 'Verkeerde persoon' } } as const;
  const erred: ZorgtrajectEvent = { type: 'ZorgtrajectEnteredInError', data: err.data };

  it('was never so, open or closed; said again in words it is refused', () => {
    expect(when([started, goal], err)).toEqual([erred]);
    expect(when([started, closed], err)).toEqual([erred]);
    expect(when([started, erred], { ...err, data: { zorgtrajectId } })).toEqual([]);
    expect(refused([started, erred], err)).toBe('zorgtraject-entered-in-error');
  });

  it('ends its referrals first, and takes nothing after it but late answers and what becomes of visits', () => {
    expect(refused([started, referred], err)).toBe('referrals-first');
    const noted: ZorgtrajectEvent = {
      type: 'ReferralOutcomeNoted',
      data: { doorverwijzingId: 'd1', state: 'entered-in-error' },
    };
    expect(when([started, referred, noted], err)).toEqual([erred]);
    for (const command of [
      { type: 'CorrectIntake', data: intake },
      { type: 'CloseZorgtraject', data: closing },
      { type: 'ReopenZorgtraject', data: { zorgtrajectId } },
      { type: 'AddNotitie', data: { notitieId: 'n1', text: 'Nog iets' } },
      { type: 'CorrectDoel', data: { doelId: 'g1', description: 'Werk' }, seen: {} },
    ] satisfies ZorgtrajectCommand[]) {
      expect(refused([started, goal, erred], command)).toBe('zorgtraject-entered-in-error');
    }
    const visited: ZorgtrajectEvent = { type: 'AccompaniedVisit', data: visit };
    const visitInError = { type: 'EnterVisitInError', data: { bezoekId: 'b1' } } as const;
    expect(when([started, visited, erred], visitInError)).toHaveLength(1);
  });
});

describe('after closing', () => {
  const seen = { partnerKnown: true };
  const visited: ZorgtrajectEvent = { type: 'AccompaniedVisit', data: visit };
  const noted: ZorgtrajectEvent = { type: 'NotitieAdded', data: { notitieId: 'n1', text: 'Belt terug' } };
  const measured: ZorgtrajectEvent = {
    type: 'ZelfredzaamheidMeasured',
    data: { metingId: 'm1', scores: [{ domain: 'justitie', level: 5 }] },
  };
  const history = [started, goal, referred, visited, noted, measured, closed];

  it.each<ZorgtrajectCommand>([
    { type: 'SetDoel', data: { doelId: 'g2', description: 'Werk' }, seen: { taxonomie: taxonomieV1 } },
    { type: 'EndDoel', data: { doelId: 'g1', outcome: 'bereikt' } },
    { type: 'MeasureZelfredzaamheid', data: { metingId: 'm2', scores: [{ domain: 'justitie', level: 4 }] } },
    { type: 'AddNotitie', data: { notitieId: 'n2', text: 'Nog iets' } },
    { type: 'Refer', data: { ...referral, doorverwijzingId: 'd2' }, seen },
    { type: 'RecordVisit', data: { ...visit, bezoekId: 'b2' }, seen },
  ])('nothing new: $type', (command) => {
    expect(refused(history, command)).toBe('zorgtraject-closed');
  });

  it.each<ZorgtrajectCommand>([
    { type: 'CorrectIntake', data: intake },
    { type: 'CorrectDoel', data: { doelId: 'g1', description: 'Naar de tandarts' }, seen: {} },
    { type: 'CorrectDoelOutcome', data: { doelId: 'g1', outcome: 'bereikt' } },
    { type: 'EnterDoelInError', data: { doelId: 'g1' } },
    { type: 'CorrectMeting', data: { metingId: 'm1', scores: [{ domain: 'justitie', level: 4 }] } },
    { type: 'EnterMetingInError', data: { metingId: 'm1' } },
    { type: 'CorrectNotitie', data: { notitieId: 'n1', text: 'Belt niet' } },
    { type: 'EnterNotitieInError', data: { notitieId: 'n1' } },
    { type: 'CorrectVisit', data: visit, seen },
    { type: 'EnterVisitInError', data: { bezoekId: 'b1' } },
    { type: 'NoteReferralOutcome', data: { doorverwijzingId: 'd1', state: 'completed' } },
  ])('still: $type', (command) => {
    expect(when(history, command, system)).toHaveLength(1);
  });
});
