import type { CodeIn } from './code-list.ts';
import { notRegisteredRow, unknownRow, withheldRow } from './unknown-values.ts';

/** The answer to an indicator of the counter: has work, has children, brought an interpreter. */
export const yesNoValues = [
  { code: 'ja', nl: 'ja', fr: 'oui', en: 'yes' },
  { code: 'nee', nl: 'nee', fr: 'non', en: 'no' },
  unknownRow,
  notRegisteredRow,
  withheldRow,
] as const;

export type YesNo = CodeIn<typeof yesNoValues>;

/**
 * "Is communication in Dutch difficult or impossible?" The counter says yes or no, or yes by degree; `ok` is how some
 * lists of the practice write no.
 */
export const dutchDifficultValues = [
  { code: 'nee', nl: 'nee', fr: 'non', en: 'no', synonyms: ['ok', 'oké', 'vlot'] },
  { code: 'ja', nl: 'ja', fr: 'oui', en: 'yes' },
  { code: 'moeilijk', nl: 'moeilijk', fr: 'difficile', en: 'difficult' },
  { code: 'onmogelijk', nl: 'onmogelijk', fr: 'impossible', en: 'impossible' },
  unknownRow,
  notRegisteredRow,
  withheldRow,
] as const;

export type DutchDifficult = CodeIn<typeof dutchDifficultValues>;

/** True or false where the answer says so, undefined where it is one of the three unknown values. */
export function isDutchDifficult(answer: DutchDifficult): boolean | undefined {
  switch (answer) {
    case 'ja':
    case 'moeilijk':
    case 'onmogelijk':
      return true;
    case 'nee':
      return false;
    case 'onbekend':
    case 'niet-geregistreerd':
    case 'wil-niet-zeggen':
      return undefined;
  }
}
