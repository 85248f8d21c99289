import { stat } from 'node:fs/promises';
import { csvSource } from './csv-source.ts';
import { detectFormat } from './detect-format.ts';
import { ImportFileError } from './import-file-error.ts';
import { ndjsonSource } from './ndjson-source.ts';
import type { ImportColumns, Table, TableFormat, TableRow, TableSource } from './table.ts';
import { verifyUtf8 } from './verify-utf8.ts';
import { xlsxSource } from './xlsx/xlsx-source.ts';

/**
 * Opens an import file (CSV, XLSX or NDJSON, told apart by content and extension) and reads it through once: whatever
 * is wrong with the file as a whole is thrown as an `ImportFileError` here, before anything is written. Column names
 * are compared without regard to case.
 */
export async function openTable(path: string, wanted: ImportColumns): Promise<Table> {
  await assertFile(path);
  const format = await detectFormat(path);
  if (format !== 'xlsx') await verifyUtf8(path);
  const source = sourceOf(format, path);
  const { columns, rowCount } = await source.scan();
  const names = namesOf(columns, wanted, format);
  return {
    format,
    columns,
    ignoredColumns: columns.filter((column) => column !== '' && !names.has(column)),
    rowCount,
    rows: () => named(source.rows(), names),
    bytesRead: () => source.bytesRead(),
    bytesTotal: () => source.bytesTotal(),
  };
}

async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ImportFileError('bestand-onleesbaar', `Het bestand ${path} kan niet gelezen worden.`, undefined, {
      cause,
    });
  });
  if (!found.isFile()) throw new ImportFileError('bestand-onleesbaar', `${path} is geen bestand.`);
  if (found.size === 0) throw new ImportFileError('bestand-leeg', `Het bestand ${path} is leeg.`);
}

function sourceOf(format: TableFormat, path: string): TableSource {
  switch (format) {
    case 'csv':
      return csvSource(path);
    case 'xlsx':
      return xlsxSource(path);
    case 'ndjson':
      return ndjsonSource(path);
  }
}

/** The file's names of the wanted columns, with the name that the cell gets. */
function namesOf(columns: readonly string[], wanted: ImportColumns, format: TableFormat): Map<string, string> {
  const { required, optional, leftOutOfObjects = [] } = wanted;
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const column of columns) {
    const name = [...required, ...optional].find((known) => known.toLowerCase() === column.toLowerCase());
    if (name === undefined) continue;
    if (taken.has(name)) throw new ImportFileError('kolom-dubbel', `De kolom "${name}" staat er twee keer.`);
    taken.add(name);
    names.set(column, name);
  }
  // A key that nobody knows may be one of those that seem to be left out.
  const leftOut = format === 'ndjson' && columns.every((column) => names.has(column)) ? leftOutOfObjects : [];
  const missing = required.filter((name) => !taken.has(name) && !leftOut.includes(name));
  if (missing.length > 0) {
    const list = missing.map((name) => `"${name}"`).join(', ');
    throw new ImportFileError('kolom-ontbreekt', `Deze kolommen ontbreken in het bestand: ${list}.`);
  }
  return names;
}

async function* named(rows: AsyncIterable<TableRow>, names: ReadonlyMap<string, string>): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const cells: Record<string, string> = {};
    for (const [column, name] of names) cells[name] = row.cells[column] ?? '';
    yield { ...row, cells };
  }
}
