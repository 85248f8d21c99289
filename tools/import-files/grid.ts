import { ImportFileError } from './import-file-error.ts';
import { maxColumns } from './table.ts';
import type { TableRow } from './table.ts';

/** A row of a format whose first row names the columns. Empty rows are left out by the format's reader. */
export interface GridRecord {
  readonly line: number;
  readonly values: readonly string[];
}

/** The columns and the number of rows after them; reads everything. */
export async function scanGrid(
  records: AsyncIterable<GridRecord>,
): Promise<{ readonly columns: readonly string[]; readonly rowCount: number }> {
  let columns: readonly string[] | undefined;
  let rowCount = 0;
  for await (const { values } of records) {
    if (columns === undefined) columns = headerOf(values);
    else rowCount += 1;
  }
  if (columns === undefined) throw new ImportFileError('bestand-leeg', 'Het bestand heeft geen kolomnamen.');
  return { columns, rowCount };
}

/** The rows after the first, by its columns. A row that has more cells than there are columns is a problem. */
export async function* gridRows(records: AsyncIterable<GridRecord>): AsyncGenerator<TableRow, void> {
  let columns: readonly string[] | undefined;
  for await (const { line, values } of records) {
    if (columns === undefined) {
      columns = headerOf(values);
      continue;
    }
    const cells: Record<string, string> = {};
    columns.forEach((column, index) => {
      if (column !== '') cells[column] = (values[index] ?? '').trim();
    });
    const extra = values.findIndex((value, index) => value.trim() !== '' && index >= (columns?.length ?? 0));
    yield extra === -1
      ? { line, cells }
      : {
          line,
          cells: {},
          problem: {
            column: '',
            code: 'rij-onleesbaar',
            message: `De rij heeft meer cellen dan er kolommen zijn (${columns.length}).`,
          },
        };
  }
}

function headerOf(values: readonly string[]): readonly string[] {
  const names = values.map((value) => value.trim());
  const columns = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  if (columns.length > maxColumns) {
    throw new ImportFileError('bestand-te-groot', `Meer dan ${maxColumns} kolommen kunnen niet gelezen worden.`);
  }
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index);
  if (twice !== undefined) throw new ImportFileError('kolom-dubbel', `De kolom "${twice}" staat er twee keer.`);
  return columns;
}
