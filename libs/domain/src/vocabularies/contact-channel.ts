import type { CodeIn } from './code-list.ts';

/** How somebody was invited or looked for; closing as unreachable asks for attempts by two of them. */
export const contactChannels = [
  { code: 'brief', nl: 'Brief', fr: 'Lettre', en: 'Letter' },
  { code: 'telefoon', nl: 'Telefoon', fr: 'Téléphone', en: 'Phone', synonyms: ['telefonisch'] },
  { code: 'whatsapp', nl: 'WhatsApp', fr: 'WhatsApp', en: 'WhatsApp' },
  { code: 'sms', nl: 'Sms', fr: 'SMS', en: 'Text message' },
  { code: 'e-mail', nl: 'E-mail', fr: 'Courriel', en: 'E-mail', synonyms: ['mail', 'email'] },
  { code: 'huisbezoek', nl: 'Huisbezoek', fr: 'Visite à domicile', en: 'Home visit' },
  { code: 'via-de-bron', nl: 'Via de bron', fr: 'Par la source', en: 'Through the source' },
  { code: 'op-straat', nl: 'Op straat', fr: 'Dans la rue', en: 'On the street' },
] as const;

export type ContactChannel = CodeIn<typeof contactChannels>;
