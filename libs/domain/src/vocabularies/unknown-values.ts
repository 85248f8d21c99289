import type { CodeIn } from './code-list.ts';

/**
 * Three real values, not missing ones: somebody asked and nobody knows (`onbekend`), nobody wrote it down
 * (`niet-geregistreerd`), the client was asked and keeps it to themselves (`wil-niet-zeggen`).
 */
export const unknownValues = [
  { code: 'onbekend', nl: 'onbekend', fr: 'inconnu', en: 'unknown' },
  { code: 'niet-geregistreerd', nl: 'niet geregistreerd', fr: 'non enregistré', en: 'not registered' },
  { code: 'wil-niet-zeggen', nl: 'wil niet zeggen', fr: 'ne souhaite pas répondre', en: 'does not want to say' },
] as const;

export type UnknownValue = CodeIn<typeof unknownValues>;

const [onbekend, nietGeregistreerd, wilNietZeggen] = unknownValues;

/** Rows of their own in the lists below. The published reports print `onbekend`; the others only where they count. */
export const unknownRow = onbekend;
export const notRegisteredRow = { ...nietGeregistreerd, onlyWhenPresent: true } as const;
export const withheldRow = { ...wilNietZeggen, onlyWhenPresent: true } as const;

/** A place is always known to who writes it down: of the three only "not registered" occurs, and it is printed. */
export const printedNotRegisteredRow = nietGeregistreerd;
