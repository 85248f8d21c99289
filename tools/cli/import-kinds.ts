import { setTimeout } from 'node:timers/promises';
import type { TaxonomieTheme } from '#domain/vocabularies/taxonomie';
import { aanmeldingImportColumns, aanmeldingRow } from '../import-files/aanmelding-row.ts';
import { hulpvraagImportColumns, hulpvraagRow } from '../import-files/hulpvraag-row.ts';
import type { MappedRow } from '../import-files/row-problem.ts';
import type { ImportColumns } from '../import-files/table.ts';
import { CliError, RefusedError } from './session.ts';
import type { Session } from './session.ts';

/** The body for the API, or what is wrong with the row. */
export type RowMapping = (cells: Readonly<Record<string, string>>) => MappedRow<object>;

/** What can be imported. */
export interface ImportKind {
  /** The last part of the bulk route. */
  readonly name: string;
  readonly columns: ImportColumns;
  /** How the rows of this town (a NIS code) are read; asked once, before the first. */
  readonly mapping: (session: Session, town: string) => Promise<RowMapping>;
}

export const importKinds: readonly ImportKind[] = [
  { name: 'hulpvragen', columns: hulpvraagImportColumns, mapping: byThemesOf },
  { name: 'aanmeldingen', columns: aanmeldingImportColumns, mapping: () => Promise.resolve(aanmeldingRow) },
];

/** Milliseconds: a town that was taken into use just now is visible soon. */
const patience = 10_000;

/** By the themes that hold in the town now: those are what the API takes. @throws CliError where there are none */
async function byThemesOf(session: Session, town: string): Promise<RowMapping> {
  const themes = await themesOf(session, town);
  if (themes.length === 0) throw new CliError(`De gemeente ${town} heeft nog geen thema's: er is geen taxonomie.`);
  return (cells) => hulpvraagRow(cells, { themes });
}

async function themesOf(session: Session, town: string): Promise<readonly TaxonomieTheme[]> {
  for (const end = Date.now() + patience; ; await setTimeout(250)) {
    try {
      return (await session.ask<{ themes: readonly TaxonomieTheme[] }>('/v1/gemeente', { town })).themes;
    } catch (error) {
      if (!(error instanceof RefusedError && error.status === 503) || Date.now() > end) throw error;
    }
  }
}
