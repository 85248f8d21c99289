import { kebab } from '#domain/vocabularies/code-list';
import { subthemeCodeOf, themeCodeOf } from '#domain/vocabularies/taxonomie';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import type { CellReader } from './cells.ts';
import { quoted } from './row-problem.ts';

export interface ThemeBody {
  readonly theme: string;
  readonly subtheme?: string;
}

type Themes = Pick<Taxonomie, 'themes'>;

const maxThemes = 3;

/**
 * "Theme > Subtheme; Theme": one to three themes, the main one first. Names hold commas and slashes, so only ";" and
 * ">" separate. No subtheme, or "niet nader bepaald", leaves it out.
 */
export function themesCell(reader: CellReader, column: string, taxonomie: Themes): ThemeBody[] | undefined {
  const cell = reader.required(column);
  if (cell === undefined) return undefined;
  const parts = cell.split(';').filter((part) => part.trim() !== '');
  if (parts.length > maxThemes) {
    return reader.problem(column, 'te-veel', `Er staan ${parts.length} thema's; ${maxThemes} is het meeste.`);
  }
  const themes: ThemeBody[] = [];
  for (const part of parts) {
    const found = themeOfText(reader, column, part, taxonomie);
    if (found === undefined) return undefined;
    if (themes.some((other) => other.theme === found.theme && other.subtheme === found.subtheme)) {
      return reader.problem(column, 'dubbel', `Het thema ${quoted(part.trim())} staat er twee keer.`);
    }
    themes.push(found);
  }
  return themes.length > 0 ? themes : reader.problem(column, 'verplicht', 'Er is minstens één thema nodig.');
}

function themeOfText(reader: CellReader, column: string, text: string, taxonomie: Themes): ThemeBody | undefined {
  const [themeText = '', subthemeText = '', ...more] = text.split('>').map((part) => part.trim());
  const theme = themeCodeOf(taxonomie, themeText);
  if (theme === undefined) {
    return reader.problem(column, 'onbekende-waarde', `${quoted(themeText)} is geen thema van de gemeente.`);
  }
  if (more.length > 0) {
    return reader.problem(column, 'onbekende-waarde', `${quoted(text.trim())} heeft meer dan één subthema.`);
  }
  if (subthemeText === '' || kebab(subthemeText) === 'niet-nader-bepaald') return { theme };
  const subtheme = subthemeCodeOf(taxonomie, theme, subthemeText);
  if (subtheme !== undefined) return { theme, subtheme };
  return reader.problem(
    column,
    'onbekende-waarde',
    `${quoted(subthemeText)} is geen subthema van ${quoted(themeText)}.`,
  );
}
