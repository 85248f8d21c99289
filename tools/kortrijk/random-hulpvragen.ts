import { kortrijkWijken, mainLanguages, otherNationalityCounts, topTenNationalityCounts } from './choices.ts';
import type { HulpvraagRow } from './hulpvraag-row.ts';
import { publishedKortrijk } from './published.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';

/** Names that are numbers come first in an object, whatever their count. */
const oddWijken = [...kortrijkWijken.slice(0, 3), '8500', '2', ...kortrijkWijken.slice(3)];

/**
 * `n` registrations by chance, between December 2015 and August 2016, with what a report can get wrong: closed days and
 * Sundays, minutes around midnight at the turn of a month, empty cells, ties, and all three unknown values.
 */
export function randomHulpvragen(seed: number, n: number): HulpvraagRow[] {
  const random = seededRandom(seed);
  const { topTwentySubthemes, themes, place, action, whoAsksPercent, statuutPercent } = publishedKortrijk();
  const unknown = ['', 'niet geregistreerd', 'wil niet zeggen'];
  const nationalities = Object.keys({ ...topTenNationalityCounts, ...otherNationalityCounts, staatloos: 1 });
  const languages = [...new Set(Object.values(mainLanguages)), 'niet-geregistreerd', 'wil-niet-zeggen', ''];
  const theme = (): string => {
    const name = skewed(themes, random);
    const subthemes = topTwentySubthemes.filter((entry) => entry.theme === name);
    return subthemes.length === 0 || random.chance(0.3) ? name : `${name} > ${skewed(subthemes, random).subtheme}`;
  };
  return Array.from({ length: n }, (_, index) => ({
    ref: `W${seed}-${index + 1}`,
    happenedAt: moment(random),
    themes: distinct(Array.from({ length: 1 + random.below(3) }, theme)).join('; '),
    place: skewed([...Object.keys(place), ''], random),
    language: skewed(languages, random),
    actions: distinct(Array.from({ length: random.below(4) }, () => skewed(Object.keys(action), random))).join('; '),
    whoAsks: skewed([...Object.keys(whoAsksPercent), ...unknown], random),
    statuut: skewed([...Object.keys(statuutPercent), ...unknown], random),
    nationality: skewed([...nationalities, ''], random),
    woonplaats: '34022',
    wijk: random.chance(0.2) ? '' : skewed(oddWijken, random),
    note: '',
  }));
}

/** One question has each theme and each action once. */
function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, index) => {
    const name = (other: string): string | undefined => other.split(' > ')[0];
    return texts.findIndex((other) => name(other) === name(text)) === index;
  });
}

/** The first values come more often than the last. */
export function skewed<T>(values: readonly T[], random: Random): T {
  return random.pick(values.slice(0, 1 + random.below(values.length)));
}

/** A date, or a date and time, of the nine months. */
export function moment(random: Random): string {
  const date = new Date(Date.UTC(2015, 11, 1 + random.below(270))).toISOString().slice(0, 10);
  const drawn = random.next();
  if (drawn < 0.6) return date;
  const firstOfMonth = `${date.slice(0, 7)}-01`;
  if (drawn < 0.65) return `${firstOfMonth}T00:${String(random.below(60)).padStart(2, '0')}`;
  return `${date}T${String(4 + random.below(20)).padStart(2, '0')}:59`;
}
