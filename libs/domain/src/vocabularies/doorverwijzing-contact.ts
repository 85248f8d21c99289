import type { CodeIn } from './code-list.ts';

/** How a partner was contacted about a doorverwijzing that is stuck. */
export const partnerContactChannels = [
  { code: 'telefoon', nl: 'Telefoon', fr: 'Téléphone', en: 'Telephone' },
  { code: 'mail', nl: 'Mail', fr: 'Courriel', en: 'E-mail', synonyms: ['e-mail'] },
  { code: 'ter-plaatse', nl: 'Ter plaatse', fr: 'Sur place', en: 'On the spot' },
  { code: 'overleg', nl: 'Overleg', fr: 'Réunion', en: 'Meeting' },
  { code: 'andere', nl: 'Andere', fr: 'Autre', en: 'Other' },
] as const;

export type PartnerContactChannel = CodeIn<typeof partnerContactChannels>;
