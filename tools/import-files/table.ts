import type { RowProblem } from './row-problem.ts';

export type TableFormat = 'csv' | 'xlsx' | 'ndjson';

/** One row: `line` is the line of the file where it starts (in XLSX the number of the row). */
export interface TableRow {
  readonly line: number;
  /** By column as `openTable` was asked for it; a cell that the row lacks is ''. Trimmed. */
  readonly cells: Readonly<Record<string, string>>;
  /** Set where the row itself cannot be read; `cells` is empty then. */
  readonly problem?: RowProblem;
}

/** The columns that a kind of import knows, by the names that the cells get. */
export interface ImportColumns {
  /** A table has them all, their cells may be empty: a misspelt header must not pass for empty cells. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Of the required ones those that the objects of an NDJSON file may leave out, as objects do with what is empty. */
  readonly leftOutOfObjects?: readonly string[];
}

/** What a reader of one format does; `scan` goes through the whole file, so that `rows` meets no surprise. */
export interface TableSource {
  /** Every column and the number of rows; throws an `ImportFileError` where the file as a whole is unreadable. */
  scan(): Promise<{ readonly columns: readonly string[]; readonly rowCount: number }>;
  /** Cells by the columns as the file names them. */
  rows(): AsyncGenerator<TableRow, void>;
  /** Bytes of the present pass; for XLSX of the unpacked sheet. */
  bytesRead(): number;
  bytesTotal(): number;
}

export interface Table {
  readonly format: TableFormat;
  /** As the file names them, in its order. */
  readonly columns: readonly string[];
  /** Columns of the file that the import does not know and leaves out. */
  readonly ignoredColumns: readonly string[];
  /** Rows without the header; exact, since the whole file was read to check it. */
  readonly rowCount: number;
  /** Reads the file again from the start, with back-pressure and in flat memory. */
  rows(): AsyncIterable<TableRow>;
  bytesRead(): number;
  bytesTotal(): number;
}

/** More columns than this is no table that somebody made by hand. */
export const maxColumns = 500;
