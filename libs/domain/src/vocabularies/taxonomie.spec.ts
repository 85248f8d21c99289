import { describe, expect, it } from '@jest/globals';
import { kebab } from './code-list.ts';
import { hasTheme, subthemeCodeOf, themeCodeOf, themeOf } from './taxonomie.ts';
import { taxonomieReferences } from './taxonomie-references.ts';
import { taxonomieV1 } from './taxonomie-v1.ts';

const subthemes = taxonomieV1.themes.flatMap((theme) => theme.subthemes);

describe('taxonomie version 1', () => {
  it('has 14 themes and twenty subthemes, with codes and references that occur once', () => {
    const all = [...taxonomieV1.themes, ...subthemes];
    expect([taxonomieV1.themes.length, subthemes.length]).toEqual([14, 20]);
    expect(new Set(all.map((entry) => entry.code)).size).toBe(34);
    expect(new Set(all.map((entry) => entry.reference)).size).toBe(34);
  });

  it('refers to the list that towns share, and to all of it', () => {
    const all = [...taxonomieV1.themes, ...subthemes].map(({ reference }) => reference);
    expect(all.toSorted()).toEqual([...taxonomieReferences].toSorted());
  });

  it('has the Dutch names in kebab-case as codes', () => {
    for (const entry of [...taxonomieV1.themes, ...subthemes]) expect(entry.code).toBe(kebab(entry.nl));
    expect(themeOf(taxonomieV1, 'wonen')?.reference).toBe('polslag:thema:wonen');
  });

  it('finds a theme and its subtheme by name or code', () => {
    expect(themeCodeOf(taxonomieV1, 'financieel, inkomen/tegemoetkoming')).toBe('financieel-inkomen-tegemoetkoming');
    expect(subthemeCodeOf(taxonomieV1, 'juridisch-stadhuis-verblijf', 'Afspraak maken/verzetten')).toBe(
      'afspraak-maken-verzetten',
    );
    for (const theme of taxonomieV1.themes)
      for (const subtheme of theme.subthemes)
        expect(subthemeCodeOf(taxonomieV1, themeCodeOf(taxonomieV1, theme.nl) ?? '', subtheme.nl)).toBe(subtheme.code);
  });

  it('knows a subtheme under its own theme only', () => {
    expect(hasTheme(taxonomieV1, 'wonen')).toBe(true);
    expect(hasTheme(taxonomieV1, 'wonen', 'huursubsidie')).toBe(true);
    expect(hasTheme(taxonomieV1, 'werk', 'huursubsidie')).toBe(false);
    expect(hasTheme(taxonomieV1, 'huursubsidie')).toBe(false);
    expect(subthemeCodeOf(taxonomieV1, 'bestaat-niet', 'NT2')).toBeUndefined();
  });
});
