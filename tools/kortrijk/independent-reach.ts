import type { AanmeldingRow } from './aanmelding-row.ts';
import { monthsFrom } from './independent-count.ts';

/** Reach counted straight from the input rows, by code that shares nothing with the product: the check on its report. */
export interface ReachCount {
  total: number;
  /** Every month of the period, also at 0. */
  perMonth: Record<string, number>;
  /** By the Dutch name of the channel; an empty cell is not registered. */
  perMonthPerChannel: Record<string, Record<string, number>>;
}

/** Counts the rows whose local date lies from `from` up to and including `to` (both `YYYY-MM-DD`). */
export function countReach(rows: readonly AanmeldingRow[], { from, to }: { from: string; to: string }): ReachCount {
  const count: ReachCount = { total: 0, perMonth: {}, perMonthPerChannel: {} };
  for (const month of monthsFrom(from, to)) [count.perMonth[month], count.perMonthPerChannel[month]] = [0, {}];
  for (const { happenedAt, channel } of rows) {
    if (happenedAt.slice(0, 10) < from || happenedAt.slice(0, 10) > to) continue;
    const month = happenedAt.slice(0, 7);
    const name = channel || 'niet geregistreerd';
    count.total += 1;
    count.perMonth[month] = (count.perMonth[month] ?? 0) + 1;
    const channels = (count.perMonthPerChannel[month] ??= {});
    channels[name] = (channels[name] ?? 0) + 1;
  }
  return count;
}

/** The report on reach as the API answers it in JSON. */
export interface ReportedReach extends ReachCount {
  perChannel: Record<string, number>;
}

/** Where a report and a count disagree, a sentence each. A row of 0 may stand in the one and not in the other. */
export function reachDifferences(report: ReportedReach, count: ReachCount): string[] {
  const cells = (reach: ReachCount, perChannel: Record<string, number>): Map<string, number> =>
    new Map([
      ['total', reach.total],
      ...Object.entries(reach.perMonth),
      ...Object.entries(perChannel),
      ...Object.entries(reach.perMonthPerChannel).flatMap(([month, channels]) =>
        Object.entries(channels).map(([name, number]): [string, number] => [`${month} ${name}`, number]),
      ),
    ]);
  const perChannel: Record<string, number> = {};
  for (const channels of Object.values(count.perMonthPerChannel)) {
    for (const [name, number] of Object.entries(channels)) perChannel[name] = (perChannel[name] ?? 0) + number;
  }
  const [reported, counted] = [cells(report, report.perChannel), cells(count, perChannel)];
  const rows = [...new Set([...reported.keys(), ...counted.keys()])];
  return [
    ...rows
      .filter((row) => (reported.get(row) ?? 0) !== (counted.get(row) ?? 0))
      .map((row) => `${row}: the report has ${reported.get(row) ?? 0}, the rows give ${counted.get(row) ?? 0}`),
    ...(Object.keys(report.perMonth).join() === Object.keys(count.perMonth).join() ? [] : ['months: not the same']),
  ];
}
