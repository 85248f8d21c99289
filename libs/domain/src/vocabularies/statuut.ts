import type { CodeIn } from './code-list.ts';
import { notRegisteredRow, unknownRow, withheldRow } from './unknown-values.ts';

/** The position in the integration and residence rules that the asker has, as the practice writes it down. */
export const statuten = [
  { code: 'oudkomer', nl: 'oudkomer', fr: 'arrivé de longue date', en: 'settled migrant' },
  { code: 'nieuwkomer', nl: 'nieuwkomer', fr: 'primo-arrivant', en: 'newcomer' },
  { code: 'inburgeraar', nl: 'inburgeraar', fr: 'en parcours d’intégration', en: 'in civic integration' },
  {
    code: 'zonder-wettig-verblijf',
    nl: 'zonder wettig verblijf',
    fr: 'sans séjour légal',
    en: 'without legal residence',
  },
  { code: 'minderjarige', nl: 'minderjarige', fr: 'mineur', en: 'minor' },
  { code: 'andere', nl: 'andere', fr: 'autre', en: 'other' },
  unknownRow,
  notRegisteredRow,
  withheldRow,
] as const;

export type Statuut = CodeIn<typeof statuten>;
