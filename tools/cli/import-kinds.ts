import { aanmeldingImportColumns, aanmeldingRow } from '../import-files/aanmelding-row.ts';
import { hulpvraagImportColumns, hulpvraagRow } from '../import-files/hulpvraag-row.ts';
import type { MappedRow } from '../import-files/row-problem.ts';
import type { ImportColumns } from '../import-files/table.ts';

/** What can be imported. */
export interface ImportKind {
  /** The last part of the bulk route. */
  readonly name: string;
  readonly columns: ImportColumns;
  /** The body for the API, or what is wrong with the row. */
  readonly row: (cells: Readonly<Record<string, string>>) => MappedRow<object>;
}

export const importKinds: readonly ImportKind[] = [
  { name: 'hulpvragen', columns: hulpvraagImportColumns, row: (cells) => hulpvraagRow(cells) },
  { name: 'aanmeldingen', columns: aanmeldingImportColumns, row: aanmeldingRow },
];
