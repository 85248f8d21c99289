import { channels } from '#domain/vocabularies/aanmelding-channel';
import type { Channel } from '#domain/vocabularies/aanmelding-channel';
import { sources } from '#domain/vocabularies/aanmelding-source';
import type { Source } from '#domain/vocabularies/aanmelding-source';
import { dutchDifficultValues, yesNoValues } from '#domain/vocabularies/indicators';
import type { DutchDifficult, YesNo } from '#domain/vocabularies/indicators';
import { languageOf } from '#domain/vocabularies/language';
import { CellReader, maxTextLength } from './cells.ts';
import { dateCell, happenedAtCell } from './happened-at-cell.ts';
import type { MappedRow } from './row-problem.ts';
import type { ImportColumns } from './table.ts';

export const aanmeldingImportColumns: ImportColumns = {
  required: ['ref', 'happenedAt', 'channel', 'source', 'dutchDifficult', 'hasWork', 'hasChildren', 'language'],
  optional: ['arrivedAt'],
};

/** An aanmelding as the bulk route takes it. */
export interface AanmeldingBody {
  readonly ref: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in the zone of the town. */
  readonly happenedAt: string;
  readonly channel: Channel;
  readonly source: Source;
  readonly dutchDifficult: DutchDifficult;
  readonly hasWork: YesNo;
  readonly hasChildren: YesNo;
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly arrivedAt?: string;
}

/** The body for a row of cells, or everything that is wrong with it; an empty cell is `niet-geregistreerd`. */
export function aanmeldingRow(cells: Readonly<Record<string, string>>): MappedRow<AanmeldingBody> {
  const reader = new CellReader(cells);
  const absent = 'niet-geregistreerd';
  const ref = reader.required('ref') && reader.text('ref', maxTextLength.ref);
  const happenedAt = happenedAtCell(reader, 'happenedAt');
  const channel = reader.code('channel', channels, 'kanaal uit de lijst', absent);
  const source = reader.code('source', sources, 'bron uit de lijst', absent);
  const dutchDifficult = reader.code('dutchDifficult', dutchDifficultValues, 'ja, nee, moeilijk of onmogelijk', absent);
  const hasWork = reader.code('hasWork', yesNoValues, 'ja of nee', absent);
  const hasChildren = reader.code('hasChildren', yesNoValues, 'ja of nee', absent);
  const language = reader.found('language', 'taal (ISO 639-3 of een Nederlandse naam)', languageOf, absent);
  const arrivedAt = dateCell(reader, 'arrivedAt');
  if (
    reader.problems.length > 0 ||
    !(ref && happenedAt && channel && source && dutchDifficult && hasWork && hasChildren && language)
  ) {
    return { problems: reader.problems };
  }
  return {
    body: {
      ref,
      happenedAt,
      channel,
      source,
      dutchDifficult,
      hasWork,
      hasChildren,
      language,
      ...(arrivedAt !== undefined && { arrivedAt }),
    },
  };
}
