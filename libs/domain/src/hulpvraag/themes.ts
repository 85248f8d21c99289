import { hasTheme } from '../vocabularies/taxonomie.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type { ThemeChoice } from './theme-choice.ts';
import { reject } from './hulpvraag.rejections.ts';

/** The same themes in the same order: the first is the main one. */
export function sameThemes(one: readonly ThemeChoice[], other: readonly ThemeChoice[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ theme, subtheme }, index) => other[index]!.theme === theme && other[index]!.subtheme === subtheme)
  );
}

/** Each is in the town's taxonomy, and named once. */
export function assertThemes(themes: readonly ThemeChoice[], taxonomie: Taxonomie): void {
  themes.forEach(({ theme, subtheme }, index) => {
    if (!hasTheme(taxonomie, theme, subtheme)) reject('theme-unknown', `themes.${index}`);
    const twice = themes.findIndex((other) => other.theme === theme && other.subtheme === subtheme) !== index;
    if (twice) reject('theme-twice', `themes.${index}`);
  });
}
