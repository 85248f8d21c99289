import { describe, expect, it } from '@jest/globals';
import { openTable } from '../open-table.ts';
import { readAll, refusal, temporaryFile, workbookParts, zipOf } from '../test-support.ts';
import { dateOfSerial, isDateFormat } from './xlsx-date.ts';

const wanted = { required: ['ref', 'happenedAt'], optional: ['themes', 'hasWork', 'note'] };
const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>ref</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>';
const strings = ['<t>happenedAt</t>', '<t>note</t>', '<r><t xml:space="preserve">één </t></r><r><t>&amp; twee</t></r>'];

const xlsx = (rows: string, options: { date1904?: boolean } = {}): string =>
  temporaryFile('a.xlsx', zipOf(workbookParts(header + rows, { strings, ...options })));

describe('reading XLSX', () => {
  it('takes shared, inline and formatted strings, numbers, dates, booleans and formulas', async () => {
    const rows = await readAll(
      xlsx(
        [
          '<row r="2"><c r="A2"><v>34022</v></c><c r="B2" s="1"><v>42341</v></c><c r="C2" t="s"><v>2</v></c></row>',
          '<row r="3"><c r="A3" s="0"/></row>',
          '<row r="5"><c r="A5" t="str"><f>A1</f><v>x_x0041_</v></c><c r="B5" s="2"><v>42341.395833333336</v></c><c r="C5" t="b"><v>1</v></c></row>',
          '<row><c t="inlineStr"><is><t>na</t><rPh><t>ruis</t></rPh></is></c><c t="d"><v>2016-02-29T00:00:00</v></c><c r="ZZZ6" s="1"/></row>',
        ].join(''),
      ),
      wanted,
    );
    expect(rows).toEqual([
      { line: 2, cells: { ref: '34022', happenedAt: '2015-12-03', note: 'één & twee' } },
      { line: 5, cells: { ref: 'xA', happenedAt: '2015-12-03T09:30', note: 'ja' } },
      { line: 6, cells: { ref: 'na', happenedAt: '2016-02-29', note: '' } },
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const [row] = await readAll(
      xlsx('<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>40879</v></c></row>', { date1904: true }),
      wanted,
    );
    expect(row?.cells['happenedAt']).toBe('2015-12-03');
  });

  it('knows how many rows there are, over many pieces of the file, and reads again', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c></row>`,
    ).join('');
    const table = await openTable(xlsx(many), wanted);
    expect([table.format, table.rowCount]).toEqual(['xlsx', 20_000]);
    let sum = 0;
    for await (const { cells } of table.rows()) sum += Number(cells['ref']);
    expect(sum).toBe((20_000 * 19_999) / 2);
    expect(table.bytesRead()).toBe(table.bytesTotal());
    for await (const { line } of table.rows()) {
      expect(line).toBe(2);
      break;
    }
  });
});

describe('an XLSX file that cannot be trusted is refused', () => {
  const parts = workbookParts(header, { strings });
  const billion = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const sheet = (content: string) => zipOf({ ...parts, 'xl/worksheets/sheet1.xml': content });
  it.each<[string, Buffer, string]>([
    ['cut off', zipOf(parts).subarray(0, 900), 'bestand-onleesbaar'],
    ['a zip that is no workbook', zipOf({ 'a.txt': 'a' }), 'bestand-onleesbaar'],
    [
      'a sheet is missing',
      zipOf({ ...workbookParts('', {}), 'xl/_rels/workbook.xml.rels': '<x/>' }),
      'bestand-onleesbaar',
    ],
    ['entities', sheet(`${billion}<worksheet><sheetData/>&b;</worksheet>`), 'bestand-onleesbaar'],
    ['an unknown entity', sheet('<worksheet>&b;</worksheet>'), 'bestand-onleesbaar'],
    ['no XML', sheet('<worksheet><sheetData></worksheet>'), 'bestand-onleesbaar'],
    ['XML that stops', sheet('<worksheet><sheetData>'), 'bestand-onleesbaar'],
    ['too deep', sheet('<a>'.repeat(100)), 'bestand-onleesbaar'],
    [
      'a string that is not there',
      sheet('<worksheet><row><c t="s"><v>99</v></c></row></worksheet>'),
      'bestand-onleesbaar',
    ],
    ['a cell without end', sheet(`<worksheet><c><v>${'1'.repeat(5_000_000)}</v></c></worksheet>`), 'bestand-te-groot'],
    ['a part that lies about its size', zipOf(parts, 10), 'bestand-onleesbaar'],
    ['a part that unpacks beyond its bound', zipOf(parts, 4_000_000_000), 'bestand-te-groot'],
    ['too wide', sheet('<worksheet><row><c r="ZZ1"><v>1</v></c></row></worksheet>'), 'bestand-te-groot'],
    ['an empty sheet', sheet('<worksheet><sheetData/></worksheet>'), 'bestand-leeg'],
    ['a column is missing', zipOf(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>')), 'kolom-ontbreekt'],
  ])('%s', async (_name, content, code) => {
    expect((await refusal(temporaryFile('a.xlsx', content), wanted))[0]).toBe(code);
  });

  it('holds damaged data', async () => {
    const damaged = zipOf(parts);
    damaged.fill(0xff, damaged.indexOf('sheet1.xml') + 15, damaged.indexOf('sheet1.xml') + 30);
    expect((await refusal(temporaryFile('a.xlsx', damaged), wanted))[0]).toBe('bestand-onleesbaar');
    const changed = zipOf(parts);
    const directoryEntry = changed.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    changed.writeUInt32LE(1, directoryEntry + 16);
    expect((await refusal(temporaryFile('a.xlsx', changed), wanted))[0]).toBe('bestand-onleesbaar');
  });
});

describe('dates of Excel', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [42370, false, '2016-01-01'],
    [42370.5, false, '2016-01-01T12:00'],
    [42370.99999, false, '2016-01-02'],
    [0.5, false, undefined],
    [-1, false, undefined],
    [9e9, false, undefined],
    [0, true, '1904-01-01'],
    [Number.NaN, false, undefined],
  ])('%s (1904: %s) is %s', (serial, date1904, text) => {
    expect(dateOfSerial(serial, date1904)).toBe(text);
  });

  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [2, undefined, false],
    [20, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, '[$-813]d mmmm yyyy;@', true],
    [164, '#,##0.00 "dagen";[Red]-0', false],
    [164, 'hh:mm', false],
    [164, '\\d0', false],
  ])('format %s %s: %s', (id, format, date) => {
    expect(isDateFormat(id, format)).toBe(date);
  });
});
