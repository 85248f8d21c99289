import { describe, expect, it } from '@jest/globals';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { aanmeldingStory } from '../testing/stories/aanmelding.ts';
import { zorgtrajectStory } from '../testing/stories/zorgtraject.ts';
import { story } from '../testing/story.ts';
import { zorgtrajecten } from './zorgtrajecten.ts';

const events = story(zorgtrajectStory);
const closed = events.findIndex(({ type }) => type === 'ZorgtrajectClosed');
const rowAfter = (count: number) => rowsAfter(zorgtrajecten, events.slice(0, count))['z1'];

describe('zorgtrajecten', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(zorgtrajecten, zorgtrajectStory)).toEqual([]);
  });

  it('shows who guides, and what is open', () => {
    expect(rowAfter(closed)).toMatchObject({
      status: 'open',
      toeleiderId: 'toeleider-2',
      language: 'rus',
      project: null,
      startedOn: '2016-01-04',
      openDoelen: ['d2'],
      openDoorverwijzingen: ['r2'],
      revision: closed - 1,
      personal: { link: { f: { persoonId: 'p1' } } },
    });
  });

  it('has no open goal after closing, and shows when and why', () => {
    expect(rowAfter(closed + 1)).toMatchObject({
      status: 'closed',
      closedOn: '2016-03-01',
      closeReason: 'doelen-bereikt',
      openDoelen: [],
      openDoorverwijzingen: ['r2'],
    });
  });

  it('shows day and reason of its closing as last said', () => {
    expect(rowAfter(closed + 2)).toMatchObject({
      afsluitingId: 'e1',
      closedOn: '2016-02-29',
      closeReason: 'verhuisd',
    });
  });

  it('keeps one that was entered in error, as such', () => {
    expect(rowsAfter(zorgtrajecten, events)['z9']).toMatchObject({ status: 'entered-in-error' });
  });

  it('is open again after reopening; goals that were ended stay so, but for one that had not', () => {
    expect(rowAfter(events.length)).toMatchObject({
      status: 'open',
      closedOn: null,
      closeReason: null,
      openDoelen: ['d1'],
    });
  });

  it('leaves the referrals of other slices alone', () => {
    expect(
      rowsAfter(
        zorgtrajecten,
        story(aanmeldingStory).filter(({ type }) => type === 'Referred'),
      ),
    ).toEqual({});
  });
});
