import type { CodeIn } from './code-list.ts';
import { printedNotRegisteredRow } from './unknown-values.ts';

/** Where a hulpvraag was asked. */
export const places = [
  { code: 'onthaalbureau', nl: 'Onthaalbureau', fr: 'Bureau d’accueil', en: 'Welcome office' },
  { code: 'stadhuis', nl: 'Stadhuis', fr: 'Hôtel de ville', en: 'Town hall' },
  { code: 'op-straat', nl: 'Op straat', fr: 'Dans la rue', en: 'On the street' },
  { code: 'elders', nl: 'Elders', fr: 'Ailleurs', en: 'Elsewhere' },
  printedNotRegisteredRow,
] as const;

export type Place = CodeIn<typeof places>;
