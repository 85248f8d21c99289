import { describe, expect, it } from '@jest/globals';
import type { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import { ageOf, doorverwijzingAnswer } from './doorverwijzingen.show.ts';

const told = {
  happenedAt: '2016-02-10',
  recordedAt: '2016-02-10T10:00:00.000Z',
  recordedBy: 'm1',
  corrected: false,
  enteredInError: false,
};

const row: DoorverwijzingRow = {
  id: 'r1',
  tenant: null,
  controller: null,
  keys: [],
  ordinal: 1,
  revision: 4,
  state: 'on-hold',
  by: 'partner',
  onBehalfOfPartner: false,
  reason: 'geen-plaats',
  organisatieId: 'o1',
  requestedBy: 'm1',
  originSlice: 'hulpvraag',
  originId: 'h1',
  previousDoorverwijzingId: null,
  requestedAt: { local: '2016-02-05', zone: 'Europe/Brussels', precision: 'day' },
  requestedOn: '2016-02-05',
  changedOn: '2016-02-08',
  expiresOn: null,
  mode: 'actief',
  themes: ['werk'],
  taxonomieVersion: 1,
  urgency: null,
  steps: [],
  feedback: [{ feedbackId: 'f1', by: 'partner', onBehalfOfPartner: false, ...told }],
  contacts: [{ contactId: 'c1', channel: 'mail', answered: true, ...told }],
  personal: {
    link: { k: 'k1', f: { persoonId: 'p1' } },
    'free-text': {
      k: 'k2',
      f: { question: 'a course?', feedback: { f1: { text: 'soon' } }, contacts: { c1: { note: 'annoyed' } } },
    },
  },
};
const forgotten = { ...row, personal: { link: { k: 'k1', f: null }, 'free-text': { k: 'k2', f: null } } };

describe('a doorverwijzing as it is shown', () => {
  it('says everything to who asked', () => {
    expect(doorverwijzingAnswer(row, { rol: 'toeleider' })).toMatchObject({
      revision: '4',
      persoonId: 'p1',
      origin: { slice: 'hulpvraag', id: 'h1' },
      question: 'a course?',
      feedback: [{ feedbackId: 'f1', text: 'soon' }],
      contacts: [{ contactId: 'c1', note: 'annoyed' }],
      vergeten: false,
    });
  });

  it('keeps from the partner who it is about, and how we went after the partner', () => {
    const answer = doorverwijzingAnswer(row, { rol: 'partner' });
    expect(answer).toMatchObject({ question: 'a course?', feedback: [{ text: 'soon' }] });
    expect(JSON.stringify(answer)).not.toMatch(/p1|annoyed|contacts/);
  });

  it('says that it was forgotten, and leaves no trace of what', () => {
    const answer = doorverwijzingAnswer(forgotten, { rol: 'toeleider' });
    expect(answer).toMatchObject({ vergeten: true, state: 'on-hold', feedback: [{ feedbackId: 'f1' }] });
    expect(JSON.stringify(answer)).not.toMatch(/course|soon|annoyed|p1|null/);
  });

  it('grows older until its outcome', () => {
    expect(ageOf(row, '2016-03-01')).toBe(25);
    expect(ageOf({ ...row, state: 'completed' }, '2016-03-01')).toBe(3);
    expect(ageOf({ ...row, state: 'requested', requestedOn: '2016-03-01' }, '2016-03-01')).toBe(0);
  });
});
