import type { CodeIn } from './code-list.ts';

/** What was done with a hulpvraag; the first one is the main action. */
export const actions = [
  { code: 'telefoneren', nl: 'Telefoneren', fr: 'Téléphoner', en: 'Telephoning' },
  { code: 'doorverwijzen', nl: 'Doorverwijzen', fr: 'Orienter vers un service', en: 'Referring' },
  { code: 'op-pad-gaan', nl: 'Op pad gaan', fr: 'Accompagner sur place', en: 'Going along' },
  { code: 'zelf-uitleg-geven', nl: 'Zelf uitleg geven', fr: 'Expliquer soi-même', en: 'Explaining oneself' },
  { code: 'online-opzoeken', nl: 'Online opzoeken', fr: 'Chercher en ligne', en: 'Looking up online' },
  { code: 'samen-invullen', nl: 'Samen invullen', fr: 'Remplir ensemble', en: 'Filling in together' },
  { code: 'mailen', nl: 'Mailen', fr: 'Envoyer un courriel', en: 'E-mailing' },
  { code: 'vertalen', nl: 'Vertalen', fr: 'Traduire', en: 'Translating' },
] as const;

export type Action = CodeIn<typeof actions>;

/** Who did an action: how far one guides, and when one lets go, shows here. */
export const actionDoers = [
  { code: 'overgenomen', nl: 'Overgenomen', fr: 'Pris en charge', en: 'Taken over' },
  { code: 'samen', nl: 'Samen', fr: 'Ensemble', en: 'Together' },
  { code: 'client-alleen', nl: 'Cliënt alleen', fr: 'Le client seul', en: 'The client alone' },
] as const;

export type ActionDoer = CodeIn<typeof actionDoers>;
