import { describe, expect, it } from '@jest/globals';
import { aContext, stateAfter } from '../kernel/testing/given.ts';
import type { YesNo } from '../vocabularies/indicators.ts';
import type { AanmeldingCommand } from './aanmelding.commands.ts';
import type { AanmeldingEvent } from './aanmelding.events.ts';
import { aanmelding } from './aanmelding.slice.ts';
import type { TopicSaid } from './checklist.ts';
import {
  aanmeldingId,
  closed,
  decided,
  familyTopics,
  inError,
  refused,
  registered,
  registeredWith,
} from './testing/aanmelding.fixtures.ts';

const gesprekId = 'gesprek-1';
const plannedFor = { local: '2016-04-04T14:00', zone: 'Europe/Brussels' };
const plan = (id = gesprekId): AanmeldingCommand => ({
  type: 'PlanOnthaalgesprek',
  data: { gesprekId: id, plannedFor },
});
const cancel: AanmeldingCommand = {
  type: 'CancelOnthaalgesprek',
  data: { gesprekId, reason: 'afgezegd-door-client' },
};
const said = (topics: readonly TopicSaid[] = familyTopics) => ({
  gesprekId,
  language: 'ary',
  withInterpreter: false,
  topics,
  note: 'een woord',
});
const hold = (topics?: readonly TopicSaid[]): AanmeldingCommand => ({ type: 'HoldOnthaalgesprek', data: said(topics) });
const correct = (topics?: readonly TopicSaid[]): AanmeldingCommand => ({
  type: 'CorrectOnthaalgesprek',
  data: said(topics),
});
const mistake: AanmeldingCommand = { type: 'EnterOnthaalgesprekInError', data: { gesprekId } };

const planned = decided([registered], plan());
const cancelled = decided([registered, ...planned], cancel);
const held = decided([registered], hold());
const mistaken = decided([registered, ...held], mistake);

describe('planning an onthaalgesprek', () => {
  it('makes one appointment, which may lie ahead', () => {
    expect(planned).toEqual([{ type: 'OnthaalgesprekPlanned', data: { gesprekId, plannedFor } }]);
    expect(refused([registered, ...planned], plan())).toBe('already-recorded');
    expect(refused([registered, ...planned], plan('gesprek-2'))).toBe('onthaalgesprek-already-planned');
    expect(decided([registered, ...planned, ...cancelled], plan('gesprek-2'))).toHaveLength(1);
    expect(refused([registered, closed], plan())).toBe('aanmelding-not-open');
  });

  it('can be cancelled, once, unless it was held', () => {
    expect(cancelled).toEqual([{ type: 'OnthaalgesprekCancelled', data: cancel.data }]);
    expect(decided([registered, ...planned, ...cancelled], cancel)).toEqual([]);
    expect(refused([registered], cancel)).toBe('onthaalgesprek-unknown');
    expect(refused([registered, ...held], cancel)).toBe('onthaalgesprek-not-planned');
  });
});

describe('what was said of an appointment', () => {
  const { happenedAt } = aContext();
  const noShow = (note?: string): AanmeldingCommand => ({
    type: 'CancelOnthaalgesprek',
    data: { gesprekId, reason: 'niet-komen-opdagen', ...(note !== undefined && { note }) },
  });

  it('is not passed over when it is said otherwise', () => {
    const moved = decided([registered, ...planned], {
      type: 'CancelOnthaalgesprek',
      data: { gesprekId, reason: 'verplaatst' },
    });
    expect(refused([registered, ...planned, ...moved], noShow())).toBe('onthaalgesprek-not-planned');
    const missed = decided([registered, ...planned], noShow());
    expect(decided([registered, ...planned, ...missed], noShow())).toEqual([]);
    expect(refused([registered, ...planned, ...missed], noShow('Ziek'))).toBe('onthaalgesprek-not-planned');
  });

  it('is corrected, also after closing', () => {
    const later = { local: '2016-04-05T14:00', zone: 'Europe/Brussels' };
    const correctPlan: AanmeldingCommand = {
      type: 'CorrectOnthaalgesprekPlan',
      data: { gesprekId, plannedFor: later },
    };
    expect(decided([registered, ...planned], correctPlan)).toEqual([
      { type: 'OnthaalgesprekPlanCorrected', data: { gesprekId, plannedFor: later, correctedHappenedAt: happenedAt } },
    ]);
    expect(refused([registered, ...held], correctPlan)).toBe('onthaalgesprek-not-planned');
    const correctCancelling: AanmeldingCommand = {
      type: 'CorrectOnthaalgesprekCancellation',
      data: { gesprekId, reason: 'niet-komen-opdagen' },
    };
    const history = [registered, ...planned, ...cancelled, closed];
    const [corrected] = decided(history, correctCancelling);
    expect(corrected).toEqual({
      type: 'OnthaalgesprekCancellationCorrected',
      data: { gesprekId, reason: 'niet-komen-opdagen', correctedHappenedAt: happenedAt },
    });
    expect(stateAfter(aanmelding, [...history, corrected!])).toMatchObject({ gesprekken: [{ status: 'no-show' }] });
    expect(refused([registered, ...planned], correctCancelling)).toBe('onthaalgesprek-not-cancelled');
  });
});

describe('holding an onthaalgesprek', () => {
  it('keeps codes to count apart from words', () => {
    expect(held).toEqual([
      {
        type: 'OnthaalgesprekHeld',
        data: {
          gesprekId,
          language: 'ary',
          withInterpreter: false,
          topics: familyTopics.map(({ topic, outcome }) => ({ topic, outcome })),
          topicReasons: [{ topic: 'werk', reason: 'geen tijd meer' }],
          note: 'een woord',
        },
      },
    ]);
  });

  it('is done once, planned or not, and not when it was cancelled', () => {
    expect(decided([registered, ...planned], hold())).toEqual(held);
    // What was said in words cannot be compared.
    expect(refused([registered, ...planned, ...held], hold())).toBe('onthaalgesprek-already-held');
    const wordless = (language: string): AanmeldingCommand => ({
      type: 'HoldOnthaalgesprek',
      data: {
        gesprekId,
        language,
        withInterpreter: false,
        topics: familyTopics.map(({ topic }) => ({ topic, outcome: 'volgt-al' as const })),
      },
    });
    const silent = decided([registered], wordless('ary'));
    expect(decided([registered, ...silent], wordless('ary'))).toEqual([]);
    expect(refused([registered, ...silent], wordless('ara'))).toBe('onthaalgesprek-already-held');
    expect(refused([registered, ...held, ...mistaken], hold())).toBe('onthaalgesprek-entered-in-error');
    expect(refused([registered, ...planned, ...cancelled], hold())).toBe('onthaalgesprek-not-planned');
    expect(refused([registered, closed], hold())).toBe('aanmelding-not-open');
  });

  it('is corrected and entered in error, also after closing', () => {
    const context = aContext();
    const after: AanmeldingEvent[] = [registered, ...held, closed];
    expect(decided(after, correct(), context)).toMatchObject([
      { type: 'OnthaalgesprekCorrected', data: { gesprekId, correctedHappenedAt: context.happenedAt } },
    ]);
    expect(decided(after, mistake)).toEqual([{ type: 'OnthaalgesprekEnteredInError', data: { gesprekId } }]);
    expect(decided([...after, ...mistaken], mistake)).toEqual([]);
    expect(refused([...after, ...mistaken], correct())).toBe('onthaalgesprek-entered-in-error');
    expect(refused([...after, inError], correct())).toBe('aanmelding-entered-in-error');
    for (const command of [correct(), mistake]) {
      expect(refused([registered], command)).toBe('onthaalgesprek-unknown');
    }
    expect(refused([registered, ...planned], correct())).toBe('onthaalgesprek-not-held');
    expect(decided([registered, ...planned], mistake)).toHaveLength(1);
    expect(decided([registered, ...planned, ...cancelled], mistake)).toHaveLength(1);
  });
});

describe('the checklist of an onthaalgesprek', () => {
  const forAll = familyTopics.filter(({ topic }) => topic !== 'kinderopvang-en-onderwijs');
  const family = familyTopics.filter(({ topic }) => topic === 'kinderopvang-en-onderwijs');
  const after = (hasChildren: YesNo) => [registeredWith({ aanmeldingId, hasChildren })];

  it('has every fixed topic, and what is always said', () => {
    for (const { topic } of familyTopics) {
      const without = familyTopics.filter((other) => other.topic !== topic);
      expect(refused([registered], hold(without))).toBe('topic-missing');
      expect(refused([registered, ...held], correct(without))).toBe('topic-missing');
    }
  });

  it('has the topics for families with a family alone, and perhaps where nobody knows', () => {
    expect(decided(after('nee'), hold(forAll))).toHaveLength(1);
    expect(refused(after('nee'), hold([...forAll, ...family]))).toBe('topic-families-only');
    const notForThem = family.map(({ topic }): TopicSaid => ({ topic, outcome: 'niet-van-toepassing' }));
    expect(decided(after('nee'), hold([...forAll, ...notForThem]))).toHaveLength(1);
    for (const unknown of ['onbekend', 'niet-geregistreerd', 'wil-niet-zeggen'] as const) {
      expect(decided(after(unknown), hold(forAll))).toHaveLength(1);
      expect(decided(after(unknown), hold([...forAll, ...family]))).toHaveLength(1);
    }
  });

  it('takes topics on demand, each topic once', () => {
    const health: TopicSaid = { topic: 'gezondheid', outcome: 'geinformeerd' };
    expect(decided([registered], hold([...familyTopics, health]))).toHaveLength(1);
    expect(refused([registered], hold([...familyTopics, health, health]))).toBe('topic-twice');
  });

  it('says why a topic was not discussed', () => {
    const silent = familyTopics.map(({ topic, outcome }): TopicSaid => ({ topic, outcome }));
    expect(refused([registered], hold(silent))).toBe('topic-without-reason');
    const blank = silent.map((one): TopicSaid => ({ ...one, reason: '  ' }));
    expect(refused([registered], hold(blank))).toBe('topic-without-reason');
  });
});
