import { posix } from 'node:path';
import type { XlsxArchive } from './xlsx-archive.ts';
import { partLimits, unreadable } from './xlsx-archive.ts';
import { isDateFormat } from './xlsx-date.ts';
import { readSharedStrings } from './xlsx-shared-strings.ts';
import { listenToXml } from './xml.ts';

/** What the cells of the sheet need to be read. */
export interface XlsxWorkbook {
  /** The part that holds the first sheet that is not hidden. */
  readonly sheetPart: string;
  readonly date1904: boolean;
  /** Per cell style whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly sharedStrings: readonly string[];
}

const workbookPart = 'xl/workbook.xml';
const relationsPart = 'xl/_rels/workbook.xml.rels';
const stylesPart = 'xl/styles.xml';

export async function readWorkbook(archive: XlsxArchive): Promise<XlsxWorkbook> {
  if (!archive.has(workbookPart)) throw unreadable('Dit is een zip-bestand maar geen Excel-bestand.');
  const { relation, date1904 } = await firstSheet(archive);
  const parts = await relatedParts(archive);
  const sheetPart = parts.get(relation)?.target;
  if (sheetPart === undefined) throw unreadable('Het eerste werkblad van dit Excel-bestand ontbreekt.');
  const strings = [...parts.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  return {
    sheetPart,
    date1904,
    dateStyles: archive.has(stylesPart) ? await readDateStyles(archive) : [],
    sharedStrings: strings !== undefined && archive.has(strings) ? await readSharedStrings(archive, strings) : [],
  };
}

async function firstSheet(archive: XlsxArchive): Promise<{ relation: string; date1904: boolean }> {
  let relation: string | undefined;
  let date1904 = false;
  await listenToXml((await archive.part(workbookPart, partLimits.other)).stream, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') {
        relation ??= Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      }
    },
  });
  if (relation === undefined) throw unreadable('Dit Excel-bestand heeft geen zichtbaar werkblad.');
  return { relation, date1904 };
}

async function relatedParts(archive: XlsxArchive): Promise<Map<string, { type: string; target: string }>> {
  const parts = new Map<string, { type: string; target: string }>();
  await listenToXml((await archive.part(relationsPart, partLimits.other)).stream, {
    open: (name, attributes) => {
      const { Id: id, Type: type = '', Target: target = '' } = attributes;
      if (name !== 'Relationship' || id === undefined) return;
      parts.set(id, { type, target: target.startsWith('/') ? target.slice(1) : posix.join('xl', target) });
    },
  });
  return parts;
}

async function readDateStyles(archive: XlsxArchive): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await listenToXml((await archive.part(stylesPart, partLimits.other)).stream, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(isDateFormat(id, formats.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
