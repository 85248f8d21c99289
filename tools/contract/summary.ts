import { byArea, count } from './outcome.ts';
import type { End, Outcome } from './outcome.ts';

export const ends: readonly (readonly [End, string])[] = [
  ['same', 'same'],
  ['safer', 'safer'],
  ['refused', 'refused by name'],
  ['listed', 'listed'],
  ['not asked', 'not asked here'],
  ['uncovered', 'not covered yet'],
  ['different', 'different'],
];

/** For a terminal: a line for each area, the reasons for what was not asked, and every difference. */
export function summary(outcomes: readonly Outcome[]): string {
  const counts = [...byArea(outcomes)].map(([area, found]) => `${line(found)}  ${area}`);
  const reasons = (end: End) =>
    [
      ...Map.groupBy(
        outcomes.filter((outcome) => outcome.end === end),
        ({ remark }) => remark,
      ),
    ].map(([remark, found]) => `  ${String(found.length).padStart(4)}  ${remark}`);
  const different = outcomes
    .filter(({ end }) => end === 'different')
    .map(({ observation, remark }) => `DIFFERENT ${observation.area}: ${observation.case}\n${remark}`);
  return [
    ends.map(([, name]) => name.padStart(16)).join(''),
    ...counts,
    `${line(outcomes)}  all ${outcomes.length} observations`,
    ...(['listed', 'not asked'] as const).flatMap((end) => {
      const found = reasons(end);
      return found.length > 0 ? ['', `${end === 'listed' ? 'Listed' : 'Not asked here'}, because`, ...found] : [];
    }),
    ...(different.length > 0 ? ['', ...different] : []),
    '',
  ].join('\n');
}

function line(outcomes: readonly Outcome[]): string {
  const counts = count(outcomes);
  return ends.map(([end]) => String(counts.get(end) ?? '').padStart(16)).join('');
}
