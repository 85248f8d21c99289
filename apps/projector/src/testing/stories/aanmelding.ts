import type { AanmeldingEvent } from '#domain/aanmelding/aanmelding.events';
import { aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import { teller } from '../story.ts';
import type { Untold } from '../story.ts';

const tell = teller<AanmeldingEvent>(aanmeldingContracts);
const stream = 'aanmelding-a1';
const day = (local: string) => ({ local, zone: 'Europe/Brussels', precision: 'day' }) as const;

const counted = {
  channel: 'permanentie',
  source: 'bevolking',
  dutchDifficult: 'ja',
  hasWork: 'nee',
  hasChildren: 'ja',
  language: 'ary',
} as const;
const a1 = { aanmeldingId: 'a1' };

/** An aanmelding from the counter to the end, with all that can happen to it; and one that was a mistake. */
export const aanmeldingStory: readonly Untold[] = [
  tell(
    stream,
    {
      type: 'AanmeldingRegistered',
      data: { ...counted, ...a1, note: 'shy', contact: { telefoon: '0470' }, arrivedAt: '2016-01-01', anonymous: true },
    },
    { at: '2016-01-10', actor: 'loket-1' },
  ),
  tell(stream, {
    type: 'AanmeldingCorrected',
    data: { ...counted, ...a1, broughtInterpreter: 'nee', note: 'very shy', correctedHappenedAt: day('2016-01-09') },
  }),
  tell(stream, { type: 'AanmeldingLinked', data: { ...a1, persoonId: 'p1', askerToken: 'token-1' } }),
  tell(stream, {
    type: 'ContactAttempted',
    data: { attemptId: 'c1', channel: 'brief', reached: false, note: 'came back' },
  }),
  tell(stream, {
    type: 'ContactAttemptCorrected',
    data: { attemptId: 'c1', channel: 'brief', reached: true, correctedHappenedAt: day('2016-01-11') },
  }),
  tell(stream, { type: 'ContactAttemptEnteredInError', data: { attemptId: 'c1', reason: 'not sent' } }),
  tell(
    stream,
    {
      type: 'OnthaalgesprekPlanned',
      data: { gesprekId: 'g1', plannedFor: { local: '2016-02-01T10:00', zone: 'Europe/Brussels' } },
    },
    { actor: 'toeleider-1' },
  ),
  tell(stream, { type: 'AanmeldingPutOnWachtlijst', data: { ...a1, note: 'full' } }),
  tell(stream, { type: 'AanmeldingAssigned', data: { ...a1, toeleiderId: 'toeleider-2', withInterpreter: true } }),
  tell(stream, {
    type: 'OnthaalgesprekPlanCorrected',
    data: {
      gesprekId: 'g1',
      plannedFor: { local: '2016-02-01T11:00', zone: 'Europe/Brussels' },
      correctedHappenedAt: day('2016-01-20'),
    },
  }),
  tell(stream, { type: 'OnthaalgesprekCancelled', data: { gesprekId: 'g1', reason: 'verplaatst', note: 'ill' } }),
  tell(stream, {
    type: 'OnthaalgesprekCancellationCorrected',
    data: { gesprekId: 'g1', reason: 'niet-komen-opdagen', correctedHappenedAt: day('2016-02-01') },
  }),
  tell(
    stream,
    {
      type: 'OnthaalgesprekHeld',
      data: {
        gesprekId: 'g2',
        language: 'ary',
        withInterpreter: true,
        topics: [{ topic: 'werk', outcome: 'geinformeerd' }],
        topicReasons: [{ topic: 'vrije-tijd', reason: 'no time' }],
        note: 'long',
        askerToken: 'token-1',
      },
    },
    { at: '2016-02-02T10:00' },
  ),
  tell(stream, {
    type: 'OnthaalgesprekCorrected',
    data: {
      gesprekId: 'g2',
      language: 'ara',
      withInterpreter: false,
      topics: [{ topic: 'werk', outcome: 'doorverwezen' }],
      note: 'longer',
      correctedHappenedAt: day('2016-02-03'),
    },
  }),
  tell(stream, { type: 'OnthaalgesprekEnteredInError', data: { gesprekId: 'g2', reason: 'of another' } }),
  tell(stream, {
    type: 'BenaderingsstrategieChosen',
    data: { ...a1, strategieId: 's1', strategy: 'zorgtraject', reasons: ['taal', 'netwerk'] },
  }),
  tell(stream, {
    type: 'BenaderingsstrategieCorrected',
    data: {
      ...a1,
      strategieId: 's1',
      strategy: 'toeleiding',
      reasons: ['taal'],
      correctedHappenedAt: day('2016-02-03'),
    },
  }),
  tell(stream, {
    type: 'BenaderingsstrategieChosen',
    data: { ...a1, strategieId: 's2', strategy: 'zorgtraject', reasons: ['werk'] },
  }),
  tell(stream, {
    type: 'BenaderingsstrategieEnteredInError',
    data: { ...a1, strategieId: 's2', reason: 'of another' },
  }),
  tell(stream, { type: 'Referred', data: { doorverwijzingId: 'r8', organisatieId: 'o1', mode: 'actief' } }),
  tell(stream, { type: 'ReferralOutcomeNoted', data: { doorverwijzingId: 'r8', state: 'completed' } }),
  tell(stream, {
    type: 'AccompaniedVisit',
    data: { bezoekId: 'b8', place: 'the school', durationMinutes: 30, outcome: 'geholpen' },
  }),
  tell(stream, {
    type: 'BezoekCorrected',
    data: {
      bezoekId: 'b8',
      place: 'the crèche',
      durationMinutes: 30,
      outcome: 'geholpen',
      correctedHappenedAt: day('2016-02-04'),
    },
  }),
  tell(stream, { type: 'BezoekEnteredInError', data: { bezoekId: 'b8' } }),
  tell(stream, {
    type: 'AanmeldingReturned',
    data: { ...a1, afsluitingId: 'e1', reason: 'andere', note: 'a tourist' },
  }),
  tell(stream, {
    type: 'AanmeldingReturnCorrected',
    data: { ...a1, afsluitingId: 'e1', reason: 'niet-de-doelgroep', correctedHappenedAt: day('2016-03-01') },
  }),
  tell(stream, { type: 'SourceTold', data: { ...a1, word: 'teruggegeven', note: 'by phone' } }),
  tell(stream, { type: 'AanmeldingReopened', data: { ...a1, note: 'stays after all' } }),
  tell(stream, { type: 'AanmeldingClosed', data: { ...a1, afsluitingId: 'e2', reason: 'andere' } }),
  tell(stream, {
    type: 'AanmeldingClosingCorrected',
    data: { ...a1, afsluitingId: 'e2', reason: 'afgerond', note: 'all well', correctedHappenedAt: day('2016-03-02') },
  }),
  tell('aanmelding-a2', {
    type: 'AanmeldingRegistered',
    data: { ...counted, aanmeldingId: 'a2', persoonId: 'p2', askerToken: 'token-2', anonymous: false },
  }),
  tell('aanmelding-a2', { type: 'AanmeldingUnlinked', data: { aanmeldingId: 'a2', reason: 'niet-zeker' } }),
  tell('aanmelding-a2', {
    type: 'AanmeldingEnteredInError',
    data: { aanmeldingId: 'a2', reason: 'twice' },
  }),
];
