import { describe, expect, it } from '@jest/globals';
import { codeOf, codesOf } from '#domain/vocabularies/code-list';
import { actions } from '#domain/vocabularies/hulpvraag-action';
import { places } from '#domain/vocabularies/hulpvraag-place';
import { isLanguage } from '#domain/vocabularies/language';
import { isNationality } from '#domain/vocabularies/nationality';
import { statuten } from '#domain/vocabularies/statuut';
import { taxonomieV1 } from '#domain/vocabularies/taxonomie-v1';
import { whoAsksList } from '#domain/vocabularies/who-asks';
import { differences, kortrijkPeriod } from './differences.ts';
import { kortrijkHulpvragen } from './generate.ts';
import { countHulpvragen } from './independent-count.ts';
import { kortrijkOpeningDays, openDates } from './opening-days.ts';
import { publishedKortrijk } from './published.ts';

const published = publishedKortrijk();
const rows = kortrijkHulpvragen();
const counted = countHulpvragen(rows, kortrijkPeriod);

describe('the Kortrijk half-year', () => {
  it('gives every published count, percentage and ranking, whatever the seed', () => {
    for (const seed of [1, 2, 3, 4, 5])
      expect(
        differences(kortrijkHulpvragen(seed), published).filter(({ figure }) => !figure.startsWith('averagePerDay')),
      ).toEqual([]);
  });

  it('lists the averages that no whole numbers give exactly: none is further off than 0.1', () => {
    const averages = differences(rows, published);
    expect(averages.map(({ figure, difference }) => [figure, difference])).toEqual([
      ['averagePerDay: 2015-12', 0.062],
      ['averagePerDay: 2016-01', -0.1],
      ['averagePerDay: 2016-02', 0.1],
      ['averagePerDay: 2016-05', 0.053],
      ['averagePerDay: 2016-06', 0.055],
      ['averagePerDay: 2016-07', 0.1],
    ]);
  });

  it('adds up: 866 questions, each with a main action and a theme, two without a place', () => {
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
    expect([counted.total, sum(counted.perMonth), sum(counted.action), sum(counted.themes)]).toEqual([
      866, 866, 866, 866,
    ]);
    expect([sum(counted.place), rows.filter((row) => row.place === '').length]).toEqual([864, 2]);
    expect(counted.topTwentySubthemes).toEqual(published.topTwentySubthemes);
  });

  it('happened on opening days only, of which there are as many as the averages ask for', () => {
    const open = openDates(kortrijkOpeningDays);
    const days = Object.keys(published.perMonth).map((month) => open.filter((date) => date.startsWith(month)).length);
    expect(days).toEqual([13, 20, 20, 23, 21, 19, 22, 10]);
    expect(rows.every((row) => open.includes(row.happenedAt.slice(0, 10)))).toBe(true);
    expect(open).toContain('2016-03-28');
  });

  it('is the same for the same seed, another for another, in order of time, with refs that occur once', () => {
    expect(kortrijkHulpvragen(1)).toEqual(rows);
    expect(kortrijkHulpvragen(2)).not.toEqual(rows);
    expect(new Set(rows.map((row) => row.ref)).size).toBe(866);
    expect(rows.map((row) => row.happenedAt)).toEqual(rows.map((row) => row.happenedAt).sort());
  });

  it('has second themes and further actions for about three in ten, and figures that ignore them', () => {
    for (const column of ['themes', 'actions'] as const) {
      const more = rows.filter((row) => row[column].includes(';')).length / rows.length;
      expect(more).toBeGreaterThan(0.25);
      expect(more).toBeLessThan(0.35);
    }
    expect(counted.themeMentions).not.toEqual(counted.themes);
  });

  it('is written in the vocabularies of the product', () => {
    const themes = new Map(taxonomieV1.themes.map((theme) => [theme.nl, theme.subthemes.map(({ nl }) => nl)]));
    expect(published.themes).toEqual([...themes.keys()]);
    for (const row of rows) {
      for (const theme of row.themes.split('; ')) {
        const [name = '', subtheme] = theme.split(' > ');
        expect(subtheme === undefined || themes.get(name)?.includes(subtheme)).toBe(true);
      }
      for (const action of row.actions.split('; ')) expect(codeOf(actions, action)).toBeDefined();
      expect([isLanguage(row.language || 'onbekend'), isNationality(row.nationality)]).toEqual([true, true]);
    }
    expect(
      Object.keys(published.place)
        .map((name) => codeOf(places, name))
        .sort(),
    ).toEqual(codesOf(places).sort());
    const printed = (list: typeof statuten | typeof whoAsksList) =>
      list.filter((entry) => !('onlyWhenPresent' in entry)).map((entry) => entry.nl);
    expect(printed(statuten).sort()).toEqual(Object.keys(published.statuutPercent).sort());
    expect(printed(whoAsksList).sort()).toEqual(Object.keys(published.whoAsksPercent).sort());
  });
});
