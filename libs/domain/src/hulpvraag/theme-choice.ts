/** Codes of the town's taxonomy. */
export interface ThemeChoice {
  readonly theme: string;
  /** Left out: niet nader bepaald. */
  readonly subtheme?: string;
}
