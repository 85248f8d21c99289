import type { VerwijzingEvent } from '#domain/doorverwijzing/verwijzing.events';
import type { HulpvraagEvent } from '#domain/hulpvraag/hulpvraag.events';
import { askerToken, correctedHappenedAt, persoonId, sampleId } from './sample.ts';
import type { Samples } from './sample.ts';

const hulpvraagId = sampleId('hulpvraag');

const recorded = {
  hulpvraagId,
  taxonomieVersion: 1,
  themes: [
    { theme: 'wonen', subtheme: 'zoekt-huurwoning' },
    { theme: 'werk', subtheme: 'zoekt-werk' },
  ],
  actions: [
    { action: 'telefoneren', by: 'samen' },
    { action: 'doorverwijzen', by: 'overgenomen' },
  ],
  place: 'onthaalbureau',
  language: 'che',
  askedToInterpret: true,
  whoAsks: 'gezin',
  statuut: 'nieuwkomer',
  nationality: 'RU',
  woonplaats: '34022',
  wijk: 'Overleie',
  herkomst: 'RU',
  vorigeWoonplaats: '44021',
  question: 'Wat staat er in deze brief?',
  note: 'De huur is opgezegd; vrouw is zwanger.',
} as const;

const verheldering = {
  hulpvraagId,
  verhelderingId: sampleId('verheldering'),
  taxonomieVersion: 1,
  clarifiedThemes: [{ theme: 'juridisch-stadhuis-verblijf', subtheme: 'verblijfsstatuut' }],
  clarifiedQuestion: 'Mogen we hier blijven?',
} as const;

const verwijzing = {
  mode: 'actief',
  themes: ['wonen'],
  service: 'woonclub',
  urgency: 'dringend',
  expiresOn: '2016-05-01',
  toldToClient: 'Er belt iemand binnen de week.',
  question: 'Kan dit gezin op de wachtlijst?',
  doorverwijzingId: sampleId('doorverwijzing'),
  organisatieId: sampleId('organisatie'),
  previousDoorverwijzingId: sampleId('vorige-doorverwijzing'),
  askerToken,
  taxonomieVersion: 1,
} as const;

const bezoek = {
  bezoekId: sampleId('bezoek'),
  organisatieId: sampleId('organisatie'),
  place: 'Loket van de woonclub',
  service: 'woonclub',
  durationMinutes: 95,
  outcome: 'vervolg-nodig',
  withWhom: 'haar zus',
  note: 'Er ontbrak een attest.',
  askerToken,
} as const;

/** A question, and where it led; the last five stand in an aanmelding and a zorgtraject just so. */
export const hulpvraagSamples: Samples<(HulpvraagEvent | VerwijzingEvent)['type']> = {
  HulpvraagRegistered: {
    ...recorded,
    anonymous: false,
    persoonId,
    aanmeldingId: sampleId('aanmelding'),
    zorgtrajectId: sampleId('zorgtraject'),
    askerToken,
  },
  HulpvraagCorrected: { ...recorded, place: 'stadhuis', correctedHappenedAt, askerToken },
  HulpvraagClarified: verheldering,
  VerhelderingCorrected: { ...verheldering, clarifiedQuestion: 'Mag mijn zus hier blijven?', correctedHappenedAt },
  VerhelderingEnteredInError: { hulpvraagId, verhelderingId: verheldering.verhelderingId, reason: 'Ander gesprek.' },
  HulpvraagLinked: { hulpvraagId, persoonId, askerToken },
  HulpvraagUnlinked: { hulpvraagId, reason: 'verkeerde-persoon' },
  HulpvraagEnteredInError: { hulpvraagId, reason: 'Was geen vraag.' },
  Referred: verwijzing,
  ReferralOutcomeNoted: { doorverwijzingId: verwijzing.doorverwijzingId, state: 'completed' },
  AccompaniedVisit: bezoek,
  BezoekCorrected: { ...bezoek, durationMinutes: 110, correctedHappenedAt },
  BezoekEnteredInError: { bezoekId: bezoek.bezoekId, reason: 'Ging niet door.' },
};
