import type { GemeenteEvent } from '#domain/gemeente/gemeente.events';
import type { MedewerkerEvent } from '#domain/medewerker/medewerker.events';
import type { NisCodeEvent } from '#domain/niscode/niscode.events';
import type { OrganisatieEvent } from '#domain/organisatie/organisatie.events';
import type { PersoonEvent } from '#domain/persoon/persoon.events';
import type { TaxonomieEvent } from '#domain/taxonomie/taxonomie.events';
import type { VerzoekEvent } from '#domain/verzoek/verzoek.events';
import { gemeenteId, organisatieId, persoonId, sampleId, toeleiderId } from './sample.ts';
import type { Samples } from './sample.ts';

const claimId = sampleId('claim');
const toelichtingId = sampleId('toelichting');
const aanbod = { services: ['opleiding', 'bemiddeling'], languages: ['nld', 'fra', 'bnt'], gemeenteIds: [gemeenteId] };

const organisatie = {
  ...aanbod,
  organisatieId,
  kinds: ['werkgever', 'partner', 'verwerkingsverantwoordelijke'],
  naam: 'Huis van het Nederlands',
  contact: {
    telefoon: '056 00 00 00',
    email: 'onthaal@voorbeeld.example',
    website: 'https://voorbeeld.example',
    adres: 'Grote Markt 1, 8500 Kortrijk',
  },
} as const;

const persoon = {
  persoonId,
  naam: { voornaam: 'Élodie', familienaam: "Van 't Hof" },
  geboren: '1984-02-29',
  contacttaal: 'ary',
  telefoon: '0470 00 00 00',
  email: 'elodie@voorbeeld.example',
  adres: { straat: 'Doorniksewijk', huisnummer: '12 bus 3', postcode: '8500', gemeente: 'Kortrijk' },
  contactNote: 'Niet bellen op het werk; “liever” via WhatsApp 🙂',
} as const;

const verzoek = {
  verzoekId: sampleId('verzoek'),
  persoonId,
  ground: 'toestemming-ingetrokken',
  requestedBy: toeleiderId,
} as const;

/** The town, who works there, who is helped, and what is asked of us about them. */
export const inrichtingSamples: Samples<
  (
    GemeenteEvent | NisCodeEvent | TaxonomieEvent | OrganisatieEvent | MedewerkerEvent | PersoonEvent | VerzoekEvent
  )['type']
> = {
  GemeenteRegistered: { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' },
  NisCodeAssigned: { gemeenteId, nis: '34099', from: '2025-01-01' },
  VerwerkingsverantwoordelijkeAppointed: { gemeenteId, organisatieId, from: '2026-01-01' },
  OpeningsdagenSet: {
    gemeenteId,
    permanenties: [{ weekdays: [1, 2, 3, 4, 5], from: '2015-12-01', to: '2016-07-31' }],
    closures: ['2015-12-25', '2016-01-01'],
  },
  WijkenSet: { gemeenteId, wijken: ['Overleie', "'t Hoge", 'Heule-Watermolen'] },
  ToelichtingAdded: {
    gemeenteId,
    toelichtingId,
    from: '2016-07-01',
    to: '2016-07-15',
    report: 'hulpvragen',
    figure: 'averagePerDay',
    text: 'In juli was de permanentie alleen de eerste helft open.',
  },
  ToelichtingRemoved: { gemeenteId, toelichtingId },
  GemeenteLeft: { gemeenteId, ground: 'overeenkomst-beeindigd' },
  GemeenteKeyDestroyed: { gemeenteId },
  NisCodeClaimed: { nis: '34099', claimId, gemeenteId, from: '2025-01-01' },
  NisCodeReleased: { nis: '34099', claimId },
  TaxonomiePublished: {
    gemeenteId,
    version: 1,
    themes: [
      {
        code: 'wonen',
        nl: 'Wonen',
        fr: 'Logement',
        en: 'Housing',
        reference: 'polslag:thema:wonen',
        synonyms: ['huisvesting'],
        onlyWhenPresent: false,
        subthemes: [
          {
            code: 'zoekt-huurwoning',
            nl: 'Zoekt huurwoning',
            fr: 'Cherche un logement',
            en: 'Looks for a home to rent',
            reference: 'polslag:subthema:zoekt-huurwoning',
            synonyms: ['huurwoning'],
            onlyWhenPresent: true,
          },
        ],
      },
    ],
  },
  OrganisatieRegistered: organisatie,
  OrganisatieCorrected: { ...organisatie, naam: 'Huis van het Nederlands West-Vlaanderen' },
  DienstenChanged: { ...aanbod, organisatieId, services: ['opleiding'] },
  OrganisatieClosed: { organisatieId, reason: 'Opgegaan in een andere dienst.' },
  OrganisatieReopened: { organisatieId },
  MedewerkerRegistered: {
    medewerkerId: toeleiderId,
    accountHash: 'Zml4dHVyZS1hY2NvdW50LWhhc2gtb25lLTAwMDAwMDA',
    naam: 'Amina El Idrissi',
    organisatieId,
  },
  RolGranted: { medewerkerId: toeleiderId, rol: 'toeleider', gemeenteId, from: '2015-12-01', to: '2016-12-31' },
  RolRevoked: { medewerkerId: toeleiderId, rol: 'toeleider', gemeenteId, on: '2016-06-01' },
  TalenSet: { medewerkerId: toeleiderId, languages: ['ary', 'fra', 'nld'] },
  MedewerkerLeft: { medewerkerId: toeleiderId, on: '2016-09-01' },
  MedewerkerReturned: { medewerkerId: toeleiderId, organisatieId, from: '2017-01-01' },
  PersoonRegistered: persoon,
  PersoonCorrected: { ...persoon, geboren: '1984' },
  ErasureRequested: verzoek,
  KeysDestroyed: verzoek,
};
