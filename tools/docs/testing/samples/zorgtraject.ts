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

/** From `IntakeStarted` to `ZorgtrajectClosed`, and further where it is reopened. */
export const zorgtrajectSamples: Samples<Exclude<ZorgtrajectEvent['type'], VerwijzingEvent['type']>> = {
  IntakeStarted: { ...intake, toeleiderId, persoonId, askerToken },
  IntakeCorrected: { ...intake, language: 'pus', correctedHappenedAt },
  ZorgtrajectHandedOver: {
    zorgtrajectId,
    fromToeleiderId: toeleiderId,
    toToeleiderId: sampleId('andere-medewerker'),
    reason: 'Spreekt Pasjtoe.',
  },
  ZorgtrajectClosed: {
    zorgtrajectId,
    reason: 'kan-alleen-verder',
    doelen: [{ doelId, outcome: 'niet-haalbaar' }],
    referrals: [{ doorverwijzingId: sampleId('doorverwijzing'), becomes: 'client-volgt-zelf-op' }],
    note: 'Belt zelf als er iets is.',
  },
  ZorgtrajectReopened: { zorgtrajectId, reason: 'Huur opnieuw opgezegd.' },
  DoelSet: doel,
  DoelCorrected: { ...doel, description: 'Een eigen huis voor de winter.', correctedHappenedAt },
  DoelEnded: end,
  DoelOutcomeCorrected: { ...end, outcome: 'bereikt', correctedHappenedAt },
  DoelEnteredInError: { doelId, reason: 'Hoort bij iemand anders.' },
  ZelfredzaamheidMeasured: meting,
  MetingCorrected: { ...meting, scores: [{ domain: 'huisvesting', level: 5 }], correctedHappenedAt },
  MetingEnteredInError: { metingId, reason: 'Verkeerde persoon.' },
  NotitieAdded: { notitieId, text: 'Slaapt slecht.\nVraagt naar een psycholoog.' },
  NotitieCorrected: { notitieId, text: 'Slaapt slecht; heeft een afspraak.', correctedHappenedAt },
  NotitieEnteredInError: { notitieId, reason: 'Verkeerd dossier.' },
};
