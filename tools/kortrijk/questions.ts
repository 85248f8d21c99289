import { firstThemeCounts } from './choices.ts';
import type { PublishedKortrijk } from './published.ts';
import { repeated } from './quotas.ts';
import type { Random } from './random.ts';

/** A theme as an import file writes it. */
const written = (theme: string, subtheme?: string): string =>
  subtheme === undefined ? theme : `${theme} > ${subtheme}`;

/**
 * The themes of each question, in no order: the main one so that the published top twenty and the legible bars come
 * out (what is left of a theme has no subtheme), and for about three in ten a second or a third.
 */
export function themesOfQuestions(published: PublishedKortrijk, random: Random): string[] {
  const left = new Map(Object.entries(firstThemeCounts));
  const main = published.topTwentySubthemes.flatMap(({ theme, subtheme, count }) => {
    left.set(theme, (left.get(theme) ?? 0) - count);
    return repeated([[theme, count]]).map((name) => ({ theme: name, subtheme }));
  });
  const withoutSubtheme = repeated(left).map((theme) => ({ theme, subtheme: undefined }));
  return random
    .shuffle([...main, ...withoutSubtheme])
    .map(({ theme, subtheme }) => [written(theme, subtheme), ...furtherThemes(theme, published, random)].join('; '));
}

/** The actions of each question, the main one as published, and for about three in ten one or two more. */
export function actionsOfQuestions(published: PublishedKortrijk, random: Random): string[] {
  const names = Object.keys(published.action);
  return random.shuffle(repeated(Object.entries(published.action))).map((main) => {
    const others = random.shuffle(names.filter((name) => name !== main));
    return [main, ...others.slice(0, further(random))].join('; ');
  });
}

function furtherThemes(main: string, published: PublishedKortrijk, random: Random): string[] {
  const themes = random.shuffle(published.themes.filter((theme) => theme !== main)).slice(0, further(random));
  return themes.map((theme) => {
    const subthemes = published.topTwentySubthemes.filter((entry) => entry.theme === theme);
    return subthemes.length > 0 && random.chance(0.5) ? written(theme, random.pick(subthemes).subtheme) : theme;
  });
}

function further(random: Random): number {
  const drawn = random.next();
  return drawn < 0.06 ? 2 : drawn < 0.3 ? 1 : 0;
}
