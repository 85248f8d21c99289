import {
  kortrijkWijken,
  legibleLanguageSpeakers,
  mainLanguages,
  neighbourTowns,
  otherNationalityCounts,
  topTenNationalityCounts,
} from './choices.ts';
import type { PublishedKortrijk } from './published.ts';
import { countsForPercentages, repeated } from './quotas.ts';
import type { Random } from './random.ts';

/** Who asks a question: cells of an import row. */
export interface Asker {
  readonly whoAsks: string;
  readonly statuut: string;
  readonly nationality: string;
  language: string;
  readonly woonplaats: string;
  readonly wijk: string;
}

/** One asker to a question, in no order, so that the published shares come out. */
export function askers(published: PublishedKortrijk, random: Random): Asker[] {
  const share = (percentages: Readonly<Record<string, number>>): string[] =>
    random.shuffle(repeated(countsForPercentages(percentages, published.total)));
  const whoAsks = share(published.whoAsksPercent);
  const statuten = share(published.statuutPercent);
  const nationalities = random.shuffle(
    repeated(Object.entries({ ...topTenNationalityCounts, ...otherNationalityCounts })),
  );
  const found = nationalities.map((nationality, index): Asker => {
    const home = homeOf(random);
    return {
      whoAsks: whoAsks[index] ?? '',
      statuut: statuten[index] ?? '',
      nationality,
      language: mainLanguages[nationality] ?? '',
      ...home,
    };
  });
  giveLegibleLanguages(found, published);
  return found;
}

/** Exactly as many questions in each legible language as its share of all; the others keep their main language. */
function giveLegibleLanguages(found: readonly Asker[], published: PublishedKortrijk): void {
  const given = new Set<Asker>();
  for (const [language, speakers] of legibleLanguageSpeakers) {
    const percentage = published.languagesPercentPartly[language];
    if (percentage === undefined) throw new Error(`${language} is not among the legible languages`);
    const wanted = Math.round((percentage * published.total) / 100);
    const able = found.filter((asker) => speakers.includes(asker.nationality) && !given.has(asker)).slice(0, wanted);
    if (able.length < wanted) throw new Error(`too few who speak ${language}`);
    for (const asker of able) {
      asker.language = language;
      given.add(asker);
    }
  }
}

function homeOf(random: Random): { woonplaats: string; wijk: string } {
  if (random.chance(0.06)) return { woonplaats: random.pick(neighbourTowns), wijk: '' };
  return { woonplaats: '34022', wijk: random.chance(0.85) ? random.pick(kortrijkWijken) : '' };
}
