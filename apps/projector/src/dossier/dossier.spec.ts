import { describe, expect, it } from '@jest/globals';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { keyOf } from '#read-models/testing/projected-history';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { aanmeldingStory } from '../testing/stories/aanmelding.ts';
import { hulpvraagStory } from '../testing/stories/hulpvraag.ts';
import { zorgtrajectStory } from '../testing/stories/zorgtraject.ts';
import { story } from '../testing/story.ts';
import { dossier } from './dossier.ts';

const told = [...zorgtrajectStory, ...hulpvraagStory, ...aanmeldingStory];
const events = story(told);
const entries = Object.values(rowsAfter(dossier, events)) as DossierEntry[];
const entry = (kind: string, entryId: string) =>
  entries.find((one) => one.kind === kind && one.entryId === entryId) as DossierEntry;

describe('dossier', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(dossier, told)).toEqual([]);
  });

  it('is a timeline: everything about the zorgtraject in the order in which it was first said to have happened', () => {
    const timeline = entries
      .toSorted((a, b) => (a.moment < b.moment ? -1 : 1))
      .map(({ kind, day }) => `${day} ${kind}`);
    expect(timeline.slice(0, 8)).toEqual([
      '2016-01-04 intake',
      '2016-01-06 doel',
      // Corrected to a day later; its place does not move, so that whoever turns the pages misses nothing.
      '2016-01-07 doel',
      '2016-01-06 doel',
      '2016-02-04 notitie',
      '2016-02-05 doorverwijzing',
      '2016-02-09 hulpvraag',
      '2016-02-29 afsluiting',
    ]);
    expect(new Set(entries.map(({ zorgtrajectId }) => zorgtrajectId))).toEqual(new Set(['z1', 'z9']));
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(11);
  });

  it('shows what was last said, and that it was corrected', () => {
    expect(entry('doel', 'd2')).toMatchObject({
      corrected: true,
      enteredInError: false,
      happenedAt: { local: '2016-01-07' },
      data: { domain: 'huisvesting' },
      personal: { 'free-text': { f: { description: 'a flat' } } },
    });
    expect(entry('bezoek', 'b1')).toMatchObject({
      corrected: true,
      enteredInError: true,
      data: { organisatieId: 'o1', durationMinutes: 45 },
      personal: { 'free-text': { f: { note: 'come back', errorReason: 'never went' } } },
    });
  });

  it('keeps the outcome of a goal when the goal is said again, and its description when the outcome is', () => {
    const ended = events.filter(({ type }) => type !== 'DoelOutcomeEnteredInError');
    const before = Object.values(rowsAfter(dossier, ended)).find((one) => (one as DossierEntry).entryId === 'd1');
    expect(before).toMatchObject({ data: { outcome: 'deels-bereikt', endedAt: '2016-02-02' } });
    // It had not ended after all.
    expect(entry('doel', 'd1').data).not.toHaveProperty('outcome');
    expect(entry('doel', 'd1')).toMatchObject({
      data: { domain: 'werk-opleiding' },
      personal: { 'free-text': { f: { description: 'a job' } } },
    });
  });

  it('shows day and reason of a closing and a hand-over as last said, and an intake that never was', () => {
    expect(entry('afsluiting', 'e1')).toMatchObject({
      corrected: true,
      day: '2016-02-29',
      data: { reason: 'verhuisd', doelen: [{ doelId: 'd2' }] },
    });
    expect(entry('overdracht', 'o1')).toMatchObject({
      corrected: true,
      day: '2016-02-20',
      data: { toToeleiderId: 'toeleider-2' },
      personal: { 'free-text': { f: { reason: 'a long leave' } } },
    });
    expect(entry('intake', 'z9')).toMatchObject({
      enteredInError: true,
      personal: { 'free-text': { f: { errorReason: 'the wrong one' } } },
    });
  });

  it('shows the outcome of a referral with the referral and as an entry of its own', () => {
    expect(entry('doorverwijzing', 'r1').data).toMatchObject({ organisatieId: 'o1', outcome: 'completed' });
    expect(entry('doorverwijzing', 'r2').data).not.toHaveProperty('outcome');
    expect(entries.find(({ kind }) => kind === 'uitkomst')!.data).toEqual({
      doorverwijzingId: 'r1',
      state: 'completed',
    });
  });

  it('has the hulpvraag that was asked within it, with what came from that', () => {
    expect(entry('hulpvraag', 'h1')).toMatchObject({
      enteredInError: true,
      data: {
        anonymous: false,
        doorverwijzingen: [{ doorverwijzingId: 'r9', outcome: 'rejected' }],
        bezoeken: [{ bezoekId: 'b9', durationMinutes: 40, happenedAt: '2016-02-12', enteredInError: true }],
      },
      personal: {
        'free-text': {
          f: {
            question: 'a dry house',
            verhelderingen: { v1: { clarifiedQuestion: 'mould' } },
            bezoeken: { b9: { place: 'the agency' } },
          },
        },
      },
    });
  });

  it('does not show the hulpvraag any more once its link is forgotten', () => {
    const left = story(told, new Set([keyOf('hulpvraag-h1', 'link')]));
    expect(Object.keys(rowsAfter(dossier, left)).filter((id) => id.startsWith('hulpvraag'))).toEqual([]);
  });

  it('never holds an asker token: nothing in a dossier leads to the figures', () => {
    expect(JSON.stringify(entries)).not.toContain('token-');
  });
});
