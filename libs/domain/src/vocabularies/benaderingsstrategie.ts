import type { CodeIn } from './code-list.ts';

/** The approach that is chosen after the onthaalgesprek; it can change. */
export const benaderingsstrategieen = [
  { code: 'redt-zich-alleen', nl: 'Redt zich alleen', fr: 'Se débrouille seul', en: 'Manages alone, no follow-up' },
  { code: 'lokale-informatie', nl: 'Lokale informatie', fr: 'Informations locales', en: 'Local information' },
  { code: 'toeleiding', nl: 'Toeleiding', fr: 'Orientation accompagnée', en: 'Guidance' },
  { code: 'zorgtraject', nl: 'Zorgtraject', fr: 'Trajet de soins', en: 'Care trajectory' },
  { code: 'buiten-doelgroep', nl: 'Buiten doelgroep', fr: 'Hors groupe cible', en: 'Outside the target group' },
] as const;

export type Benaderingsstrategie = CodeIn<typeof benaderingsstrategieen>;

/** What the choice was made from. */
export const strategieReasons = [
  { code: 'zelfredzaamheid', nl: 'Zelfredzaamheid', fr: 'Autonomie', en: 'Self-reliance' },
  { code: 'netwerk', nl: 'Netwerk', fr: 'Réseau', en: 'Network' },
  { code: 'scholing', nl: 'Scholing', fr: 'Scolarité', en: 'Schooling' },
  { code: 'geletterdheid', nl: 'Geletterdheid', fr: 'Alphabétisation', en: 'Literacy' },
  { code: 'taal', nl: 'Taal', fr: 'Langue', en: 'Language' },
  { code: 'werk', nl: 'Werk', fr: 'Travail', en: 'Work' },
  { code: 'zorg-of-trauma', nl: 'Zorg of trauma', fr: 'Soins ou traumatisme', en: 'Care or trauma' },
] as const;

export type StrategieReason = CodeIn<typeof strategieReasons>;
