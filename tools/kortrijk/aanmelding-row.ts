/** An aanmelding as a row of an import file: every cell is the text of that cell, '' where it is empty. */
export interface AanmeldingRow {
  ref: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` in Belgian local time. */
  happenedAt: string;
  channel: string;
  source: string;
  dutchDifficult: string;
  hasWork: string;
  hasChildren: string;
  language: string;
  /** `YYYY-MM-DD`. */
  arrivedAt: string;
}

export const aanmeldingColumns = [
  'ref',
  'happenedAt',
  'channel',
  'source',
  'dutchDifficult',
  'hasWork',
  'hasChildren',
  'language',
  'arrivedAt',
] as const satisfies readonly (keyof AanmeldingRow)[];
