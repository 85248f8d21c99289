import { describe, expect, it } from '@jest/globals';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { aanmeldingStory } from '../testing/stories/aanmelding.ts';
import { story } from '../testing/story.ts';
import { aanmeldingen } from './aanmeldingen.ts';

const events = story(aanmeldingStory);
const a1At = (type: string) => {
  const last = events.findLastIndex((event) => event.type === type && event.streamId === 'a1');
  return rowsAfter(aanmeldingen, events.slice(0, last + 1))['a1'];
};

describe('aanmeldingen', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(aanmeldingen, aanmeldingStory)).toEqual([]);
  });

  it('shows the indicators of the counter as last said, and who registered it', () => {
    expect(a1At('AanmeldingCorrected')).toMatchObject({
      status: 'open',
      registeredBy: 'loket-1',
      day: '2016-01-09',
      channel: 'permanentie',
      source: 'bevolking',
      dutchDifficult: 'ja',
      broughtInterpreter: 'nee',
      hasWork: 'nee',
      hasChildren: 'ja',
      language: 'ary',
      arrivedAt: null,
      anonymous: true,
      personal: { 'free-text': { f: { note: 'very shy' } } },
    });
    expect(JSON.stringify(a1At('AanmeldingCorrected'))).not.toContain('0470');
    expect(a1At('AanmeldingLinked')).toMatchObject({
      anonymous: false,
      personal: { link: { f: { persoonId: 'p1' } } },
    });
  });

  it('shows with whom it is', () => {
    expect(a1At('AanmeldingPutOnWachtlijst')).toMatchObject({ onWachtlijst: true, toeleiderId: null });
    expect(a1At('AanmeldingAssigned')).toMatchObject({
      onWachtlijst: false,
      toeleiderId: 'toeleider-2',
      withInterpreter: true,
    });
  });

  it('shows attempts and conversations, each with its words', () => {
    expect(a1At('OnthaalgesprekEnteredInError')).toMatchObject({
      pogingen: [{ attemptId: 'c1', channel: 'brief', reached: true, enteredInError: true }],
      gesprekken: [
        {
          gesprekId: 'g1',
          status: 'cancelled',
          cancelReason: 'niet-komen-opdagen',
          cancelledAt: '2016-02-01',
          plannedFor: { local: '2016-02-01T11:00' },
        },
        { gesprekId: 'g2', status: 'entered-in-error', language: 'ara', happenedAt: '2016-02-03' },
      ],
      personal: { 'free-text': { f: { gesprekken: { g2: { note: 'longer' } } } } },
    });
    expect(JSON.stringify(a1At('OnthaalgesprekCorrected'))).not.toMatch(/no time|ill/);
  });

  it('shows what came of it, and what the source was told', () => {
    expect(a1At('BenaderingsstrategieChosen')).toMatchObject({
      strategy: 'zorgtraject',
      strategyReasons: ['werk'],
    });
    // What was corrected before holds again.
    expect(a1At('BenaderingsstrategieEnteredInError')).toMatchObject({
      strategy: 'toeleiding',
      strategyReasons: ['taal'],
      strategieen: [
        { strategieId: 's1', happenedAt: '2016-02-03', enteredInError: false },
        { strategieId: 's2', enteredInError: true },
      ],
    });
    expect(a1At('AanmeldingReturned')).toMatchObject({
      status: 'returned',
      endReason: 'andere',
      doorverwijzingen: [{ doorverwijzingId: 'r8', organisatieId: 'o1', outcome: 'completed' }],
    });
    expect(a1At('AanmeldingReturnCorrected')).toMatchObject({
      endReason: 'niet-de-doelgroep',
      afsluitingen: [{ afsluitingId: 'e1', status: 'returned', happenedAt: '2016-03-01' }],
    });
    expect(a1At('SourceTold')).toMatchObject({ sourceTold: 'teruggegeven' });
    expect(a1At('AanmeldingReopened')).toMatchObject({ status: 'open', endReason: null });
    expect(a1At('AanmeldingClosed')).toMatchObject({ status: 'closed', endReason: 'andere' });
    expect(a1At('AanmeldingClosingCorrected')).toMatchObject({
      endReason: 'afgerond',
      afsluitingen: [{ afsluitingId: 'e1' }, { afsluitingId: 'e2', status: 'closed', happenedAt: '2016-03-02' }],
      personal: { 'free-text': { f: { statusNote: 'all well' } } },
    });
  });

  it('keeps one that was entered in error, as such', () => {
    expect(rowsAfter(aanmeldingen, events)['a2']).toMatchObject({ status: 'entered-in-error' });
  });
});
