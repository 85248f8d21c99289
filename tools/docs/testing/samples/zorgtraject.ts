import type { VerwijzingEvent } from '#domain/doorverwijzing/verwijzing.events';
import type { ZorgtrajectEvent } from '#domain/zorgtraject/zorgtraject.events';
import { askerToken, correctedHappenedAt, persoonId, sampleId, toeleiderId } from './sample.ts';
import type { Samples } from './sample.ts';

const zorgtrajectId = sampleId('zorgtraject');
const doelId = sampleId('doel');
const metingId = sampleId('meting');
const notitieId = sampleId('notitie');

const intake = { zorgtrajectId, language: 'prs', project: 'amif-2016', reason: 'Vraagt zelf om begeleiding.' } as const;

const doel = {
  doelId,
  taxonomieVersion: 1,
  domain: 'huisvesting',
  theme: 'wonen',
  description: 'Een eigen huis voor de zomer.',
} as const;

const end = { doelId, outcome: 'deels-bereikt', note: 'Een studio, nog geen huis.' } as const;

const meting = {
  metingId,
  scores: [
    { domain: 'huisvesting', level: 2 },
    { domain: 'geestelijke-gezondheid', level: 3 },
  ],
  note: 'Samen ingevuld.',
} as const;

const overdracht = { zorgtrajectId, overdrachtId: sampleId('overdracht'), reason: 'Spreekt Pasjtoe.' } as const;

const afsluiting = {
  zorgtrajectId,
  afsluitingId: sampleId('afsluiting'),
  reason: 'kan-alleen-verder',
  note: 'Belt zelf als er iets is.',
} as const;

/** From `IntakeStarted` to `ZorgtrajectClosed`, and further where it is reopened. */
export const zorgtrajectSamples: Samples<Exclude<ZorgtrajectEvent['type'], VerwijzingEvent['type']>> = {
  IntakeStarted: { ...intake, toeleiderId, persoonId, aanmeldingId: sampleId('aanmelding'), askerToken },
  IntakeCorrected: { ...intake, language: 'pus', correctedHappenedAt },
  ZorgtrajectHandedOver: {
    ...overdracht,
    fromToeleiderId: toeleiderId,
    toToeleiderId: sampleId('andere-medewerker'),
  },
  ZorgtrajectHandOverCorrected: { ...overdracht, correctedHappenedAt },
  ZorgtrajectClosed: {
    ...afsluiting,
    doelen: [{ doelId, outcome: 'niet-haalbaar' }],
    referrals: [{ doorverwijzingId: sampleId('doorverwijzing'), becomes: 'client-volgt-zelf-op' }],
  },
  ZorgtrajectClosingCorrected: { ...afsluiting, reason: 'verhuisd', correctedHappenedAt },
  ZorgtrajectEnteredInError: { zorgtrajectId, reason: 'Was voor iemand anders.' },
  ZorgtrajectReopened: { zorgtrajectId, reason: 'Huur opnieuw opgezegd.' },
  DoelSet: doel,
  DoelCorrected: { ...doel, description: 'Een eigen huis voor de winter.', correctedHappenedAt },
  DoelEnded: end,
  DoelOutcomeCorrected: { ...end, outcome: 'bereikt', correctedHappenedAt },
  DoelOutcomeEnteredInError: { doelId, reason: 'Loopt nog.' },
  DoelEnteredInError: { doelId, reason: 'Hoort bij iemand anders.' },
  ZelfredzaamheidMeasured: meting,
  MetingCorrected: { ...meting, scores: [{ domain: 'huisvesting', level: 5 }], correctedHappenedAt },
  MetingEnteredInError: { metingId, reason: 'Verkeerde persoon.' },
  NotitieAdded: { notitieId, text: 'Slaapt slecht.\nVraagt naar een psycholoog.' },
  NotitieCorrected: { notitieId, text: 'Slaapt slecht; heeft een afspraak.', correctedHappenedAt },
  NotitieEnteredInError: { notitieId, reason: 'Verkeerd dossier.' },
};
