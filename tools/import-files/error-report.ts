import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { csvLine } from './csv-text.ts';

/** In characters. */
const flushAt = 64 * 1024;

/** What is told of a row that did not go in. */
export interface ReportedProblem {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** The rows that did not go in, in a file beside the input. It quotes cells: it is as personal as the input. */
export interface ErrorReport {
  readonly path: string;
  /** Rows reported so far. */
  rowCount(): number;
  /** One call at a time. */
  add(line: number, problems: readonly ReportedProblem[]): Promise<void>;
  /** Where nothing was reported there is no file. */
  close(): Promise<void>;
}

/**
 * Opens `<file>.fouten.csv`, which is made with the first problem; one of an earlier run is removed. UTF-8 with a byte
 * order mark and semicolons, which Excel in Flanders opens as columns.
 */
export async function openErrorReport(inputPath: string): Promise<ErrorReport> {
  const path = `${inputPath}.fouten.csv`;
  await rm(path, { force: true });
  let file: FileHandle | undefined;
  let rows = 0;
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    file ??= await open(path, 'w', 0o600);
    await file.appendFile(text);
  };
  return {
    path,
    rowCount: () => rows,
    add: async (line, problems) => {
      if (rows === 0) waiting = `\uFEFF${csvLine(['regel', 'kolom', 'code', 'reden'], ';')}`;
      rows += 1;
      for (const { column, code, message } of problems) waiting += csvLine([String(line), column, code, message], ';');
      if (waiting.length > flushAt) await flush();
    },
    close: async () => {
      if (waiting !== '') await flush();
      await file?.close();
    },
  };
}
