import type { ZorgtrajectEvent } from '#domain/zorgtraject/zorgtraject.events';
import { zorgtrajectContracts } from '#domain/zorgtraject/zorgtraject.events';
import { teller } from '../story.ts';
import type { Untold } from '../story.ts';

const tell = teller<ZorgtrajectEvent>(zorgtrajectContracts);
const stream = 'zorgtraject-z1';
const day = (local: string) => ({ local, zone: 'Europe/Brussels', precision: 'day' }) as const;

/** A zorgtraject from intake to a second life: every event of it, each thing corrected and entered in error. */
export const zorgtrajectStory: readonly Untold[] = [
  tell(
    stream,
    {
      type: 'IntakeStarted',
      data: {
        zorgtrajectId: 'z1',
        language: 'che',
        project: 'esf-1',
        reason: 'wants to work',
        toeleiderId: 'toeleider-1',
        persoonId: 'p1',
        askerToken: 'token-1',
      },
    },
    { at: '2016-01-05' },
  ),
  tell(stream, {
    type: 'IntakeCorrected',
    data: { zorgtrajectId: 'z1', language: 'rus', correctedHappenedAt: day('2016-01-04') },
  }),
  tell(
    stream,
    {
      type: 'DoelSet',
      data: { doelId: 'd1', domain: 'werk-opleiding', theme: 'werk', taxonomieVersion: 1, description: 'a job' },
    },
    { at: '2016-01-06' },
  ),
  tell(stream, { type: 'DoelSet', data: { doelId: 'd2', description: 'a house' } }, { at: '2016-01-06' }),
  tell(stream, { type: 'DoelSet', data: { doelId: 'd3', description: 'a mistake' } }, { at: '2016-01-06' }),
  tell(stream, { type: 'DoelEnteredInError', data: { doelId: 'd3', reason: 'of somebody else' } }),
  tell(stream, {
    type: 'DoelCorrected',
    data: { doelId: 'd2', domain: 'huisvesting', description: 'a flat', correctedHappenedAt: day('2016-01-07') },
  }),
  tell(
    stream,
    { type: 'DoelEnded', data: { doelId: 'd1', outcome: 'bereikt', note: 'in a bakery' } },
    { at: '2016-02-01' },
  ),
  tell(stream, {
    type: 'DoelOutcomeCorrected',
    data: { doelId: 'd1', outcome: 'deels-bereikt', correctedHappenedAt: day('2016-02-02') },
  }),
  tell(stream, {
    type: 'ZelfredzaamheidMeasured',
    data: { metingId: 'm1', scores: [{ domain: 'financien', level: 2 }], note: 'debts' },
  }),
  tell(stream, {
    type: 'MetingCorrected',
    data: { metingId: 'm1', scores: [{ domain: 'financien', level: 3 }], correctedHappenedAt: day('2016-02-03') },
  }),
  tell(stream, { type: 'MetingEnteredInError', data: { metingId: 'm1', reason: 'the wrong client' } }),
  tell(stream, { type: 'NotitieAdded', data: { notitieId: 'n1', text: 'tired' } }, { at: '2016-02-04T10:00' }),
  tell(stream, {
    type: 'NotitieCorrected',
    data: { notitieId: 'n1', text: 'ill', correctedHappenedAt: day('2016-02-04') },
  }),
  tell(stream, { type: 'NotitieEnteredInError', data: { notitieId: 'n1' } }),
  tell(
    stream,
    {
      type: 'Referred',
      data: {
        doorverwijzingId: 'r1',
        organisatieId: 'o1',
        mode: 'actief',
        themes: ['werk'],
        taxonomieVersion: 1,
        expiresOn: '2016-04-01',
        question: 'a course?',
        toldToClient: 'they will phone',
        askerToken: 'token-1',
      },
    },
    { at: '2016-02-05' },
  ),
  tell(stream, { type: 'Referred', data: { doorverwijzingId: 'r2', organisatieId: 'o2', mode: 'passief' } }),
  tell(stream, { type: 'ReferralOutcomeNoted', data: { doorverwijzingId: 'r1', state: 'completed' } }),
  tell(stream, {
    type: 'AccompaniedVisit',
    data: {
      bezoekId: 'b1',
      place: 'the bakery',
      durationMinutes: 60,
      outcome: 'geholpen',
      withWhom: 'a buddy',
      note: 'went well',
      askerToken: 'token-1',
    },
  }),
  tell(stream, {
    type: 'BezoekCorrected',
    data: {
      bezoekId: 'b1',
      organisatieId: 'o1',
      service: 'balie',
      durationMinutes: 45,
      outcome: 'vervolg-nodig',
      note: 'come back',
      correctedHappenedAt: day('2016-02-06'),
    },
  }),
  tell(stream, { type: 'BezoekEnteredInError', data: { bezoekId: 'b1', reason: 'never went' } }),
  tell(stream, {
    type: 'ZorgtrajectHandedOver',
    data: {
      zorgtrajectId: 'z1',
      overdrachtId: 'o1',
      fromToeleiderId: 'toeleider-1',
      toToeleiderId: 'toeleider-2',
      reason: 'leave',
    },
  }),
  tell(stream, {
    type: 'ZorgtrajectHandOverCorrected',
    data: { zorgtrajectId: 'z1', overdrachtId: 'o1', reason: 'a long leave', correctedHappenedAt: day('2016-02-20') },
  }),
  tell(
    stream,
    {
      type: 'ZorgtrajectClosed',
      data: {
        zorgtrajectId: 'z1',
        afsluitingId: 'e1',
        reason: 'doelen-bereikt',
        doelen: [{ doelId: 'd2', outcome: 'niet-haalbaar' }],
        referrals: [{ doorverwijzingId: 'r2', becomes: 'loopt-verder' }],
        note: 'well done',
      },
    },
    { at: '2016-03-01' },
  ),
  tell(stream, {
    type: 'ZorgtrajectClosingCorrected',
    data: { zorgtrajectId: 'z1', afsluitingId: 'e1', reason: 'verhuisd', correctedHappenedAt: day('2016-02-29') },
  }),
  tell(stream, { type: 'ZorgtrajectReopened', data: { zorgtrajectId: 'z1', reason: 'is back' } }, { at: '2016-03-02' }),
  tell(stream, { type: 'DoelOutcomeEnteredInError', data: { doelId: 'd1', reason: 'not yet' } }),
  tell('zorgtraject-z9', {
    type: 'IntakeStarted',
    data: { zorgtrajectId: 'z9', language: 'ary', toeleiderId: 'toeleider-1', persoonId: 'p2', askerToken: 'token-2' },
  }),
  tell('zorgtraject-z9', { type: 'ZorgtrajectEnteredInError', data: { zorgtrajectId: 'z9', reason: 'the wrong one' } }),
];
