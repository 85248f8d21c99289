import { codeOf } from '#domain/vocabularies/code-list';
import { actions } from '#domain/vocabularies/hulpvraag-action';
import type { Action } from '#domain/vocabularies/hulpvraag-action';
import { places } from '#domain/vocabularies/hulpvraag-place';
import type { Place } from '#domain/vocabularies/hulpvraag-place';
import { languageOf } from '#domain/vocabularies/language';
import { nationalityOf } from '#domain/vocabularies/nationality';
import { statuten } from '#domain/vocabularies/statuut';
import type { Statuut } from '#domain/vocabularies/statuut';
import type { Taxonomie } from '#domain/vocabularies/taxonomie';
import { whoAsksList } from '#domain/vocabularies/who-asks';
import type { WhoAsks } from '#domain/vocabularies/who-asks';
import { CellReader, maxTextLength } from './cells.ts';
import { happenedAtCell } from './happened-at-cell.ts';
import type { MappedRow } from './row-problem.ts';
import { quoted } from './row-problem.ts';
import type { ImportColumns } from './table.ts';
import { themesCell } from './themes-cell.ts';
import type { ThemeBody } from './themes-cell.ts';

const mayBeEmpty = ['place', 'language', 'actions', 'whoAsks', 'statuut', 'nationality', 'woonplaats', 'wijk', 'note'];

export const hulpvraagImportColumns: ImportColumns = {
  required: ['ref', 'happenedAt', 'themes', ...mayBeEmpty],
  optional: [],
  leftOutOfObjects: mayBeEmpty,
};

/** A hulpvraag as the bulk route takes it. A place that was not taken down at all is left out. */
export interface HulpvraagBody {
  readonly ref: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in the zone of the town. */
  readonly happenedAt: string;
  readonly themes: readonly ThemeBody[];
  readonly place?: Place;
  readonly language: string;
  readonly actions: readonly { readonly action: Action }[];
  readonly whoAsks: WhoAsks;
  readonly statuut: Statuut;
  readonly nationality: string;
  readonly woonplaats?: string;
  readonly wijk?: string;
  readonly note?: string;
}

/**
 * The body for a row of cells, or everything that is wrong with it. Codes or Dutch names, as in the vocabularies; themes
 * as in the town's own taxonomy.
 */
export function hulpvraagRow(
  cells: Readonly<Record<string, string>>,
  taxonomie: Pick<Taxonomie, 'themes'>,
): MappedRow<HulpvraagBody> {
  const reader = new CellReader(cells);
  const absent = 'niet-geregistreerd';
  const ref = reader.required('ref') && reader.text('ref', maxTextLength.ref);
  const happenedAt = happenedAtCell(reader, 'happenedAt');
  const themes = themesCell(reader, 'themes', taxonomie);
  const place = reader.code('place', places, 'plaats uit de lijst', undefined);
  const language = reader.found('language', 'taal (ISO 639-3 of een Nederlandse naam)', languageOf, absent);
  const done = actionsCell(reader, 'actions');
  const whoAsks = reader.code('whoAsks', whoAsksList, 'vraagsteller uit de lijst', absent);
  const statuut = reader.code('statuut', statuten, 'statuut uit de lijst', absent);
  const nationality = reader.found('nationality', 'nationaliteit (ISO 3166 of een land)', nationalityOf, absent);
  const woonplaats = reader.nisCode('woonplaats');
  const wijk = reader.wijk('wijk');
  const note = reader.text('note', maxTextLength.note);
  if (
    reader.problems.length > 0 ||
    !(ref && happenedAt && themes && language && done && whoAsks && statuut && nationality)
  ) {
    return { problems: reader.problems };
  }
  return {
    body: {
      ref,
      happenedAt,
      themes,
      ...(place !== undefined && { place }),
      language,
      actions: done,
      whoAsks,
      statuut,
      nationality,
      ...(woonplaats !== undefined && { woonplaats }),
      ...(wijk !== undefined && { wijk }),
      ...(note !== undefined && { note }),
    },
  };
}

/** The actions in order, the main one first; none is fine. */
function actionsCell(reader: CellReader, column: string): { action: Action }[] | undefined {
  const found: { action: Action }[] = [];
  for (const part of reader.raw(column).split(';')) {
    if (part.trim() === '') continue;
    const action = codeOf(actions, part);
    if (action === undefined) {
      return reader.problem(column, 'onbekende-waarde', `${quoted(part.trim())} is geen actie uit de lijst.`);
    }
    if (found.some((other) => other.action === action)) {
      return reader.problem(column, 'dubbel', `De actie ${quoted(part.trim())} staat er twee keer.`);
    }
    found.push({ action });
  }
  return found;
}
