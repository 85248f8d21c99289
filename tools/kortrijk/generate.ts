import { askers } from './askers.ts';
import { notes } from './choices.ts';
import type { HulpvraagRow } from './hulpvraag-row.ts';
import { kortrijkOpeningDays, openDates } from './opening-days.ts';
import type { PublishedKortrijk } from './published.ts';
import { publishedKortrijk } from './published.ts';
import { actionsOfQuestions, themesOfQuestions } from './questions.ts';
import { repeated } from './quotas.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';

/**
 * 866 registrations of nobody, in the order in which they happened, whose figures are those that Kortrijk published
 * for 1 December 2015 to July 2016. The same seed gives the same rows; every seed gives the same published figures.
 * What could not be made to agree is listed by `differences`.
 */
export function kortrijkHulpvragen(seed = 1): HulpvraagRow[] {
  const random = seededRandom(seed);
  const published = publishedKortrijk();
  const themes = themesOfQuestions(published, random);
  const actions = actionsOfQuestions(published, random);
  const places = placesOfQuestions(published, random);
  const who = askers(published, random);
  return momentsOfQuestions(published, random).map((happenedAt, index) => {
    const asker = who[index];
    if (asker === undefined) throw new Error('the published months hold more questions than the total');
    return {
      ref: `KTR-${String(index + 1).padStart(4, '0')}`,
      happenedAt,
      themes: themes[index] ?? '',
      place: places[index] ?? '',
      language: asker.language,
      actions: actions[index] ?? '',
      whoAsks: asker.whoAsks,
      statuut: asker.statuut,
      nationality: asker.nationality,
      woonplaats: asker.woonplaats,
      wijk: asker.wijk,
      note: random.chance(0.06) ? random.pick(notes) : '',
    };
  });
}

/** The printed places, and '' for the questions that the published figure misses. */
function placesOfQuestions(published: PublishedKortrijk, random: Random): string[] {
  const placed = repeated(Object.entries(published.place));
  const missing = Array.from({ length: published.total - placed.length }, () => '');
  return random.shuffle([...placed, ...missing]);
}

/** When each question was asked, in order: on opening days only, three in ten with the time of day. */
function momentsOfQuestions(published: PublishedKortrijk, random: Random): string[] {
  const open = openDates(kortrijkOpeningDays);
  return Object.entries(published.perMonth)
    .flatMap(([month, count]) => {
      const days = open.filter((date) => date.startsWith(month));
      return Array.from({ length: count }, () => random.pick(days));
    })
    .map((date) => (random.chance(0.3) ? `${date}T${timeOfDay(random)}` : date))
    .sort();
}

function timeOfDay(random: Random): string {
  const minutes = 9 * 60 + 5 * random.below(7 * 12);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
