/**
 * One value of a code list. `code` is what is stored and never changes; `nl` is the name as the practice and the
 * published reports write it. `fr` and `en` are unofficial translations. `synonyms` are other texts that an import may
 * hold. `onlyWhenPresent` marks a row that a report leaves out while it counts nothing; every other row is printed,
 * also at 0.
 */
export interface CodeEntry {
  readonly code: string;
  readonly nl: string;
  readonly fr?: string;
  readonly en?: string;
  readonly synonyms?: readonly string[];
  readonly onlyWhenPresent?: boolean;
}

export type CodeList = readonly CodeEntry[];

/** The union of the codes of a list. */
export type CodeIn<L extends CodeList> = L[number]['code'];

export type LabelLanguage = 'nl' | 'fr' | 'en';

/** Dutch is the language of Flemish administration; labels in any other are marked as unofficial translations. */
export const officialLanguage: LabelLanguage = 'nl';

/** A text as it is compared: no accents, lower case, everything between letters and digits one hyphen. */
export function kebab(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const lookups = new WeakMap<CodeList, Map<string, string>>();

/** The code that `text` (a code, its Dutch name or a synonym; case, accents and spacing are ignored) stands for. */
export function codeOf<L extends CodeList>(list: L, text: string): CodeIn<L> | undefined {
  // An import asks this ten times a row: the texts of a list are made comparable once.
  let lookup = lookups.get(list);
  if (lookup === undefined) lookups.set(list, (lookup = buildLookup(list)));
  return lookup.get(kebab(text));
}

/** Whether `value` is literally one of the codes of the list. */
export function isCode<L extends CodeList>(list: L, value: unknown): value is CodeIn<L> {
  return list.some((entry) => entry.code === value);
}

/** The codes of a list, in the order in which they are shown. */
export function codesOf<L extends CodeList>(list: L): CodeIn<L>[] {
  return list.map((entry) => entry.code);
}

/** The name of a code, in Dutch where the language has none; an unknown code is its own name. */
export function labelOf(list: CodeList, code: string, language: LabelLanguage = 'nl'): string {
  const entry = list.find((candidate) => candidate.code === code);
  return entry === undefined ? code : (entry[language] ?? entry.nl);
}

function buildLookup(list: CodeList): Map<string, string> {
  const lookup = new Map(list.map((entry) => [entry.code, entry.code]));
  for (const entry of list)
    for (const text of [entry.nl, ...(entry.synonyms ?? [])])
      if (!lookup.has(kebab(text))) lookup.set(kebab(text), entry.code);
  return lookup;
}
