import { iso6393 } from 'iso-639-3';
import { kebab } from './code-list.ts';
import { languageGroups } from './language-groups.ts';
import { unknownValues } from './unknown-values.ts';

/** A language as stored: ISO 639-3, ISO 639-5 for a group, or one of the three unknown values. */
export type LanguageCode = string;

interface LanguageNames {
  readonly en: string;
  readonly nl: string;
}

/** The codes that say "no language" or "several" (mis, mul, und, zxx) are no languages: `onbekend` says that here. */
const individual = iso6393.filter((language) => language.type !== 'special');
const dutchName = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });

/** Names that the practice uses and no list has. */
const practiceNames: readonly (readonly [name: string, code: LanguageCode])[] = [
  ['Darija', 'ary'],
  ['Marokkaans', 'ary'],
  ['Kiga', 'cgg'],
  ['Ingoesj', 'inh'],
  ['Farsi', 'fas'],
  ['Pashto', 'pus'],
  ['Bantu', 'bnt'],
  ['Berbers', 'ber'],
];

let names: Map<LanguageCode, LanguageNames> | undefined;
let lookup: Map<string, LanguageCode> | undefined;

/** Whether `code` may be stored as a language. */
export function isLanguage(code: unknown): code is LanguageCode {
  return typeof code === 'string' && languageNames().has(code);
}

/** The name of a language in Dutch (the source is CLDR) or English (ISO); English where Dutch has none. */
export function languageName(code: LanguageCode, language: 'nl' | 'en' = 'nl'): string {
  return languageNames().get(code)?.[language] ?? code;
}

/** The code that a text stands for: a code of two or three letters, a Dutch or English name, or an unknown value. */
export function languageOf(text: string): LanguageCode | undefined {
  lookup ??= buildLookup();
  return lookup.get(kebab(text));
}

function languageNames(): Map<LanguageCode, LanguageNames> {
  names ??= new Map([
    ...unknownValues.map((value): [string, LanguageNames] => [value.code, { nl: value.nl, en: value.en }]),
    ...languageGroups.map(([code, en, nl]): [string, LanguageNames] => [code, { nl, en }]),
    ...individual.map(({ iso6393: code, iso6391, name }): [string, LanguageNames] => {
      // CLDR names an alias (arb, twi) after the language that it stands for (ara, aka): not that one's own name.
      const canonical = Intl.getCanonicalLocales(code)[0];
      const own = canonical === code || canonical === iso6391;
      return [code, { en: name, nl: (own ? dutchName.of(code) : undefined) ?? name }];
    }),
  ]);
  return names;
}

function buildLookup(): Map<string, LanguageCode> {
  const found = new Map<string, LanguageCode>();
  const add = (text: string | undefined, code: LanguageCode): void => {
    if (text !== undefined && !found.has(kebab(text))) found.set(kebab(text), code);
  };
  // Codes first: where a code is also the name of another language, the code is meant.
  for (const code of languageNames().keys()) add(code, code);
  for (const { iso6393: code, iso6391, iso6392B } of individual) {
    add(iso6391, code);
    add(iso6392B, code);
  }
  for (const [name, code] of practiceNames) add(name, code);
  for (const [code, { nl }] of languageNames()) add(nl, code);
  for (const [code, { en }] of languageNames()) add(en, code);
  for (const [code, en] of languageGroups) add(en.replace(/ languages$/, ''), code);
  return found;
}
