import { describe, expect, it } from '@jest/globals';
import type { AanmeldingRow } from '#read-models/aanmeldingen/aanmelding-row';
import { aanmeldingAnswer } from './aanmeldingen.show.ts';

const row: AanmeldingRow = {
  id: 'a1',
  tenant: null,
  controller: null,
  keys: [],
  ordinal: 1,
  revision: 6,
  status: 'open',
  endReason: null,
  anonymous: false,
  day: '2016-01-10',
  happenedAt: { local: '2016-01-10', zone: 'Europe/Brussels', precision: 'day' },
  recordedAt: '2016-01-10T10:00:00.000Z',
  registeredBy: 'loket-1',
  loketOrganisatieId: null,
  channel: 'permanentie',
  source: 'bevolking',
  dutchDifficult: 'ja',
  broughtInterpreter: null,
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'ary',
  arrivedAt: null,
  onWachtlijst: false,
  toeleiderId: 'm1',
  withInterpreter: true,
  strategy: null,
  strategieen: [],
  afsluitingen: [],
  strategyReasons: [],
  sourceTold: 'gezien',
  pogingen: [{ attemptId: 'c1', channel: 'brief', reached: false, happenedAt: '2016-01-11', enteredInError: false }],
  gesprekken: [
    { gesprekId: 'g1', status: 'planned', plannedFor: { local: '2016-02-01T10:00', zone: 'Europe/Brussels' } },
    {
      gesprekId: 'g2',
      status: 'held',
      happenedAt: '2016-02-02T10:00',
      language: 'ary',
      withInterpreter: true,
      topics: [
        { topic: 'werk', outcome: 'geinformeerd' },
        { topic: 'vrije-tijd', outcome: 'niet-besproken' },
      ],
    },
  ],
  doorverwijzingen: [{ doorverwijzingId: 'r1', organisatieId: 'o1', outcome: 'completed' }],
  personal: {
    link: { k: 'k1', f: { persoonId: 'p1' } },
    contact: { k: 'k2', f: { contact: { telefoon: '0470' } } },
    'free-text': {
      k: 'k3',
      f: {
        note: 'shy',
        pogingen: { c1: { note: 'came back' } },
        gesprekken: { g2: { note: 'long', topicReasons: [{ topic: 'vrije-tijd', reason: 'no time' }] } },
      },
    },
  },
};

describe('an aanmelding as it is shown', () => {
  it('says everything to who does the case work, each word with what it is about', () => {
    expect(aanmeldingAnswer(row, { rol: 'toeleider' })).toMatchObject({
      persoonId: 'p1',
      contact: { telefoon: '0470' },
      note: 'shy',
      pogingen: [{ attemptId: 'c1', note: 'came back' }],
      gesprekken: [
        { gesprekId: 'g1', status: 'planned', plannedFor: '2016-02-01T10:00' },
        {
          gesprekId: 'g2',
          note: 'long',
          topics: [{ topic: 'werk' }, { topic: 'vrije-tijd', outcome: 'niet-besproken', reason: 'no time' }],
        },
      ],
    });
  });

  it('says in codes to the counter what it led to', () => {
    const answer = aanmeldingAnswer(row, { rol: 'loket' });
    expect(answer).toMatchObject({
      sourceTold: 'gezien',
      gesprekken: [
        { status: 'planned', plannedFor: '2016-02-01T10:00' },
        { status: 'held', happenedAt: '2016-02-02T10:00' },
      ],
      doorverwijzingen: [{ outcome: 'completed' }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/p1|0470|shy|came back|long|no time|topics/);
  });
});
