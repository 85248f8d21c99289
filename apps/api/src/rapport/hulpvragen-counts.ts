import type { Count } from './figure.ts';

/** What the log says of the hulpvragen of a period, counted by dimension. Values are codes. */
export interface HulpvragenCounts {
  readonly total: number;
  readonly anonymous: number;
  /** `YYYY-MM` of the local date. */
  readonly month: readonly Count[];
  readonly place: readonly Count[];
  readonly mainAction: readonly Count[];
  readonly whoAsks: readonly Count[];
  readonly statuut: readonly Count[];
  readonly nationality: readonly Count[];
  readonly language: readonly Count[];
  readonly wijk: readonly Count[];
  readonly mainTheme: readonly Count[];
  /** `theme>subtheme` of the first theme; `undefined` where it is not nader bepaald. */
  readonly mainSubtheme: readonly Count[];
  /** Hulpvragen that mention the theme, each once. */
  readonly themeMentions: readonly Count[];
}
