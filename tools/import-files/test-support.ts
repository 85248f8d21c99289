import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ImportFileError } from './import-file-error.ts';
import { openTable } from './open-table.ts';
import type { ImportColumns, TableRow } from './table.ts';

/** A file in a new folder of its own. */
export function temporaryFile(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'polslag-import-')), name);
  writeFileSync(path, content);
  return path;
}

/** All rows of a file. */
export async function readAll(path: string, wanted: ImportColumns): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of (await openTable(path, wanted)).rows()) rows.push(row);
  return rows;
}

/** The code and line with which a file is refused. */
export async function refusal(path: string, wanted: ImportColumns): Promise<[code: string, line: number | undefined]> {
  return openTable(path, wanted).then(
    () => ['opened', undefined],
    (error: ImportFileError) => [error.code, error.line],
  );
}

/** A zip file of these parts, deflated; `claimedSize` lies about how large they unpack. */
export function zipOf(parts: Readonly<Record<string, string>>, claimedSize?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(file);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, Buffer.from(name)]),
    );
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

/** The parts of a workbook with one sheet, whose rows are given as XML; style 1 is a date, 2 a date by a custom format. */
export function workbookParts(
  sheetData: string,
  { strings = [], date1904 = false }: { strings?: readonly string[]; date1904?: boolean } = {},
): Record<string, string> {
  const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="${officeRelations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="verborgen" state="hidden" r:id="rId9"/><sheet name="Blad1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelations}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}
