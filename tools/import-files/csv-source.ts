import { createReadStream, statSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import type { GridRecord } from './grid.ts';
import { gridRows, scanGrid } from './grid.ts';
import { ImportFileError } from './import-file-error.ts';
import type { TableSource } from './table.ts';

/** A cell of several megabytes is a quote that was never closed. In characters. */
const maxRecordSize = 1024 * 1024;

/** CSV as RFC 4180, with "," or ";" as the delimiter, UTF-8 with or without a byte order mark. */
export function csvSource(path: string): TableSource {
  let reading: ReadStream | undefined;
  const records = async function* (): AsyncGenerator<GridRecord, void> {
    reading = createReadStream(path);
    yield* csvRecords(reading, await delimiterOf(path));
  };
  return {
    scan: () => scanGrid(records()),
    rows: () => gridRows(records()),
    bytesRead: () => reading?.bytesRead ?? 0,
    bytesTotal: () => statSync(path).size,
  };
}

async function* csvRecords(input: ReadStream, delimiter: string): AsyncGenerator<GridRecord, void> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRecordSize,
  });
  input.on('error', (error) => parser.destroy(error));
  // The parser counts both characters of a line end inside a cell; what it counts too much adds up.
  let drift = 0;
  try {
    for await (const { record, info } of input.pipe(parser) as AsyncIterable<CsvRecord>) {
      const broken = record.filter((value) => value.includes('\n') || value.includes('\r'));
      const ends = broken.flatMap((value) => value.match(/\r\n|\r|\n/g) ?? []);
      drift += ends.filter((end) => end === '\r\n').length;
      if (record.every((value) => value.trim() === '')) continue;
      yield { line: info.lines - drift - ends.length, values: record };
    }
  } catch (error) {
    throw unreadable(error);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  const where = line === undefined ? '' : ` rond regel ${line}`;
  const message = `De aanhalingstekens kloppen niet${where}: een cel met " moet tussen " staan, met "" voor elk teken ".`;
  return new ImportFileError('bestand-onleesbaar', message, line, { cause: error });
}

/** Whichever of "," and ";" stands more often in the first line, outside quotes. */
async function delimiterOf(path: string): Promise<',' | ';'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64 * 1024), position: 0 });
    const firstLine = /^\s*[^\r\n]*/.exec(buffer.toString('utf8', 0, bytesRead))?.[0] ?? '';
    const outside = firstLine.replace(/"[^"]*"/g, '');
    return outside.split(';').length > outside.split(',').length ? ';' : ',';
  } finally {
    await file.close();
  }
}
