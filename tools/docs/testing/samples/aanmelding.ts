import type { AanmeldingEvent } from '#domain/aanmelding/aanmelding.events';
import type { VerwijzingEvent } from '#domain/doorverwijzing/verwijzing.events';
import { askerToken, correctedHappenedAt, persoonId, sampleId, toeleiderId } from './sample.ts';
import type { Samples } from './sample.ts';

const aanmeldingId = sampleId('aanmelding');
const attemptId = sampleId('contactpoging');
const gesprekId = sampleId('gesprek');

const recorded = {
  aanmeldingId,
  channel: 'permanentie',
  source: 'loi-opvang',
  dutchDifficult: 'onmogelijk',
  broughtInterpreter: 'nee',
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'bnt',
  arrivedAt: '2016-01-15',
  note: 'Komt uit het opvangcentrum en zoekt een huis.',
  contact: { telefoon: '0470 00 00 00', email: 'iemand@voorbeeld.example', adres: 'Doorniksewijk 12, 8500 Kortrijk' },
} as const;

const attempt = { attemptId, channel: 'brief', reached: false, note: 'Brief in het Frans gestuurd.' } as const;

const gesprek = {
  gesprekId,
  language: 'fra',
  withInterpreter: true,
  topics: [
    { topic: 'nederlands-leren-en-oefenen', outcome: 'doorverwezen' },
    { topic: 'gezondheid', outcome: 'niet-besproken' },
  ],
  topicReasons: [{ topic: 'gezondheid', reason: 'Wilde er in het bijzijn van de tolk niet over praten.' }],
  note: 'Een tweede gesprek is afgesproken.',
  askerToken,
} as const;

const strategieId = sampleId('benaderingsstrategie');
const afsluitingId = sampleId('afsluiting');
const strategie = { aanmeldingId, strategieId, strategy: 'zorgtraject', reasons: ['taal', 'zorg-of-trauma'] } as const;
const ended = { aanmeldingId, afsluitingId } as const;
const returned = { ...ended, reason: 'niet-de-doelgroep', note: 'Woont hier al tien jaar.' } as const;
const closed = { ...ended, reason: 'onbereikbaar', note: 'Drie keer geprobeerd.' } as const;
const plan = { gesprekId, plannedFor: { local: '2016-04-04T14:00', zone: 'Europe/Brussels' } } as const;
const cancelled = { gesprekId, reason: 'niet-komen-opdagen', note: 'Niets laten weten.' } as const;

/** From the first word to the source that is told what came of it. */
export const aanmeldingSamples: Samples<Exclude<AanmeldingEvent['type'], VerwijzingEvent['type']>> = {
  AanmeldingRegistered: { ...recorded, anonymous: false, persoonId, askerToken },
  AanmeldingCorrected: { ...recorded, hasWork: 'ja', correctedHappenedAt, askerToken },
  AanmeldingEnteredInError: { aanmeldingId, reason: 'Twee keer ingevoerd.' },
  AanmeldingLinked: { aanmeldingId, persoonId, askerToken },
  AanmeldingUnlinked: { aanmeldingId, reason: 'niet-zeker' },
  AanmeldingAssigned: { aanmeldingId, toeleiderId, withInterpreter: true },
  AanmeldingPutOnWachtlijst: { aanmeldingId, note: 'Tot er iemand is die Lingala spreekt.' },
  BenaderingsstrategieChosen: strategie,
  BenaderingsstrategieCorrected: { ...strategie, reasons: ['taal'], correctedHappenedAt },
  BenaderingsstrategieEnteredInError: { aanmeldingId, strategieId, reason: 'Ging over iemand anders.' },
  AanmeldingReturned: returned,
  AanmeldingReturnCorrected: { ...returned, reason: 'al-in-begeleiding', correctedHappenedAt },
  AanmeldingClosed: closed,
  AanmeldingClosingCorrected: { ...closed, reason: 'verhuisd', correctedHappenedAt },
  AanmeldingReopened: { aanmeldingId, note: 'Kwam zelf langs.' },
  SourceTold: { aanmeldingId, word: 'gezien', note: 'Aan mevrouw Peeters van het LOI.' },
  ContactAttempted: attempt,
  ContactAttemptCorrected: { ...attempt, reached: true, correctedHappenedAt },
  ContactAttemptEnteredInError: { attemptId, reason: 'Was voor iemand anders.' },
  OnthaalgesprekPlanned: plan,
  OnthaalgesprekPlanCorrected: { ...plan, correctedHappenedAt },
  OnthaalgesprekCancelled: cancelled,
  OnthaalgesprekCancellationCorrected: { ...cancelled, reason: 'verplaatst', correctedHappenedAt },
  OnthaalgesprekHeld: gesprek,
  OnthaalgesprekCorrected: { ...gesprek, withInterpreter: false, correctedHappenedAt },
  OnthaalgesprekEnteredInError: { gesprekId, reason: 'Ging niet door.' },
};
