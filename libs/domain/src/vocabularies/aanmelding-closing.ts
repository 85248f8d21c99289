import type { CodeIn } from './code-list.ts';

/** Why an aanmelding was closed. */
export const aanmeldingCloseReasons = [
  { code: 'afgerond', nl: 'Afgerond', fr: 'Terminé', en: 'Done' },
  { code: 'onbereikbaar', nl: 'Onbereikbaar', fr: 'Injoignable', en: 'Unreachable' },
  { code: 'niet-gewenst', nl: 'Niet gewenst', fr: 'Non souhaité', en: 'Not wanted' },
  { code: 'verhuisd', nl: 'Verhuisd', fr: 'Déménagé', en: 'Moved away' },
  { code: 'andere', nl: 'Andere', fr: 'Autre', en: 'Other' },
] as const;

export type AanmeldingCloseReason = CodeIn<typeof aanmeldingCloseReasons>;

/** Why an aanmelding went back to its source: toeleiders are overloaded where partners send everybody. */
export const aanmeldingReturnReasons = [
  { code: 'niet-de-doelgroep', nl: 'Niet de doelgroep', fr: 'Hors groupe cible', en: 'Not the target group' },
  { code: 'geen-capaciteit', nl: 'Geen capaciteit', fr: 'Pas de capacité', en: 'No capacity' },
  { code: 'te-weinig-gegevens', nl: 'Te weinig gegevens', fr: 'Données insuffisantes', en: 'Too little information' },
  { code: 'al-in-begeleiding', nl: 'Al in begeleiding', fr: 'Déjà accompagné', en: 'Already guided' },
  { code: 'andere', nl: 'Andere', fr: 'Autre', en: 'Other' },
] as const;

export type AanmeldingReturnReason = CodeIn<typeof aanmeldingReturnReasons>;

/** The word in which the source is told what came of it. */
export const sourceMessages = [
  { code: 'gezien', nl: 'Gezien', fr: 'Vu', en: 'Seen' },
  { code: 'niet-bereikt', nl: 'Niet bereikt', fr: 'Pas joint', en: 'Not reached' },
  { code: 'wil-niet', nl: 'Wil niet', fr: 'Ne veut pas', en: 'Does not want to' },
  { code: 'teruggegeven', nl: 'Teruggegeven', fr: 'Renvoyé', en: 'Returned' },
] as const;

export type SourceMessage = CodeIn<typeof sourceMessages>;
