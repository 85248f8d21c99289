import { describe, expect, it } from '@jest/globals';
import { aContext, stateAfter } from '../kernel/testing/given.ts';
import type { AanmeldingCommand, AssignAanmelding, SeenToeleider } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import { aanmelding } from './aanmelding.slice.ts';
import {
  aanmeldingId,
  closed,
  decided,
  inError,
  recorded,
  refused,
  registered,
  registeredWith,
} from './testing/aanmelding.fixtures.ts';

const seen: SeenToeleider = { toeleiderRollen: ['toeleider'], languages: ['nld', 'ary'], caseload: 3 };
const assign = (over: Partial<AssignAanmelding['data']> = {}, also: Partial<SeenToeleider> = {}): AssignAanmelding => ({
  type: 'AssignAanmelding',
  data: { aanmeldingId, toeleiderId: 'toeleider-1', withInterpreter: false, ...over },
  seen: { ...seen, ...also },
});

describe('assigning an aanmelding', () => {
  it('gives it to a toeleider, and to another one later; the same again is nothing new', () => {
    const assigned = decided([registered], assign());
    expect(assigned).toEqual([{ type: 'AanmeldingAssigned', data: assign().data }]);
    expect(decided([registered, ...assigned], assign())).toEqual([]);
    expect(decided([registered, ...assigned], assign({ toeleiderId: 'toeleider-2' }))).toHaveLength(1);
  });

  it('is to a toeleider or a coach who works for the town', () => {
    expect(decided([registered], assign({}, { toeleiderRollen: ['coach'] }))).toHaveLength(1);
    expect(refused([registered], assign({}, { toeleiderRollen: [] }))).toBe('toeleider-not-in-town');
    expect(refused([registered], assign({}, { toeleiderRollen: ['analist', 'loket'] }))).toBe('aanmelding-wrong-role');
  });

  it('is to who speaks the contact language, or with an interpreter', () => {
    const other = { languages: ['nld', 'fra'] };
    expect(refused([registered], assign({}, other))).toBe('toeleider-lacks-language');
    expect(decided([registered], assign({ withInterpreter: true }, other))).toHaveLength(1);
  });

  it.each(['nld', 'onbekend', 'niet-geregistreerd', 'wil-niet-zeggen'])('asks for no language with %s', (language) => {
    expect(decided([registeredWith({ language })], assign({}, { languages: [] }))).toHaveLength(1);
  });

  it('goes by the language as it was corrected', () => {
    const corrected: AanmeldingEvent = {
      type: 'AanmeldingCorrected',
      data: { ...recorded, language: 'cgg', correctedHappenedAt: aContext().happenedAt },
    };
    expect(refused([registered, corrected], assign())).toBe('toeleider-lacks-language');
  });

  it('over the limit is for a coach alone', () => {
    const full = { caseload: 20, caseloadLimit: 20 };
    expect(refused([registered], assign({}, full))).toBe('caseload-full');
    expect(decided([registered], assign({}, full), aContext({ rol: 'coach' }))).toHaveLength(1);
    expect(decided([registered], assign({}, { caseload: 19, caseloadLimit: 20 }))).toHaveLength(1);
    const theirs = decided([registered], assign());
    expect(decided([registered, ...theirs], assign({ withInterpreter: true }, full))).toHaveLength(1);
  });

  it('is not for one that is closed or was entered in error', () => {
    expect(refused([registered, closed], assign())).toBe('aanmelding-not-open');
    expect(refused([registered, inError], assign())).toBe('aanmelding-entered-in-error');
  });
});

const putOnList: AanmeldingCommand = { type: 'PutOnWachtlijst', data: { aanmeldingId } };

describe('the waiting list', () => {
  it('takes an aanmelding once, also from who had it', () => {
    const assigned = decided([registered], assign());
    const [waiting] = decided([registered, ...assigned], putOnList);
    expect(waiting).toEqual({ type: 'AanmeldingPutOnWachtlijst', data: { aanmeldingId } });
    expect(decided([registered, waiting!], putOnList)).toEqual([]);
    expect(stateAfter(aanmelding, [registered, ...assigned, waiting!])).toMatchObject({
      toewijzing: { at: 'wachtlijst' },
    });
    expect(refused([registered, closed], putOnList)).toBe('aanmelding-not-open');
  });
});
