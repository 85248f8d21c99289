import type { GridRecord } from '../grid.ts';
import { ImportFileError } from '../import-file-error.ts';
import { maxColumns } from '../table.ts';
import { unreadable } from './xlsx-archive.ts';
import { dateOfSerial } from './xlsx-date.ts';
import { stringCollector, unescaped } from './xlsx-shared-strings.ts';
import type { XlsxWorkbook } from './xlsx-workbook.ts';
import { readXml } from './xml.ts';

type CellAttributes = Readonly<Record<string, string>>;

/** The rows of a sheet that hold anything, one piece of the file in memory at a time. */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  workbook: XlsxWorkbook,
): AsyncGenerator<GridRecord, void> {
  const rows: GridRecord[] = [];
  const inline = stringCollector();
  let line = 0;
  let values: string[] = [];
  let column = -1;
  let cell: CellAttributes = {};
  let raw = '';
  let inValue = false;
  yield* readXml(bytes, rows, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        values = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        cell = attributes;
        raw = '';
        inline.start();
      } else if (name === 'v') inValue = true;
      else inline.open(name);
    },
    text: (text) => {
      if (inValue) raw += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const value = cell['t'] === 'inlineStr' ? inline.end() : valueOf(raw, cell, workbook);
        // Formatting of a whole row leaves thousands of empty cells behind.
        if (value.trim() === '') return;
        if (column >= maxColumns) throw tooWide();
        while (values.length < column) values.push('');
        values[column] = value;
      } else if (name === 'row') {
        if (values.length > 0) rows.push({ line, values });
      } else inline.close(name);
    },
  });
}

/** The text of a cell: dates as ISO, booleans as ja and nee, numbers as JavaScript writes them. */
function valueOf(raw: string, { t: type = 'n', s: style = '0' }: CellAttributes, workbook: XlsxWorkbook): string {
  if (raw.trim() === '') return '';
  switch (type) {
    case 's':
      return workbook.sharedStrings[Number(raw)] ?? missingString();
    case 'b':
      return raw === '1' ? 'ja' : raw === '0' ? 'nee' : '';
    case 'd':
      return raw.replace(/T00:00(:00(\.0+)?)?Z?$/, '').slice(0, 16);
    case 'n': {
      const number = Number(raw);
      const date = workbook.dateStyles[Number(style)] === true ? dateOfSerial(number, workbook.date1904) : undefined;
      return date ?? (Number.isFinite(number) ? String(number) : raw);
    }
    default:
      return unescaped(raw);
  }
}

/** From "AB12" 27; undefined where the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function missingString(): never {
  throw unreadable('Dit Excel-bestand is beschadigd: een cel wijst naar een tekst die er niet is.');
}

function tooWide(): ImportFileError {
  return new ImportFileError('bestand-te-groot', `Meer dan ${maxColumns} kolommen kunnen niet gelezen worden.`);
}
