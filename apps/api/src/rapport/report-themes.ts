import type { Taxonomie, TaxonomieEntry, TaxonomieTheme } from '#domain/vocabularies/taxonomie';
import type { Count } from './figure.ts';

/** How often a theme and subtheme came first, under one version of the taxonomy; the codes are that version's. */
export interface ThemeCount {
  readonly version: number;
  readonly theme: string;
  readonly subtheme: string | undefined;
  readonly count: number;
}

/** How often these themes came together. */
export interface MentionCount {
  readonly version: number;
  readonly themes: readonly string[];
  readonly count: number;
}

interface Found<Entry> {
  readonly version: number;
  readonly entry: Entry;
}

/**
 * The themes that a report names: those of the last version that it knows. What was registered under an earlier version
 * counts with the theme that has the same shared reference there. Where there is none, or where one became several, it
 * keeps its name with the version behind it: a figure neither loses nor guesses.
 */
export class ReportThemes {
  /** The last version, and behind its themes those of earlier ones that have no place in it. */
  readonly taxonomie: Taxonomie;
  private readonly codes = new Map<string, string>();

  /** @param versions those published at the ordinal of the report, in any order */
  constructor(versions: readonly Taxonomie[]) {
    const newestFirst = versions.toSorted((a, b) => b.version - a.version);
    const last = newestFirst[0] ?? { version: 0, themes: [] };
    const shown = last.themes.map((theme) => ({ ...theme, subthemes: [...theme.subthemes] }));
    for (const { version, themes } of newestFirst) {
      const later = newestFirst.filter((one) => one.version > version);
      for (const theme of themes) {
        const same = (taxonomie: Taxonomie) => counterpart(taxonomie.themes, theme);
        const found = newest(later, same) ?? { version, entry: theme };
        const named = marked(found, last.version);
        const row = kept(shown, { ...named, subthemes: [] as TaxonomieEntry[] });
        this.codes.set(keyOf(version, theme.code), row.code);
        for (const subtheme of theme.subthemes) {
          const within = (taxonomie: Taxonomie) => counterpart(same(taxonomie)?.subthemes ?? [], subtheme);
          const foundWithin = newest(later, within) ?? { version, entry: subtheme };
          const { code } = kept(row.subthemes, marked(foundWithin, found.version));
          this.codes.set(keyOf(version, `${theme.code}>${subtheme.code}`), `${row.code}>${code}`);
        }
      }
    }
    this.taxonomie = { version: last.version, themes: shown };
  }

  /** How many have each theme as the first, by code of `taxonomie`. */
  mainThemes(counts: readonly ThemeCount[]): Count[] {
    return merged(counts.map(({ version, theme, count }) => ({ value: this.codeOf(version, theme), count })));
  }

  /** The same by `theme>subtheme`; what is not nader bepaald is left out. */
  mainSubthemes(counts: readonly ThemeCount[]): Count[] {
    const further = counts.filter(({ subtheme }) => subtheme !== undefined);
    return merged(
      further.map(({ version, theme, subtheme, count }) => ({
        value: this.codeOf(version, `${theme}>${subtheme}`),
        count,
      })),
    );
  }

  /** How many mention each theme, each of them once, whatever the names under which they did. */
  mentions(counts: readonly MentionCount[]): Count[] {
    return merged(
      counts.flatMap(({ version, themes, count }) =>
        [...new Set(themes.map((theme) => this.codeOf(version, theme)))].map((value) => ({ value, count })),
      ),
    );
  }

  private codeOf(version: number, code: string): string {
    return this.codes.get(keyOf(version, code)) ?? code;
  }
}

/** The entry with the same reference: the one that has the code too, or else the only one. */
function counterpart<Entry extends TaxonomieEntry>(entries: readonly Entry[], own: TaxonomieEntry): Entry | undefined {
  const candidates = entries.filter(({ reference }) => reference === own.reference);
  return candidates.find(({ code }) => code === own.code) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function newest<Entry>(
  newestFirst: readonly Taxonomie[],
  pick: (taxonomie: Taxonomie) => Entry | undefined,
): Found<Entry> | undefined {
  for (const taxonomie of newestFirst) {
    const entry = pick(taxonomie);
    if (entry) return { version: taxonomie.version, entry };
  }
  return undefined;
}

/** What only an earlier version than `shown` has says so in its name, and shows only where it counts. */
function marked({ version, entry }: Found<TaxonomieTheme | TaxonomieEntry>, shown: number): TaxonomieEntry {
  const { code, nl, reference } = entry;
  if (version === shown) return { code, nl, reference };
  return { code: `${code}@${version}`, nl: `${nl} (versie ${version})`, reference, onlyWhenPresent: true };
}

/** The entry of the list with that code, added where there is none. */
function kept<Entry extends TaxonomieEntry>(list: Entry[], entry: Entry): Entry {
  const there = list.find(({ code }) => code === entry.code);
  if (there) return there;
  list.push(entry);
  return entry;
}

function keyOf(version: number, code: string): string {
  return `${version} ${code}`;
}

function merged(counts: readonly Count[]): Count[] {
  const sums = new Map<string | undefined, number>();
  for (const { value, count } of counts) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
}
