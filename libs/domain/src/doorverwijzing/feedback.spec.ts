import { describe, expect, it } from '@jest/globals';
import { aContext, decideAfter, refusalAfter } from '../kernel/testing/given.ts';
import type { DoorverwijzingEvent } from './doorverwijzing.events.ts';
import { doorverwijzing } from './doorverwijzing.slice.ts';

const requested: DoorverwijzingEvent = {
  type: 'DoorverwijzingRequested',
  data: {
    doorverwijzingId: 'd1',
    origin: { slice: 'hulpvraag', id: 'h1' },
    organisatieId: 'vdab',
    requestedBy: 'toeleider-1',
    mode: 'passief',
  },
};
const inError: DoorverwijzingEvent = {
  type: 'DoorverwijzingEnteredInError',
  data: { doorverwijzingId: 'd1', by: 'requester', onBehalfOfPartner: false },
};
const { happenedAt } = aContext();

describe('feedback', () => {
  const words = { feedbackId: 'f1', text: 'Ze begint maandag' };
  const given: DoorverwijzingEvent = {
    type: 'FeedbackGiven',
    data: { ...words, by: 'partner', onBehalfOfPartner: false },
  };
  const takenBack: DoorverwijzingEvent = { type: 'FeedbackEnteredInError', data: { feedbackId: 'f1' } };
  const give = { type: 'GiveFeedback', data: { ...words, side: 'partner' } } as const;
  const correct = { type: 'CorrectFeedback', data: { feedbackId: 'f1', text: 'Dinsdag', side: 'partner' } } as const;
  const takeBack = { type: 'EnterFeedbackInError', data: { feedbackId: 'f1', side: 'partner' } } as const;

  it('is given once, by either side', () => {
    expect(decideAfter(doorverwijzing, [requested], give)).toEqual([given]);
    expect(refusalAfter(doorverwijzing, [requested, given], give)).toBe('already-recorded');
    const passedOn = { ...give, data: { ...words, side: 'requester', onBehalfOfPartner: true } } as const;
    expect(decideAfter(doorverwijzing, [requested], passedOn)).toMatchObject([
      { data: { by: 'requester', onBehalfOfPartner: true } },
    ]);
  });

  it('comes with an answer as an event of its own', () => {
    const data = { doorverwijzingId: 'd1', transitionId: 't1', side: 'requester', feedback: words } as const;
    expect(decideAfter(doorverwijzing, [requested], { type: 'AcceptDoorverwijzing', data })).toEqual([
      {
        type: 'DoorverwijzingAccepted',
        data: { doorverwijzingId: 'd1', transitionId: 't1', by: 'requester', onBehalfOfPartner: true },
      },
      { type: 'FeedbackGiven', data: { ...words, by: 'requester', onBehalfOfPartner: true } },
    ]);
  });

  it('is corrected or taken back by the side that gave it', () => {
    expect(decideAfter(doorverwijzing, [requested, given], correct)).toEqual([
      { type: 'FeedbackCorrected', data: { feedbackId: 'f1', text: 'Dinsdag', correctedHappenedAt: happenedAt } },
    ]);
    expect(decideAfter(doorverwijzing, [requested, given], takeBack)).toEqual([takenBack]);
    expect(decideAfter(doorverwijzing, [requested, given, takenBack], takeBack)).toEqual([]);
    const because = { ...takeBack, data: { ...takeBack.data, reason: 'Iemand anders' } };
    expect(refusalAfter(doorverwijzing, [requested, given, takenBack], because)).toBe('feedback-entered-in-error');
    expect(refusalAfter(doorverwijzing, [requested], correct)).toBe('feedback-unknown');
    expect(refusalAfter(doorverwijzing, [requested, given, takenBack], correct)).toBe('feedback-entered-in-error');
    const other = { ...takeBack, data: { feedbackId: 'f1', side: 'requester' } } as const;
    expect(refusalAfter(doorverwijzing, [requested, given], other)).toBe('not-for-this-side');
  });

  it('is not given about what was entered in error', () => {
    expect(refusalAfter(doorverwijzing, [requested, inError], give)).toBe('doorverwijzing-entered-in-error');
  });
});

describe('contact with a partner', () => {
  const contact = { contactId: 'c1', channel: 'telefoon', answered: false, note: 'Niemand neemt op' } as const;
  const contacted: DoorverwijzingEvent = { type: 'PartnerContacted', data: contact };
  const wrong: DoorverwijzingEvent = { type: 'PartnerContactEnteredInError', data: { contactId: 'c1' } };
  const call = { type: 'ContactPartner', data: { ...contact, side: 'requester' } } as const;
  const correct = { type: 'CorrectContact', data: { ...contact, answered: true, side: 'requester' } } as const;
  const err = { type: 'EnterContactInError', data: { contactId: 'c1', side: 'requester' } } as const;

  it('is recorded once, by the requester', () => {
    expect(decideAfter(doorverwijzing, [requested], call)).toEqual([contacted]);
    expect(refusalAfter(doorverwijzing, [requested, contacted], call)).toBe('already-recorded');
    const byPartner = { ...call, data: { ...contact, side: 'partner' } } as const;
    expect(refusalAfter(doorverwijzing, [requested], byPartner)).toBe('not-for-this-side');
  });

  it('is corrected or entered in error', () => {
    expect(decideAfter(doorverwijzing, [requested, contacted], correct)).toEqual([
      { type: 'PartnerContactCorrected', data: { ...contact, answered: true, correctedHappenedAt: happenedAt } },
    ]);
    expect(decideAfter(doorverwijzing, [requested, contacted], err)).toEqual([wrong]);
    expect(decideAfter(doorverwijzing, [requested, contacted, wrong], err)).toEqual([]);
    expect(refusalAfter(doorverwijzing, [requested], correct)).toBe('contact-unknown');
    expect(refusalAfter(doorverwijzing, [requested, contacted, wrong], correct)).toBe('contact-entered-in-error');
  });
});
