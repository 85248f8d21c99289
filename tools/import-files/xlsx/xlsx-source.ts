import type { GridRecord } from '../grid.ts';
import { gridRows, scanGrid } from '../grid.ts';
import type { TableSource } from '../table.ts';
import { openXlsxArchive, partLimits } from './xlsx-archive.ts';
import { sheetRows } from './xlsx-sheet.ts';
import type { XlsxWorkbook } from './xlsx-workbook.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/** The first visible sheet of an XLSX file. */
export function xlsxSource(path: string): TableSource {
  let workbook: XlsxWorkbook | undefined;
  let bytesRead = 0;
  let bytesTotal = 0;
  const records = async function* (): AsyncGenerator<GridRecord, void> {
    const archive = await openXlsxArchive(path);
    try {
      workbook ??= await readWorkbook(archive);
      const { stream, bytes } = await archive.part(workbook.sheetPart, partLimits.sheet);
      bytesRead = 0;
      bytesTotal = bytes;
      const counted = async function* (): AsyncGenerator<Buffer, void> {
        for await (const chunk of stream) {
          bytesRead += chunk.length;
          yield chunk;
        }
      };
      yield* sheetRows(counted(), workbook);
    } finally {
      archive.close();
    }
  };
  return {
    scan: () => scanGrid(records()),
    rows: () => gridRows(records()),
    bytesRead: () => bytesRead,
    bytesTotal: () => bytesTotal,
  };
}
