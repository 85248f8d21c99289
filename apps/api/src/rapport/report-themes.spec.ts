import { describe, expect, it } from '@jest/globals';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { listed } from './figure.ts';
import { ReportThemes } from './report-themes.ts';

const entry = (code: string, nl: string, reference: string) => ({ code, nl, reference });
const theme = (code: string, nl: string, reference: string, ...subthemes: ReturnType<typeof entry>[]) => ({
  ...entry(code, nl, reference),
  subthemes,
});
const version = (number: number, ...themes: Taxonomie['themes']): Taxonomie => ({ version: number, themes });

const first = version(
  1,
  theme('wonen', 'Wonen', 'r:wonen', entry('huur', 'Huur', 'r:huur'), entry('sociaal', 'Sociaal', 'r:sociaal')),
  theme('werk', 'Werk', 'r:werk'),
  theme('varia', 'Varia', 'r:varia', entry('klein', 'Klein', 'r:klein')),
);
const count = (of: number, code: string, times: number, subtheme?: string) => ({
  ...{ version: of, theme: code, subtheme, count: times },
});

function rows(themes: ReportThemes, counts: ReturnType<typeof count>[]) {
  return listed(themes.taxonomie.themes, themes.mainThemes(counts));
}

describe('the themes of a report', () => {
  it('are those of the one version that there is, all of them, also at 0', () => {
    const themes = new ReportThemes([first]);
    expect(themes.taxonomie).toEqual(first);
    expect(rows(themes, [count(1, 'werk', 2)])).toEqual({ Wonen: 0, Werk: 2, Varia: 0 });
    expect(themes.mainSubthemes([count(1, 'wonen', 3, 'huur'), count(1, 'wonen', 1)])).toEqual([
      { value: 'wonen>huur', count: 3 },
    ]);
  });

  it('are named by the last version: another name, or another code of the same reference', () => {
    const second = version(
      2,
      theme('huisvesting', 'Huisvesting', 'r:wonen', entry('huren', 'Huren', 'r:huur')),
      theme('werk', 'Werk en opleiding', 'r:werk'),
      theme('varia', 'Varia', 'r:varia'),
    );
    const themes = new ReportThemes([first, second]);
    const counts = [count(1, 'wonen', 2, 'huur'), count(2, 'huisvesting', 3, 'huren'), count(1, 'werk', 1)];
    expect(rows(themes, counts)).toEqual({ Huisvesting: 5, 'Werk en opleiding': 1, Varia: 0 });
    expect(themes.mainSubthemes(counts)).toEqual([{ value: 'huisvesting>huren', count: 5 }]);
    const mentions = [{ version: 1, themes: ['wonen', 'werk'], count: 4 }];
    expect(themes.mentions(mentions)).toEqual([
      { value: 'huisvesting', count: 4 },
      { value: 'werk', count: 4 },
    ]);
  });

  it('keep what has no place any more under its last name and version, only where it counts', () => {
    const second = version(2, theme('wonen', 'Wonen', 'r:wonen'), theme('varia', 'Allerlei', 'r:varia'));
    const third = version(3, theme('wonen', 'Wonen', 'r:wonen'), theme('werk', 'Werk', 'r:ander-werk'));
    const themes = new ReportThemes([third, first, second]);
    const counts = [count(1, 'varia', 2, 'klein'), count(2, 'varia', 3), count(1, 'werk', 4), count(3, 'werk', 1)];
    expect(rows(themes, [...counts, count(1, 'wonen', 1, 'huur')])).toEqual({
      ...{ Wonen: 1, Werk: 1, 'Allerlei (versie 2)': 5, 'Werk (versie 1)': 4 },
    });
    expect(Object.keys(rows(themes, []))).toEqual(['Wonen', 'Werk']);
    const [wonen] = themes.taxonomie.themes;
    expect(wonen!.subthemes.map(({ code, nl }) => [code, nl])).toEqual([
      ['huur@1', 'Huur (versie 1)'],
      ['sociaal@1', 'Sociaal (versie 1)'],
    ]);
    expect(themes.mainSubthemes([count(1, 'varia', 2, 'klein')])).toEqual([{ value: 'varia@2>klein@1', count: 2 }]);
  });

  it('do not guess which of several an old one became, and count two that became one once a question', () => {
    const split = version(2, theme('huren', 'Huren', 'r:wonen'), theme('kopen', 'Kopen', 'r:wonen'));
    expect(rows(new ReportThemes([first, split]), [count(1, 'wonen', 2)])).toEqual({
      ...{ Huren: 0, Kopen: 0, 'Wonen (versie 1)': 2 },
    });
    const two = version(1, theme('a', 'A', 'r:a'), theme('b', 'B', 'r:a'));
    const one = version(2, theme('c', 'C', 'r:a'));
    const mentions = [{ version: 1, themes: ['a', 'b'], count: 3 }];
    expect(new ReportThemes([two, one]).mentions(mentions)).toEqual([{ value: 'c', count: 3 }]);
  });

  it('count a code that no version has under the code', () => {
    expect(rows(new ReportThemes([first]), [count(7, 'oud', 1)])).toMatchObject({ oud: 1 });
    expect(new ReportThemes([]).mainSubthemes([count(1, 'oud', 1, 'ouder')])).toEqual([
      { value: 'oud>ouder', count: 1 },
    ]);
  });
});
