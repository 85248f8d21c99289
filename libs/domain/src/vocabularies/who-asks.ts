import type { CodeIn } from './code-list.ts';
import { notRegisteredRow, unknownRow, withheldRow } from './unknown-values.ts';

/** Who asks; a family is one asker. */
export const whoAsksList = [
  { code: 'vrouw', nl: 'vrouw', fr: 'femme', en: 'woman' },
  { code: 'man', nl: 'man', fr: 'homme', en: 'man' },
  { code: 'gezin', nl: 'gezin', fr: 'famille', en: 'family' },
  unknownRow,
  notRegisteredRow,
  withheldRow,
] as const;

export type WhoAsks = CodeIn<typeof whoAsksList>;
