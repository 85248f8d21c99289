import type { ProblemLanguage } from './problem.ts';

/** The languages that there are, the one that is preferred first. */
const offered: readonly ProblemLanguage[] = ['nl', 'fr', 'en'];

interface Wish {
  readonly range: string;
  readonly quality: number;
}

/**
 * The language that an Accept-Language asks for (RFC 9110, 12.5.4): by its weights, the first of equals, `fr-BE` being
 * French and `*` any that is not named. Dutch where it asks for none of ours.
 */
export function languageOf(header: string | undefined): ProblemLanguage {
  const wishes = (header ?? '').split(',').flatMap(wishOf);
  const named = new Set(wishes.map(({ range }) => range));
  const unwanted = new Set(wishes.filter(({ quality }) => quality === 0).map(({ range }) => range));
  const wanted = wishes.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
  for (const { range } of wanted) {
    const found = offered.find((one) => (range === '*' ? !named.has(one) : one === range && !unwanted.has(one)));
    if (found) return found;
  }
  return 'nl';
}

/** Of a range only its language counts, `fr` of `fr-BE`; what is no range asks for nothing. */
function wishOf(text: string): Wish[] {
  const [, range, weight] =
    /^\s*([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(text) ?? [];
  return range === undefined ? [] : [{ range: range.toLowerCase(), quality: Number(weight ?? 1) }];
}
