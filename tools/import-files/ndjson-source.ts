import { createReadStream, statSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { ImportFileError } from './import-file-error.ts';
import type { TableRow, TableSource } from './table.ts';
import { maxColumns } from './table.ts';

/** One JSON object a line. The columns are all keys that occur; a line that is no such object is that row's problem. */
export function ndjsonSource(path: string): TableSource {
  let reading: ReadStream | undefined;
  const rows = async function* (): AsyncGenerator<TableRow, void> {
    reading = createReadStream(path);
    yield* ndjsonRows(reading);
  };
  return {
    scan: () => scan(rows()),
    rows,
    bytesRead: () => reading?.bytesRead ?? 0,
    bytesTotal: () => statSync(path).size,
  };
}

async function scan(rows: AsyncIterable<TableRow>): Promise<{ columns: readonly string[]; rowCount: number }> {
  const columns = new Set<string>();
  let rowCount = 0;
  let unreadable = 0;
  for await (const { cells, problem } of rows) {
    rowCount += 1;
    if (problem !== undefined) unreadable += 1;
    for (const column of Object.keys(cells)) columns.add(column);
    if (columns.size > maxColumns) {
      throw new ImportFileError('bestand-te-groot', `Meer dan ${maxColumns} kolommen kunnen niet gelezen worden.`);
    }
  }
  if (rowCount === 0) throw new ImportFileError('bestand-leeg', 'Het bestand heeft geen rijen.');
  if (unreadable === rowCount) throw new ImportFileError('bestand-onleesbaar', 'Geen enkele regel is een JSON-object.');
  return { columns: [...columns], rowCount };
}

async function* ndjsonRows(input: ReadStream): AsyncGenerator<TableRow, void> {
  let line = 0;
  for await (const text of linesOf(input)) {
    line += 1;
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (json.trim() !== '') yield rowOf(line, json);
  }
}

/** Only a newline ends a line: node:readline also breaks at U+2028, which may stand in a JSON string. */
async function* linesOf(input: ReadStream): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of input as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

function rowOf(line: number, json: string): TableRow {
  const unreadable = (message: string): TableRow => ({
    line,
    cells: {},
    problem: { column: '', code: 'rij-onleesbaar', message },
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return unreadable('De regel is geen JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return unreadable('De regel is geen JSON-object.');
  }
  const cells: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [column, value] of Object.entries(parsed)) {
    const text = cellOf(value);
    if (text === undefined) return unreadable(`De waarde van "${column}" is geen tekst, getal, ja/nee of lijst ervan.`);
    cells[column] = text;
  }
  return { line, cells };
}

/** A JSON value as the text of a cell; a list is what ";" separates elsewhere. */
function cellOf(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (!Array.isArray(value)) return undefined;
  const texts = value.map((item) => (Array.isArray(item) ? undefined : cellOf(item)));
  return texts.some((text) => text === undefined) ? undefined : texts.join('; ');
}
