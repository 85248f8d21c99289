import { channels } from '#domain/vocabularies/aanmelding-channel';
import { countOf, listed, monthsOf, namedOf, sumOf } from './figure.ts';
import type { Count, FigureBasis } from './figure.ts';
import type { ReportFrame } from './report-frame.ts';
import { cutMonths } from './report-warnings.ts';

/** The aanmeldingen of a period by month (`YYYY-MM`) and channel (a code), those entered in error left out. */
export interface BereikCounts {
  readonly perMonth: Readonly<Record<string, readonly Count[]>>;
}

/** Reach: one aanmelding that was not entered in error is one reached, in the month of its `happenedAt`. */
export function bereikReport(frame: ReportFrame, counts: BereikCounts) {
  const months = monthsOf(frame.from, frame.to);
  const inMonth = (month: string): readonly Count[] => counts.perMonth[month] ?? [];
  const all = months.flatMap(inMonth);
  const total = sumOf(all);
  // A channel that shows only where it counts shows in every month, or in none: the rows are one table.
  const shown = channels.filter((channel) => !('onlyWhenPresent' in channel) || countOf(all, channel.code) > 0);

  const figures = {
    total,
    perMonth: Object.fromEntries(months.map((month) => [month, sumOf(inMonth(month))])),
    perChannel: listed(channels, all),
    perMonthPerChannel: Object.fromEntries(
      months.map((month) => [
        month,
        Object.fromEntries(shown.map((channel) => [channel.nl, countOf(inMonth(month), channel.code)])),
      ]),
    ),
  };
  const basis: FigureBasis = {
    unit: 'bereikte (één aanmelding is één bereikte, niet één persoon)',
    basis: 'aanmeldingen van de periode die niet als fout ingevoerd gemarkeerd zijn',
    of: total,
  };
  const bases: Record<keyof typeof figures, FigureBasis> = {
    total: basis,
    perMonth: basis,
    perChannel: basis,
    perMonthPerChannel: basis,
  };
  const without = total - sumOf(namedOf(all));
  const warnings = [
    ...cutMonths(frame),
    ...(without === 0 ? [] : [`perChannel: bij ${without} van de ${total} aanmeldingen staat geen kanaal.`]),
  ];
  return { report: 'bereik', ...frame, ...figures, figures: bases, warnings };
}

export type BereikReport = ReturnType<typeof bereikReport>;
