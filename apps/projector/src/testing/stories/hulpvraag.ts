import type { HulpvraagEvent } from '#domain/hulpvraag/hulpvraag.events';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import { teller } from '../story.ts';
import type { Untold } from '../story.ts';

const tell = teller<HulpvraagEvent>(hulpvraagContracts);
const stream = 'hulpvraag-h1';
const day = (local: string) => ({ local, zone: 'Europe/Brussels', precision: 'day' }) as const;

const counted = {
  taxonomieVersion: 1,
  themes: [{ theme: 'wonen' }],
  actions: [{ action: 'telefoneren', by: 'samen' }],
  place: 'stadhuis',
  language: 'che',
  whoAsks: 'vrouw',
  statuut: 'nieuwkomer',
  nationality: 'RU',
} as const;

/** A hulpvraag asked within a zorgtraject, with what came from it; and one on the street, of nobody's dossier. */
export const hulpvraagStory: readonly Untold[] = [
  tell(
    stream,
    {
      type: 'HulpvraagRegistered',
      data: {
        ...counted,
        hulpvraagId: 'h1',
        wijk: 'Overleie',
        question: 'a bigger house',
        note: 'five children',
        anonymous: true,
        zorgtrajectId: 'z1',
      },
    },
    { at: '2016-02-10' },
  ),
  tell('hulpvraag-h2', {
    type: 'HulpvraagRegistered',
    data: { ...counted, hulpvraagId: 'h2', note: 'on the street', anonymous: true },
  }),
  tell(stream, {
    type: 'HulpvraagCorrected',
    data: { ...counted, hulpvraagId: 'h1', question: 'a dry house', correctedHappenedAt: day('2016-02-09') },
  }),
  tell(stream, {
    type: 'HulpvraagClarified',
    data: {
      hulpvraagId: 'h1',
      verhelderingId: 'v1',
      taxonomieVersion: 2,
      clarifiedThemes: [{ theme: 'gezondheid' }],
      clarifiedQuestion: 'mould',
    },
  }),
  tell(stream, {
    type: 'VerhelderingCorrected',
    data: {
      hulpvraagId: 'h1',
      verhelderingId: 'v1',
      taxonomieVersion: 2,
      clarifiedThemes: [{ theme: 'gezondheid' }],
      clarifiedQuestion: 'mould',
      correctedHappenedAt: day('2016-02-09'),
    },
  }),
  tell(stream, {
    type: 'HulpvraagClarified',
    data: {
      hulpvraagId: 'h1',
      verhelderingId: 'v2',
      taxonomieVersion: 2,
      clarifiedThemes: [{ theme: 'werk' }],
      clarifiedQuestion: 'a job',
    },
  }),
  tell(stream, {
    type: 'VerhelderingEnteredInError',
    data: { hulpvraagId: 'h1', verhelderingId: 'v2', reason: 'of another' },
  }),
  tell(stream, { type: 'HulpvraagLinked', data: { hulpvraagId: 'h1', persoonId: 'p1', askerToken: 'token-1' } }),
  tell(stream, {
    type: 'Referred',
    data: {
      doorverwijzingId: 'r9',
      organisatieId: 'o1',
      mode: 'passief',
      question: 'a check?',
      askerToken: 'token-1',
    },
  }),
  tell(stream, { type: 'ReferralOutcomeNoted', data: { doorverwijzingId: 'r9', state: 'rejected' } }),
  tell(
    stream,
    {
      type: 'AccompaniedVisit',
      data: { bezoekId: 'b9', place: 'the landlord', durationMinutes: 30, outcome: 'niet-geholpen', note: 'angry' },
    },
    { at: '2016-02-11' },
  ),
  tell(stream, {
    type: 'BezoekCorrected',
    data: {
      bezoekId: 'b9',
      place: 'the agency',
      durationMinutes: 40,
      outcome: 'niet-geholpen',
      correctedHappenedAt: day('2016-02-12'),
    },
  }),
  tell(stream, { type: 'BezoekEnteredInError', data: { bezoekId: 'b9' } }),
  tell('hulpvraag-h2', {
    type: 'HulpvraagLinked',
    data: { hulpvraagId: 'h2', persoonId: 'p2', askerToken: 'token-2' },
  }),
  tell('hulpvraag-h2', { type: 'HulpvraagUnlinked', data: { hulpvraagId: 'h2', reason: 'verkeerde-persoon' } }),
  tell(stream, { type: 'HulpvraagEnteredInError', data: { hulpvraagId: 'h1', reason: 'twice' } }),
];
