import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import { taxonomieV1 } from '../vocabularies/taxonomie-v1.ts';
import type { ZorgtrajectCommand } from './zorgtraject.decisions.ts';
import type { ZorgtrajectEvent } from './zorgtraject.events.ts';
import { zorgtraject } from './zorgtraject.slice.ts';

const started: ZorgtrajectEvent = {
  type: 'IntakeStarted',
  data: { zorgtrajectId: 'z1', toeleiderId: 'toeleider-1', persoonId: 'p1', askerToken: 't1', language: 'som' },
};
const { happenedAt } = aContext();

const when = (history: readonly ZorgtrajectEvent[], command: ZorgtrajectCommand) =>
  decideAfter(zorgtraject, [started, ...history], command);
const refused = (history: readonly ZorgtrajectEvent[], command: ZorgtrajectCommand) =>
  refusalAfter(zorgtraject, [started, ...history], command);

describe('a goal', () => {
  const goal = { doelId: 'g1', domain: 'sociaal-netwerk', description: 'Iemand leren kennen' } as const;
  const set: ZorgtrajectEvent = { type: 'DoelSet', data: goal };
  const ended: ZorgtrajectEvent = { type: 'DoelEnded', data: { doelId: 'g1', outcome: 'bereikt' } };
  const wrong: ZorgtrajectEvent = { type: 'DoelEnteredInError', data: { doelId: 'g1' } };
  const end = { type: 'EndDoel', data: ended.data } as const;
  const err = { type: 'EnterDoelInError', data: { doelId: 'g1' } } as const;
  const seen = { taxonomie: taxonomieV1 };

  it('is set once, under a theme of the town where it has one', () => {
    expect(when([], { type: 'SetDoel', data: goal, seen: {} })).toEqual([set]);
    expect(refused([set], { type: 'SetDoel', data: goal, seen: {} })).toBe('already-recorded');
    const themed = { ...goal, theme: 'vrije-tijd' };
    expect(when([], { type: 'SetDoel', data: themed, seen })).toEqual([
      { type: 'DoelSet', data: { ...themed, taxonomieVersion: 1 } },
    ]);
    expect(refused([], { type: 'SetDoel', data: themed, seen: {} })).toBe('theme-unknown');
    expect(refused([], { type: 'SetDoel', data: { ...goal, theme: 'hobby' }, seen })).toBe('theme-unknown');
  });

  it('ends once, with an outcome that can be put right', () => {
    expect(when([set], end)).toEqual([ended]);
    expect(refused([set, ended], end)).toBe('doel-not-open');
    expect(refused([], end)).toBe('doel-unknown');
    const correct = { type: 'CorrectDoelOutcome', data: { doelId: 'g1', outcome: 'deels-bereikt' } } as const;
    expect(when([set, ended], correct)).toEqual([
      { type: 'DoelOutcomeCorrected', data: { ...correct.data, correctedHappenedAt: happenedAt } },
    ]);
    expect(refused([set], correct)).toBe('doel-not-ended');
    const goesOn = { type: 'EnterDoelOutcomeInError', data: { doelId: 'g1', reason: 'Loopt nog' } } as const;
    const [reopened] = when([set, ended], goesOn);
    expect(reopened).toEqual({ type: 'DoelOutcomeEnteredInError', data: goesOn.data });
    expect(when([set, ended, reopened!], end)).toEqual([ended]);
    expect(refused([set], goesOn)).toBe('doel-not-ended');
  });

  it('is corrected whole, or was set in error', () => {
    const correct = { type: 'CorrectDoel', data: { ...goal, description: 'Twee mensen' }, seen } as const;
    expect(when([set, ended], correct)).toEqual([
      { type: 'DoelCorrected', data: { ...correct.data, correctedHappenedAt: happenedAt } },
    ]);
    expect(when([set], err)).toEqual([wrong]);
    expect(when([set, wrong], err)).toEqual([]);
    const because = { ...err, data: { doelId: 'g1', reason: 'Iemand anders' } };
    expect(refused([set, wrong], because)).toBe('doel-entered-in-error');
    expect(refused([], err)).toBe('doel-unknown');
    for (const command of [correct, end]) expect(refused([set, wrong], command)).toBe('doel-entered-in-error');
  });
});

describe('measuring self-reliance', () => {
  const meting = {
    metingId: 'm1',
    scores: [
      { domain: 'financien', level: 2 },
      { domain: 'huisvesting', level: 4 },
    ],
  } as const;
  const measured: ZorgtrajectEvent = { type: 'ZelfredzaamheidMeasured', data: meting };
  const wrong: ZorgtrajectEvent = { type: 'MetingEnteredInError', data: { metingId: 'm1' } };
  const measure = { type: 'MeasureZelfredzaamheid', data: meting } as const;
  const correct = { type: 'CorrectMeting', data: meting } as const;
  const err = { type: 'EnterMetingInError', data: { metingId: 'm1' } } as const;

  it('takes any domains, each once, from 1 to 5', () => {
    expect(when([], measure)).toEqual([measured]);
    expect(refused([measured], measure)).toBe('already-recorded');
    const scored = (...scores: { domain: 'financien' | 'justitie'; level: number }[]) =>
      ({ ...measure, data: { metingId: 'm1', scores } }) as ZorgtrajectCommand;
    expect(refused([], scored())).toBe('meting-empty');
    expect(refused([], scored({ domain: 'financien', level: 1 }, { domain: 'financien', level: 5 }))).toBe(
      'domain-twice',
    );
    for (const level of [0, 6, 2.5]) {
      expect(refused([], scored({ domain: 'justitie', level }))).toBe('level-out-of-range');
    }
  });

  it('is corrected whole, or was done in error', () => {
    expect(when([measured], correct)).toEqual([
      { type: 'MetingCorrected', data: { ...meting, correctedHappenedAt: happenedAt } },
    ]);
    expect(refused([measured], { ...correct, data: { metingId: 'm1', scores: [] } })).toBe('meting-empty');
    expect(refused([], correct)).toBe('meting-unknown');
    expect(when([measured], err)).toEqual([wrong]);
    expect(when([measured, wrong], err)).toEqual([]);
    expect(refused([measured, wrong], correct)).toBe('meting-entered-in-error');
  });
});

describe('a note', () => {
  const note = { notitieId: 'n1', text: 'Komt donderdag terug' };
  const added: ZorgtrajectEvent = { type: 'NotitieAdded', data: note };
  const wrong: ZorgtrajectEvent = { type: 'NotitieEnteredInError', data: { notitieId: 'n1' } };
  const correct = { type: 'CorrectNotitie', data: { notitieId: 'n1', text: 'Vrijdag' } } as const;
  const err = { type: 'EnterNotitieInError', data: { notitieId: 'n1' } } as const;

  it('is added once, corrected, or was added in error', () => {
    expect(when([], { type: 'AddNotitie', data: note })).toEqual([added]);
    expect(refused([added], { type: 'AddNotitie', data: note })).toBe('already-recorded');
    expect(when([added], correct)).toEqual([
      { type: 'NotitieCorrected', data: { ...correct.data, correctedHappenedAt: happenedAt } },
    ]);
    expect(when([added], err)).toEqual([wrong]);
    expect(when([added, wrong], err)).toEqual([]);
    expect(refused([], correct)).toBe('notitie-unknown');
    expect(refused([added, wrong], correct)).toBe('notitie-entered-in-error');
  });
});
