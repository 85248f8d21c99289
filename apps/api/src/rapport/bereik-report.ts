import { channels } from '#domain/vocabularies/aanmelding-channel';
import { countOf, listed, monthsOf, sumOf } from './figure.ts';
import type { Count } from './figure.ts';
import type { ReportFrame } from './hulpvragen-report.ts';

/** The aanmeldingen of a period by month and channel, those entered in error left out. */
export interface BereikCounts {
  readonly perMonth: Readonly<Record<string, readonly Count[]>>;
}

/** Reach: one aanmelding that was not entered in error is one reached, in the month of its `happenedAt`. */
export function bereikReport(frame: ReportFrame, counts: BereikCounts) {
  const months = monthsOf(frame.from, frame.to);
  const all = months.flatMap((month) => counts.perMonth[month] ?? []);
  const perChannel = channels.map((channel) => ({
    value: channel.code,
    count: sumOf(all.filter((one) => one.value === channel.code)),
  }));
  return {
    report: 'bereik',
    ...frame,
    total: sumOf(all),
    perMonth: Object.fromEntries(months.map((month) => [month, sumOf(counts.perMonth[month] ?? [])])),
    perChannel: listed(channels, perChannel),
    perMonthPerChannel: Object.fromEntries(
      months.map((month) => [
        month,
        Object.fromEntries(
          channels.map((channel) => [channel.nl, countOf(counts.perMonth[month] ?? [], channel.code)]),
        ),
      ]),
    ),
    figures: {
      total: { unit: 'bereikte (één aanmelding)', basis: 'aanmeldingen die niet foutief waren', of: sumOf(all) },
    },
    warnings: [] as string[],
  };
}

export type BereikReport = ReturnType<typeof bereikReport>;
