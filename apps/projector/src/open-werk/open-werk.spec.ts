import { describe, expect, it } from '@jest/globals';
import type { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { aanmeldingStory } from '../testing/stories/aanmelding.ts';
import { doorverwijzingStory } from '../testing/stories/doorverwijzing.ts';
import { zorgtrajectStory } from '../testing/stories/zorgtraject.ts';
import { story } from '../testing/story.ts';
import { openWerk } from './open-werk.ts';

const told = [...zorgtrajectStory, ...doorverwijzingStory, ...aanmeldingStory];
const events = story(told);

/** The row as the last event of this type leaves it. */
function rowAt(id: string, type: string): OpenWerkRow | undefined {
  const last = events.findLastIndex((event) => event.type === type && id.endsWith(event.streamId));
  return rowsAfter(openWerk, events.slice(0, last + 1))[id] as OpenWerkRow | undefined;
}

describe('open werk', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(openWerk, told)).toEqual([]);
  });

  it('has a zorgtraject with who guides it; a hand-over moves it', () => {
    expect(rowAt('zorgtraject z1', 'IntakeStarted')).toMatchObject({ open: true, toeleiderId: 'toeleider-1' });
    expect(rowAt('zorgtraject z1', 'ZorgtrajectHandedOver')).toMatchObject({ open: true, toeleiderId: 'toeleider-2' });
  });

  it('is done with a zorgtraject that is closed, and it comes back to whom it was with', () => {
    expect(rowAt('zorgtraject z1', 'ZorgtrajectClosed')).toMatchObject({ open: false });
    expect(rowAt('zorgtraject z1', 'ZorgtrajectReopened')).toMatchObject({ open: true, toeleiderId: 'toeleider-2' });
  });

  it('has a referral with who asked, and its zorgtraject beside it', () => {
    expect(rowAt('doorverwijzing r1', 'DoorverwijzingPutOnHold')).toMatchObject({
      toeleiderId: 'toeleider-1',
      zorgtrajectId: 'z1',
      organisatieId: 'o1',
      state: 'on-hold',
      expiresOn: null,
      since: '2016-02-04',
    });
    expect(rowAt('doorverwijzing r2', 'DoorverwijzingRequested')).toMatchObject({
      zorgtrajectId: null,
      expiresOn: '2016-04-01',
    });
  });

  it('is done with a referral at every outcome', () => {
    const left = Object.keys(rowsAfter(openWerk, events)).filter((id) => id.startsWith('doorverwijzing'));
    expect(left).toEqual(['doorverwijzing r6']);
  });

  it('has an aanmelding with nobody, then with who planned a conversation, then with whom it was assigned to', () => {
    expect(rowAt('aanmelding a1', 'AanmeldingLinked')).toMatchObject({
      toeleiderId: null,
      language: 'ary',
      personal: { link: { f: { persoonId: 'p1' } } },
    });
    expect(rowAt('aanmelding a1', 'OnthaalgesprekPlanned')).toMatchObject({
      toeleiderId: 'toeleider-1',
      gesprek: { gesprekId: 'g1', plannedFor: '2016-02-01T10:00' },
    });
    expect(rowAt('aanmelding a1', 'AanmeldingAssigned')).toMatchObject({ toeleiderId: 'toeleider-2' });
    expect(rowAt('aanmelding a1', 'OnthaalgesprekCancelled')).toMatchObject({
      toeleiderId: 'toeleider-2',
      gesprek: null,
    });
  });

  it('is done with an aanmelding that was returned or closed, until it is reopened', () => {
    expect(rowAt('aanmelding a1', 'AanmeldingReturned')).toMatchObject({ open: false });
    expect(rowAt('aanmelding a1', 'AanmeldingReopened')).toMatchObject({ open: true, toeleiderId: 'toeleider-2' });
    expect(rowAt('aanmelding a1', 'AanmeldingClosed')).toMatchObject({ open: false });
    expect(rowAt('aanmelding a2', 'AanmeldingEnteredInError')).toBeUndefined();
  });
});
