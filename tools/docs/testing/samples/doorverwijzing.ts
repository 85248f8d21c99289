import type { DoorverwijzingEvent } from '#domain/doorverwijzing/doorverwijzing.events';
import { correctedHappenedAt, organisatieId, persoonId, sampleId, toeleiderId } from './sample.ts';
import type { Samples } from './sample.ts';

const doorverwijzingId = sampleId('doorverwijzing');
const feedbackId = sampleId('feedback');
const contactId = sampleId('partnercontact');

const asked = {
  doorverwijzingId,
  mode: 'passief',
  themes: ['werk', 'opleiding-oefenkansen'],
  service: 'NT2',
  urgency: 'gewoon',
  expiresOn: '2016-05-01',
  toldToClient: 'Ga langs met deze brief.',
  question: 'Kan hij nog dit semester beginnen?',
  taxonomieVersion: 1,
} as const;

const transitionId = sampleId('transition');
const byPartner = { doorverwijzingId, transitionId, by: 'partner', onBehalfOfPartner: false } as const;
const onBehalf = { doorverwijzingId, transitionId, by: 'requester', onBehalfOfPartner: true } as const;
const contact = { contactId, channel: 'telefoon', answered: false, note: 'Voicemail ingesproken.' } as const;

/** The life of a referral: every state once, and what is said about it. */
export const doorverwijzingSamples: Samples<DoorverwijzingEvent['type']> = {
  DoorverwijzingRequested: {
    ...asked,
    origin: { slice: 'zorgtraject', id: sampleId('zorgtraject') },
    organisatieId,
    requestedBy: toeleiderId,
    previousDoorverwijzingId: sampleId('vorige-doorverwijzing'),
    persoonId,
  },
  DoorverwijzingCorrected: { ...asked, urgency: 'onmiddellijk', correctedHappenedAt },
  DoorverwijzingAccepted: { ...byPartner, reason: 'komt-in-aanmerking' },
  DoorverwijzingRejected: { ...byPartner, reason: 'geen-plaats' },
  DoorverwijzingStarted: { ...onBehalf, reason: 'in-afwachting' },
  DoorverwijzingPutOnHold: { ...byPartner, reason: 'client-moet-iets-doen' },
  DoorverwijzingResumed: { ...byPartner, reason: 'komt-in-aanmerking' },
  DoorverwijzingCompleted: { ...byPartner, reason: 'hulp-gekregen' },
  DoorverwijzingFailed: { ...onBehalf, reason: 'niet-opgedaagd' },
  DoorverwijzingCancelled: {
    doorverwijzingId,
    transitionId,
    by: 'requester',
    onBehalfOfPartner: false,
    reason: 'geweigerd-door-client',
  },
  DoorverwijzingExpired: {
    doorverwijzingId,
    transitionId,
    by: 'system',
    onBehalfOfPartner: false,
    reason: 'niet-bereikt',
  },
  DoorverwijzingTransitionCorrected: { doorverwijzingId, transitionId, reason: 'wachtlijst', correctedHappenedAt },
  DoorverwijzingEnteredInError: {
    doorverwijzingId,
    by: 'requester',
    onBehalfOfPartner: false,
    reason: 'Naar de verkeerde dienst.',
  },
  FeedbackGiven: { feedbackId, text: 'Begint op 2 mei.', by: 'partner', onBehalfOfPartner: false },
  FeedbackCorrected: { feedbackId, text: 'Begint op 9 mei.', correctedHappenedAt },
  FeedbackEnteredInError: { feedbackId, reason: 'Ging over iemand anders.' },
  PartnerContacted: contact,
  PartnerContactCorrected: { ...contact, answered: true, correctedHappenedAt },
  PartnerContactEnteredInError: { contactId, reason: 'Niet gebeld.' },
};
