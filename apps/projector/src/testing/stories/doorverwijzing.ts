import type { DoorverwijzingEvent, ReferralOpened } from '#domain/doorverwijzing/doorverwijzing.events';
import { doorverwijzingContracts } from '#domain/doorverwijzing/doorverwijzing.events';
import { teller } from '../story.ts';
import type { Untold } from '../story.ts';

const tell = teller<DoorverwijzingEvent>(doorverwijzingContracts);
const day = (local: string) => ({ local, zone: 'Europe/Brussels', precision: 'day' }) as const;

function requested(id: string, over: Partial<ReferralOpened> = {}): Untold {
  const data: ReferralOpened = {
    doorverwijzingId: id,
    origin: { slice: 'zorgtraject', id: 'z1' },
    organisatieId: 'o1',
    requestedBy: 'toeleider-1',
    mode: 'actief',
    themes: ['werk'],
    taxonomieVersion: 1,
    service: 'NT2',
    urgency: 'dringend',
    expiresOn: '2016-04-01',
    question: 'a course?',
    toldToClient: 'they will phone',
    persoonId: 'p1',
    ...over,
  };
  return tell(`doorverwijzing-${id}`, { type: 'DoorverwijzingRequested', data }, { at: '2016-02-05' });
}

function set(
  id: string,
  type: Exclude<Extract<DoorverwijzingEvent, { data: { by: unknown } }>['type'], 'FeedbackGiven'>,
  at: string,
  over: object = {},
): Untold {
  const step = type === 'DoorverwijzingEnteredInError' ? {} : { transitionId: `${id} ${type}` };
  const data = { doorverwijzingId: id, ...step, by: 'partner', onBehalfOfPartner: false, ...over };
  return tell(`doorverwijzing-${id}`, { type, data } as DoorverwijzingEvent, { at });
}

/** One referral that goes all the way and was a mistake; others that end in each of the other ways. */
export const doorverwijzingStory: readonly Untold[] = [
  requested('r1'),
  tell('doorverwijzing-r1', {
    type: 'DoorverwijzingCorrected',
    data: {
      doorverwijzingId: 'r1',
      mode: 'passief',
      question: 'an evening course?',
      correctedHappenedAt: day('2016-02-04'),
    },
  }),
  set('r1', 'DoorverwijzingAccepted', '2016-02-06', { by: 'requester', onBehalfOfPartner: true, reason: 'wachtlijst' }),
  set('r1', 'DoorverwijzingStarted', '2016-02-07'),
  set('r1', 'DoorverwijzingPutOnHold', '2016-02-08', { reason: 'geen-plaats' }),
  tell('doorverwijzing-r1', {
    type: 'PartnerContacted',
    data: { contactId: 'c1', channel: 'telefoon', answered: false, note: 'no answer' },
  }),
  tell('doorverwijzing-r1', {
    type: 'PartnerContactCorrected',
    data: { contactId: 'c1', channel: 'mail', answered: true, correctedHappenedAt: day('2016-02-09') },
  }),
  tell('doorverwijzing-r1', { type: 'PartnerContactEnteredInError', data: { contactId: 'c1' } }),
  set('r1', 'DoorverwijzingResumed', '2016-02-10'),
  tell('doorverwijzing-r1', {
    type: 'FeedbackGiven',
    data: { feedbackId: 'f1', text: 'works hard', by: 'partner', onBehalfOfPartner: false },
  }),
  tell('doorverwijzing-r1', {
    type: 'FeedbackCorrected',
    data: { feedbackId: 'f1', text: 'works very hard', correctedHappenedAt: day('2016-02-11') },
  }),
  tell('doorverwijzing-r1', { type: 'FeedbackEnteredInError', data: { feedbackId: 'f1', reason: 'of another' } }),
  set('r1', 'DoorverwijzingCompleted', '2016-02-12', { reason: 'hulp-gekregen' }),
  tell('doorverwijzing-r1', {
    type: 'DoorverwijzingTransitionCorrected',
    data: {
      doorverwijzingId: 'r1',
      transitionId: 'r1 DoorverwijzingCompleted',
      reason: 'elders-doorverwezen',
      correctedHappenedAt: day('2016-02-11'),
    },
  }),
  tell('doorverwijzing-r1', {
    type: 'DoorverwijzingTransitionCorrected',
    data: {
      doorverwijzingId: 'r1',
      transitionId: 'r1 DoorverwijzingAccepted',
      correctedHappenedAt: day('2016-02-05'),
    },
  }),
  tell(
    'doorverwijzing-r1',
    {
      type: 'DoorverwijzingEnteredInError',
      data: { doorverwijzingId: 'r1', by: 'requester', onBehalfOfPartner: false, reason: 'the wrong client' },
    },
    { at: '2016-02-13' },
  ),
  requested('r2', { previousDoorverwijzingId: 'r1', origin: { slice: 'hulpvraag', id: 'h1' } }),
  set('r2', 'DoorverwijzingRejected', '2016-02-14', { reason: 'komt-niet-in-aanmerking' }),
  requested('r3'),
  set('r3', 'DoorverwijzingAccepted', '2016-02-14'),
  set('r3', 'DoorverwijzingFailed', '2016-02-15', { reason: 'niet-opgedaagd' }),
  requested('r4'),
  set('r4', 'DoorverwijzingCancelled', '2016-02-15', { by: 'requester', reason: 'geweigerd-door-client' }),
  requested('r5'),
  set('r5', 'DoorverwijzingExpired', '2016-04-02', { by: 'system' }),
  requested('r6'),
];
