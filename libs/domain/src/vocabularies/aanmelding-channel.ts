import type { CodeIn } from './code-list.ts';
import { notRegisteredRow } from './unknown-values.ts';

/** How an aanmelding came in. Reach is reported per channel, so every row but the last is printed, also at 0. */
export const channels = [
  { code: 'permanentie', nl: 'Permanentie aan het loket', fr: 'Permanence au guichet', en: 'Walk-in at the counter' },
  { code: 'brief', nl: 'Brief', fr: 'Lettre', en: 'Letter' },
  { code: 'contactformulier', nl: 'Contactformulier', fr: 'Formulaire de contact', en: 'Contact form' },
  { code: 'partner', nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  {
    code: 'outreach',
    nl: 'Outreach op straat',
    fr: 'Travail de rue',
    en: 'Outreach on the street',
    synonyms: ['op straat'],
  },
  { code: 'telefoon', nl: 'Telefoon', fr: 'Téléphone', en: 'Phone', synonyms: ['telefonisch'] },
  { code: 'whatsapp', nl: 'WhatsApp', fr: 'WhatsApp', en: 'WhatsApp' },
  notRegisteredRow,
] as const;

export type Channel = CodeIn<typeof channels>;
