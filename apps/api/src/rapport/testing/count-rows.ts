import type { BereikCounts } from '../bereik-report.ts';
import type { Count } from '../figure.ts';
import type { HulpvragenCounts } from '../hulpvragen-counts.ts';

/** A hulpvraag as it stands in the read model, in codes. */
export interface CountedHulpvraag {
  /** Local date. */
  readonly date: string;
  readonly anonymous: boolean;
  readonly themes: readonly { readonly theme: string; readonly subtheme?: string }[];
  readonly actions: readonly { readonly action: string }[];
  readonly place?: string;
  readonly language: string;
  readonly whoAsks: string;
  readonly statuut: string;
  readonly nationality: string;
  readonly wijk?: string;
}

/** What the read model counts in SQL, counted in memory: of the rows whose date lies in the period, both included. */
export function countRows(rows: readonly CountedHulpvraag[], from: string, to: string): HulpvragenCounts {
  const inside = rows.filter((row) => row.date >= from && row.date <= to);
  const by = (valueOf: (row: CountedHulpvraag) => string | undefined): Count[] => tally(inside.map(valueOf));
  return {
    total: inside.length,
    anonymous: inside.filter((row) => row.anonymous).length,
    month: by((row) => row.date.slice(0, 7)),
    place: by((row) => row.place),
    mainAction: by((row) => row.actions[0]?.action),
    whoAsks: by((row) => row.whoAsks),
    statuut: by((row) => row.statuut),
    nationality: by((row) => row.nationality),
    language: by((row) => row.language),
    wijk: by((row) => row.wijk),
    mainTheme: by((row) => row.themes[0]?.theme),
    mainSubtheme: by(({ themes: [first] }) =>
      first?.subtheme === undefined ? undefined : `${first.theme}>${first.subtheme}`,
    ),
    themeMentions: tally(inside.flatMap((row) => [...new Set(row.themes.map((one) => one.theme))])),
  };
}

/** The same for aanmeldingen, by month and channel. */
export function countReached(
  rows: readonly { readonly date: string; readonly channel: string | undefined }[],
  from: string,
  to: string,
): BereikCounts {
  const inside = rows.filter((row) => row.date >= from && row.date <= to);
  const months = Map.groupBy(inside, (row) => row.date.slice(0, 7));
  return {
    perMonth: Object.fromEntries([...months].map(([month, some]) => [month, tally(some.map((row) => row.channel))])),
  };
}

function tally(values: readonly (string | undefined)[]): Count[] {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
