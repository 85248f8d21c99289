import countries from 'i18n-iso-countries';
import { iso31661, iso31663 } from 'iso-3166';
import { kebab } from './code-list.ts';
import { unknownValues } from './unknown-values.ts';
import { withdrawnCountryNames } from './withdrawn-countries.ts';

/** ISO 3166-1 alpha-2, ISO 3166-3 alpha-4, `XK` (Kosovo, no ISO code of its own), `staatloos` or an unknown value. */
export type NationalityCode = string;

interface Names {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** CLDR has the short names of everyday Dutch (Guinee, Rusland); the package adds the long ones for the lookup. */
const everyday = {
  nl: new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** Names that the practice uses and neither has. */
const practiceNames: Readonly<Record<NationalityCode, readonly string[]>> = { BY: ['Wit-Rusland'], MM: ['Myanmar'] };

let names: Map<NationalityCode, Names> | undefined;
let lookup: Map<string, NationalityCode> | undefined;

/** Whether `code` may be stored as a nationality. */
export function isNationality(code: unknown): code is NationalityCode {
  return typeof code === 'string' && nationalityNames().has(code);
}

/** The name of the country in Dutch or English, in its usual short form ("Rusland"). */
export function nationalityName(code: NationalityCode, language: 'nl' | 'en' = 'nl'): string {
  return nationalityNames().get(code)?.[language][0] ?? code;
}

/** The code that a text stands for: a code (also of three letters), a Dutch or English name of the country. */
export function nationalityOf(text: string): NationalityCode | undefined {
  lookup ??= buildLookup();
  return lookup.get(kebab(text));
}

function nationalityNames(): Map<NationalityCode, Names> {
  names ??= new Map<NationalityCode, Names>([
    ...[...iso31661.map((country) => country.alpha2), 'XK'].map((code): [string, Names] => [
      code,
      { nl: [...namesIn('nl', code), ...(practiceNames[code] ?? [])], en: namesIn('en', code) },
    ]),
    ...iso31663.map((country): [string, Names] => [
      country.alpha4,
      { nl: withdrawnCountryNames[country.alpha4] ?? [country.from.name], en: [country.from.name] },
    ]),
    ['staatloos', { nl: ['staatloos'], en: ['stateless'] }],
    ...unknownValues.map(({ code, nl, en }): [string, Names] => [code, { nl: [nl], en: [en] }]),
  ]);
  return names;
}

function namesIn(language: 'nl' | 'en', code: string): readonly string[] {
  const short = everyday[language].of(code);
  return [...(short === undefined ? [] : [short]), ...(countries.getName(code, language, { select: 'all' }) ?? [])];
}

function buildLookup(): Map<string, NationalityCode> {
  const found = new Map<string, NationalityCode>();
  const add = (text: string, code: NationalityCode): void => {
    if (!found.has(kebab(text))) found.set(kebab(text), code);
  };
  for (const code of nationalityNames().keys()) add(code, code);
  for (const { alpha2, alpha3 } of iso31661) add(alpha3, alpha2);
  for (const [code, { nl }] of nationalityNames()) for (const name of nl) add(name, code);
  for (const [code, { en }] of nationalityNames()) for (const name of en) add(name, code);
  return found;
}
