import type { CodeIn } from './code-list.ts';

/** Reasons that go with a doorverwijzing's outcome; findhelp's outcomes are the model. */
export const referralReasons = [
  { code: 'hulp-gekregen', nl: 'Hulp gekregen', fr: 'Aide reçue', en: 'Got help' },
  { code: 'komt-in-aanmerking', nl: 'Komt in aanmerking', fr: 'Admissible', en: 'Eligible' },
  { code: 'in-afwachting', nl: 'In afwachting', fr: 'En attente', en: 'Pending' },
  {
    code: 'client-moet-iets-doen',
    nl: 'Cliënt moet iets doen',
    fr: 'Action du client nécessaire',
    en: 'Needs client action',
  },
  { code: 'elders-doorverwezen', nl: 'Elders doorverwezen', fr: 'Orienté ailleurs', en: 'Referred elsewhere' },
  { code: 'niet-bereikt', nl: 'Niet bereikt', fr: 'N’a pas pu être joint', en: 'Couldn’t contact' },
  { code: 'niet-opgedaagd', nl: 'Niet opgedaagd', fr: 'Ne s’est pas présenté', en: 'No-show' },
  { code: 'komt-niet-in-aanmerking', nl: 'Komt niet in aanmerking', fr: 'Non admissible', en: 'Not eligible' },
  { code: 'geen-plaats', nl: 'Geen plaats', fr: 'Pas de place', en: 'No capacity' },
  { code: 'wachtlijst', nl: 'Wachtlijst', fr: 'Liste d’attente', en: 'Waiting list' },
  { code: 'geen-interesse-meer', nl: 'Geen interesse meer', fr: 'Plus intéressé', en: 'No longer interested' },
  { code: 'geweigerd-door-client', nl: 'Geweigerd door cliënt', fr: 'Refusé par le client', en: 'Declined by client' },
] as const;

export type ReferralReason = CodeIn<typeof referralReasons>;
