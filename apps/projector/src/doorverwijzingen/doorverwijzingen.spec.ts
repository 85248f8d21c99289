import { describe, expect, it } from '@jest/globals';
import type { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { doorverwijzingStory } from '../testing/stories/doorverwijzing.ts';
import { story } from '../testing/story.ts';
import { doorverwijzingen } from './doorverwijzingen.ts';

const events = story(doorverwijzingStory);
const rows = rowsAfter(doorverwijzingen, events) as unknown as Record<string, DoorverwijzingRow>;
const r1At = (type: string) => {
  const last = events.findIndex((event) => event.type === type);
  return rowsAfter(doorverwijzingen, events.slice(0, last + 1))['r1'];
};

describe('doorverwijzingen', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(doorverwijzingen, doorverwijzingStory)).toEqual([]);
  });

  it('shows the state, who set it, why, and since when', () => {
    expect(r1At('DoorverwijzingAccepted')).toMatchObject({
      state: 'accepted',
      by: 'requester',
      onBehalfOfPartner: true,
      reason: 'wachtlijst',
      requestedOn: '2016-02-04',
      changedOn: '2016-02-06',
      revision: 2,
    });
    expect(r1At('DoorverwijzingStarted')).toMatchObject({ state: 'in-progress', by: 'partner', reason: null });
    expect(Object.values(rows).map(({ state }) => state)).toEqual([
      'entered-in-error',
      'rejected',
      'failed',
      'cancelled',
      'expired',
      'requested',
    ]);
  });

  it('shows each step as last said; the last one says since when and why', () => {
    expect(r1At('DoorverwijzingTransitionCorrected')).toMatchObject({
      state: 'completed',
      reason: 'elders-doorverwezen',
      changedOn: '2016-02-11',
    });
    const [accepted] = rows['r1']!.steps;
    expect(accepted).toMatchObject({ state: 'accepted', happenedAt: '2016-02-05', corrected: true });
    expect(accepted).not.toHaveProperty('reason');
    expect(rows['r1']!.steps.map(({ state }) => state)).toEqual([
      'accepted',
      'in-progress',
      'on-hold',
      'in-progress',
      'completed',
    ]);
  });

  it('shows what is asked as last said', () => {
    expect(r1At('DoorverwijzingCorrected')).toMatchObject({
      mode: 'passief',
      themes: [],
      urgency: null,
      expiresOn: null,
      changedOn: '2016-02-04',
      personal: { 'free-text': { f: { question: 'an evening course?' } } },
    });
    expect(rows['r2']!.personal['free-text']!.f).toMatchObject({ service: 'NT2' });
    expect(JSON.stringify(rows['r1'])).not.toMatch(/they will phone|NT2/);
  });

  it('keeps where it came from, and what it follows', () => {
    expect(rows['r2']).toMatchObject({
      previousDoorverwijzingId: 'r1',
      originSlice: 'hulpvraag',
      originId: 'h1',
      requestedBy: 'toeleider-1',
    });
  });

  it('has the feedback and the contacts, each with its words', () => {
    expect(rows['r1']).toMatchObject({
      feedback: [{ feedbackId: 'f1', by: 'partner', corrected: true, enteredInError: true, happenedAt: '2016-02-11' }],
      contacts: [{ contactId: 'c1', channel: 'mail', answered: true, corrected: true, enteredInError: true }],
      personal: {
        'free-text': { f: { feedback: { f1: { text: 'works very hard' } }, errorReason: 'the wrong client' } },
      },
    });
  });
});
