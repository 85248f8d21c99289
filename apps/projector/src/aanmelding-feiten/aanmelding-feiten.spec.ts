import { describe, expect, it } from '@jest/globals';
import type { AanmeldingFeit } from '#read-models/aanmelding-feiten/aanmelding-feit';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { aanmeldingStory } from '../testing/stories/aanmelding.ts';
import { story } from '../testing/story.ts';
import { aanmeldingFeiten } from './aanmelding-feiten.ts';

const feit = (id: string, upTo?: string) => {
  const events = story(aanmeldingStory);
  const count = upTo === undefined ? events.length : events.findIndex(({ type }) => type === upTo) + 1;
  return (rowsAfter(aanmeldingFeiten, events.slice(0, count)) as unknown as Record<string, AanmeldingFeit>)[id];
};

describe('aanmelding-feiten', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(aanmeldingFeiten, aanmeldingStory)).toEqual([]);
  });

  it('AanmeldingRegistered: what is counted, and nobody', () => {
    expect(feit('a1', 'AanmeldingRegistered')).toMatchObject({
      status: 'registered',
      day: '2016-01-10',
      month: '2016-01',
      channel: 'permanentie',
      hasChildren: 'ja',
      broughtInterpreter: null,
      arrivedAt: '2016-01-01',
      askerTokens: [],
    });
    expect(JSON.stringify(feit('a1'))).not.toMatch(/shy|0470/);
  });

  it('AanmeldingCorrected: as it is now said, on the day that it was after all', () => {
    expect(feit('a1', 'AanmeldingCorrected')).toMatchObject({
      day: '2016-01-09',
      broughtInterpreter: 'nee',
      arrivedAt: null,
    });
  });

  it('AanmeldingLinked: one asker', () => {
    expect(feit('a1', 'AanmeldingLinked')).toMatchObject({ askerTokens: ['token-1'] });
  });

  it('AanmeldingUnlinked: nobody’s again', () => {
    expect(feit('a2', 'AanmeldingUnlinked')).toMatchObject({ status: 'registered', askerTokens: [] });
  });

  it('AanmeldingEnteredInError: reaches nobody', () => {
    expect(feit('a2')).toMatchObject({ status: 'entered-in-error' });
  });

  it('what becomes of an aanmelding is no fact of how it came in', () => {
    expect(feit('a1')).toMatchObject({ status: 'registered', day: '2016-01-09' });
  });
});
