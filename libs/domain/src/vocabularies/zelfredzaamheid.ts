import type { CodeIn } from './code-list.ts';

/** The domains of the Zelfredzaamheid-Matrix of 2017. Names only: the descriptors are GGD Amsterdam's. */
export const selfRelianceDomains = [
  { code: 'financien', nl: 'Financiën', fr: 'Finances', en: 'Finances' },
  { code: 'werk-opleiding', nl: 'Werk & opleiding', fr: 'Travail et formation', en: 'Work and education' },
  { code: 'tijdsbesteding', nl: 'Tijdsbesteding', fr: 'Emploi du temps', en: 'Use of time' },
  { code: 'huisvesting', nl: 'Huisvesting', fr: 'Logement', en: 'Housing' },
  { code: 'huiselijke-relaties', nl: 'Huiselijke relaties', fr: 'Relations au foyer', en: 'Domestic relations' },
  { code: 'geestelijke-gezondheid', nl: 'Geestelijke gezondheid', fr: 'Santé mentale', en: 'Mental health' },
  { code: 'lichamelijke-gezondheid', nl: 'Lichamelijke gezondheid', fr: 'Santé physique', en: 'Physical health' },
  { code: 'middelengebruik', nl: 'Middelengebruik', fr: 'Usage de substances', en: 'Substance use' },
  { code: 'basale-adl', nl: 'Basale ADL', fr: 'AVJ de base', en: 'Basic activities of daily life' },
  {
    code: 'instrumentele-adl',
    nl: 'Instrumentele ADL',
    fr: 'AVJ instrumentales',
    en: 'Instrumental activities of daily life',
  },
  { code: 'sociaal-netwerk', nl: 'Sociaal netwerk', fr: 'Réseau social', en: 'Social network' },
  {
    code: 'maatschappelijke-participatie',
    nl: 'Maatschappelijke participatie',
    fr: 'Participation sociale',
    en: 'Participation in society',
  },
  { code: 'justitie', nl: 'Justitie', fr: 'Justice', en: 'Justice' },
] as const;

export type SelfRelianceDomain = CodeIn<typeof selfRelianceDomains>;

/** The five levels, of the last 30 days; the level is the number that is stored. */
export const selfRelianceLevels = [
  { level: 1, nl: 'Acute problematiek', fr: 'Problèmes aigus', en: 'Acute problems' },
  { level: 2, nl: 'Niet zelfredzaam', fr: 'Non autonome', en: 'Not self-reliant' },
  { level: 3, nl: 'Beperkt zelfredzaam', fr: 'Autonomie limitée', en: 'Barely self-reliant' },
  { level: 4, nl: 'Voldoende zelfredzaam', fr: 'Autonomie suffisante', en: 'Adequately self-reliant' },
  { level: 5, nl: 'Volledig zelfredzaam', fr: 'Pleinement autonome', en: 'Fully self-reliant' },
] as const;

export type SelfRelianceLevel = (typeof selfRelianceLevels)[number]['level'];

/** Whether `value` is a whole number from 1 to 5. */
export function isSelfRelianceLevel(value: unknown): value is SelfRelianceLevel {
  return selfRelianceLevels.some((entry) => entry.level === value);
}
