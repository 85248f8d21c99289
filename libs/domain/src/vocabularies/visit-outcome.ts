import type { CodeIn } from './code-list.ts';

/** What came of an accompanied visit (samen op stap). */
export const visitOutcomes = [
  { code: 'geholpen', nl: 'Geholpen', fr: 'Aidé', en: 'Helped' },
  { code: 'vervolg-nodig', nl: 'Vervolg nodig', fr: 'Suite nécessaire', en: 'Follow-up needed' },
  { code: 'doorgestuurd', nl: 'Doorgestuurd', fr: 'Renvoyé ailleurs', en: 'Sent elsewhere' },
  { code: 'niet-geholpen', nl: 'Niet geholpen', fr: 'Non aidé', en: 'Not helped' },
  { code: 'dienst-gesloten', nl: 'Dienst gesloten', fr: 'Service fermé', en: 'Service closed' },
  { code: 'client-niet-opgedaagd', nl: 'Cliënt niet opgedaagd', fr: 'Client absent', en: 'Client did not show up' },
] as const;

export type VisitOutcome = CodeIn<typeof visitOutcomes>;
