import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The half-year as Kortrijk published it; the notes in the file say what is printed and what is not. */
export interface PublishedKortrijk {
  readonly total: number;
  readonly perMonth: Readonly<Record<string, number>>;
  readonly averagePerDay: Readonly<Record<string, number>>;
  readonly place: Readonly<Record<string, number>>;
  readonly action: Readonly<Record<string, number>>;
  readonly whoAsksPercent: Readonly<Record<string, number>>;
  readonly statuutPercent: Readonly<Record<string, number>>;
  /** Per cent of the ten together, in the printed order. */
  readonly topTenNationalitiesPercent: Readonly<Record<string, number>>;
  readonly nationalitiesInAll: number;
  readonly languagesPercentPartly: Readonly<Record<string, number>>;
  readonly topTwentySubthemes: readonly { readonly subtheme: string; readonly count: number; readonly theme: string }[];
  readonly themes: readonly string[];
}

/** The bars of the chart per theme whose numbers are legible, though not whose they are; the file has them in a note. */
export const legibleThemeBars = [119, 193, 151] as const;

const fixture = join('tools', 'kortrijk', 'fixtures', 'kortrijk-2015-2016.json');

/** The published figures, from the fixture in the project (also where this runs from the build's folder). */
export function publishedKortrijk(): PublishedKortrijk {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, fixture))) {
    if (dirname(folder) === folder) throw new Error(`${fixture} was not found above ${import.meta.dirname}`);
    folder = dirname(folder);
  }
  return JSON.parse(readFileSync(join(folder, fixture), 'utf8')) as PublishedKortrijk;
}
