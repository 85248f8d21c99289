/** A hulpvraag as a row of an import file: every cell is the text of that cell, '' where it is empty. */
export interface HulpvraagRow {
  ref: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` in Belgian local time. */
  happenedAt: string;
  /** "Theme > Subtheme; Theme", the main one first. */
  themes: string;
  place: string;
  language: string;
  /** Separated by ";", the main one first. */
  actions: string;
  whoAsks: string;
  statuut: string;
  nationality: string;
  /** NIS code. */
  woonplaats: string;
  wijk: string;
  note: string;
}

export const hulpvraagColumns = [
  'ref',
  'happenedAt',
  'themes',
  'place',
  'language',
  'actions',
  'whoAsks',
  'statuut',
  'nationality',
  'woonplaats',
  'wijk',
  'note',
] as const satisfies readonly (keyof HulpvraagRow)[];
