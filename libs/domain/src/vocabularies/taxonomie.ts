import type { CodeEntry } from './code-list.ts';
import { codeOf } from './code-list.ts';

/** A theme or subtheme: the town's own code, mapped to a reference that towns share so that figures can be pooled. */
export interface TaxonomieEntry extends CodeEntry {
  readonly reference: string;
}

export interface TaxonomieTheme extends TaxonomieEntry {
  readonly subthemes: readonly TaxonomieEntry[];
}

/** One version of a town's taxonomy; a hulpvraag keeps the version that it was registered under. */
export interface Taxonomie {
  readonly version: number;
  readonly themes: readonly TaxonomieTheme[];
}

/** The theme with that code, or undefined. */
export function themeOf(taxonomie: Pick<Taxonomie, 'themes'>, code: string): TaxonomieTheme | undefined {
  return taxonomie.themes.find((theme) => theme.code === code);
}

/** Whether the taxonomy has the theme and, where one is given, the subtheme under it. */
export function hasTheme(taxonomie: Taxonomie, theme: string, subtheme?: string): boolean {
  const found = themeOf(taxonomie, theme);
  return found !== undefined && (subtheme === undefined || found.subthemes.some((entry) => entry.code === subtheme));
}

/** The code of a theme from its code or Dutch name. */
export function themeCodeOf(taxonomie: Pick<Taxonomie, 'themes'>, text: string): string | undefined {
  return codeOf(taxonomie.themes, text);
}

/** The code of a subtheme of `theme` (a code) from its code or Dutch name. */
export function subthemeCodeOf(taxonomie: Pick<Taxonomie, 'themes'>, theme: string, text: string): string | undefined {
  return codeOf(themeOf(taxonomie, theme)?.subthemes ?? [], text);
}
