/**
 * Whole numbers that add up to `total` and whose shares round to the given percentages. Rounding is half up to whole
 * per cents. Starts from the nearest numbers and moves what is left over to where the remainder is largest; throws
 * where no such numbers are found, so that nothing is made to fit silently.
 */
export function countsForPercentages(
  percentages: Readonly<Record<string, number>>,
  total: number,
): Map<string, number> {
  const exact = Object.entries(percentages).map(([name, percentage]) => ({ name, share: (percentage * total) / 100 }));
  const counts = new Map(exact.map(({ name, share }) => [name, Math.floor(share)]));
  const left = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (left < 0 || left > counts.size) throw new Error(`the percentages leave ${left} of ${total} over`);
  const byRemainder = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1));
  for (const { name } of byRemainder.slice(0, left)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts)
    if (wholePercent(count, total) !== percentages[name])
      throw new Error(`${count} of ${total} is not ${percentages[name]} % (${name})`);
  return counts;
}

/** `part` of `whole` in whole per cents, half rounded up; 0 of nothing is 0. */
export function wholePercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}

/** Each name as often as its count says. */
export function repeated(counts: Iterable<readonly [string, number]>): string[] {
  return [...counts].flatMap(([name, count]) => Array.from({ length: count }, () => name));
}
