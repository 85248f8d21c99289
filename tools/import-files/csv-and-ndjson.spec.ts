import { appendFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv-text.ts';
import { openTable } from './open-table.ts';
import { readAll, refusal, temporaryFile } from './test-support.ts';

const wanted = { required: ['ref', 'themes'], optional: ['note'] };

describe('reading CSV', () => {
  it.each([
    ['commas', 'ref,themes,note\r\n1,Wonen; Werk,"a, ""b"""\r\n'],
    ['semicolons, in other order and case', 'Note;THEMES;Ref\n"a, ""b""";"Wonen; Werk";1\n'],
    ['a byte order mark, spaces and no last line end', '\uFEFF ref ,themes, note\n 1 ,Wonen; Werk,"a, ""b"""'],
  ])('takes %s', async (_name, text) => {
    const rows = await readAll(temporaryFile('a.csv', text), wanted);
    expect(rows).toEqual([{ line: 2, cells: { ref: '1', themes: 'Wonen; Werk', note: 'a, "b"' } }]);
  });

  it('counts lines as an editor does: over empty lines and line ends in cells', async () => {
    const text = 'ref,themes\r\n1,"x\r\ny\r\nz"\r\n\r\n2,"x\ny"\r\n,\r\n3,z\r\n4,z,,\r\n5,z,extra\r\n6\r\n';
    const rows = await readAll(temporaryFile('a.csv', text), wanted);
    expect(rows.map(({ line, cells, problem }) => [line, cells['ref'], problem?.code])).toEqual([
      [2, '1', undefined],
      [6, '2', undefined],
      [9, '3', undefined],
      [10, '4', undefined],
      [11, '', 'rij-onleesbaar'],
      [12, '6', undefined],
    ]);
  });

  it('knows how many rows and bytes there are, and reads again from the start', async () => {
    const path = temporaryFile('a.csv', 'ref,themes,wat\n1,a,\n2,b,\n');
    const table = await openTable(path, wanted);
    expect(table).toMatchObject({ format: 'csv', rowCount: 2, columns: ['ref', 'themes', 'wat'] });
    expect([table.ignoredColumns, table.bytesTotal()]).toEqual([['wat'], 25]);
    for (let time = 0; time < 2; time += 1) {
      for await (const { cells } of table.rows()) expect(Object.keys(cells)).toEqual(['ref', 'themes']);
      expect(table.bytesRead()).toBe(25);
    }
    for await (const { line } of table.rows()) {
      expect(line).toBe(2);
      break;
    }
  });

  it('reads back what is written', async () => {
    const written = [{ ref: '1', themes: 'a;b "c"', note: 'x\ny,z' }];
    const rows = await readAll(temporaryFile('a.csv', csvText(['ref', 'themes', 'note'], written)), wanted);
    expect(rows.map(({ cells }) => cells)).toEqual(written);
  });
});

describe('reading NDJSON', () => {
  it('takes texts, numbers, yes and no, nothing and lists; a bad line is the problem of that row', async () => {
    const text = [
      '{"ref": 1, "themes": ["Wonen > Huursubsidie", "Werk"], "note": "a\u2028b"}',
      '',
      'geen json',
      '[1]',
      '{"ref": "2", "themes": {"a": 1}}',
      '{"ref": true, "themes": null, "__proto__": "x"}',
    ].join('\r\n');
    const rows = await readAll(temporaryFile('a.ndjson', `\uFEFF${text}`), wanted);
    expect(rows.map(({ line, cells, problem }) => [line, { ...cells }, problem?.code])).toEqual([
      [1, { ref: '1', themes: 'Wonen > Huursubsidie; Werk', note: 'a\u2028b' }, undefined],
      [3, { ref: '', themes: '', note: '' }, 'rij-onleesbaar'],
      [4, { ref: '', themes: '', note: '' }, 'rij-onleesbaar'],
      [5, { ref: '', themes: '', note: '' }, 'rij-onleesbaar'],
      [6, { ref: 'ja', themes: '', note: '' }, undefined],
    ]);
  });

  it('is known by its content where the extension does not say', async () => {
    const table = await openTable(temporaryFile('a.txt', '{"ref":1,"themes":"x"}\n'), wanted);
    expect([table.format, table.rowCount]).toEqual(['ndjson', 1]);
  });
});

describe('a file that cannot be imported is refused before anything is read from it', () => {
  it.each<[string, string, string | Buffer, string, number | undefined]>([
    ['empty', 'a.csv', '', 'bestand-leeg', undefined],
    ['without a header', 'a.csv', '\n\n', 'bestand-leeg', undefined],
    ['a column is missing', 'a.csv', 'ref,note\n1,x\n', 'kolom-ontbreekt', undefined],
    ['a column stands twice', 'a.csv', 'ref,themes,Ref\n1,x,y\n', 'kolom-dubbel', undefined],
    ['an unknown column stands twice', 'a.csv', 'ref,themes,x,x\n1,x,y,z\n', 'kolom-dubbel', undefined],
    ['UTF-16', 'a.csv', Buffer.from('\uFEFFref,themes\n', 'utf16le'), 'codering-onjuist', undefined],
    ['UTF-16 without a mark', 'a.csv', Buffer.from('ref,themes\n', 'utf16le'), 'codering-onjuist', 1],
    ['Latin-1', 'a.csv', Buffer.from('ref,themes\n1,x\n2,caf\xe9\n3,x\n', 'latin1'), 'codering-onjuist', 3],
    ['a quote is not closed', 'a.csv', 'ref,themes\n1,"x\n2,y\n', 'bestand-onleesbaar', undefined],
    ['a quote within a cell', 'a.csv', 'ref,themes\n1,x "y"\n', 'bestand-onleesbaar', 2],
    ['old Excel', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'bestand-onleesbaar', undefined],
    ['no JSON at all', 'a.ndjson', 'a\nb\n', 'bestand-onleesbaar', undefined],
    ['a key is in no object', 'a.ndjson', '{"ref":1}\n', 'kolom-ontbreekt', undefined],
    ['CSV named .xlsx', 'a.xlsx', 'ref,themes\n', 'bestand-onleesbaar', undefined],
  ])('%s', async (_name, file, content, code, line) => {
    const [found, where] = await refusal(temporaryFile(file, content), wanted);
    expect(found).toBe(code);
    if (line !== undefined) expect(where).toBe(line);
  });

  it('is of objects that leave out what may be empty, with a key that nobody knows', async () => {
    const sparse = { required: ['ref', 'note'], optional: [], leftOutOfObjects: ['note'] };
    expect(await readAll(temporaryFile('a.ndjson', '{"ref":"1"}\n'), sparse)).toMatchObject([{ cells: { ref: '1' } }]);
    expect(await refusal(temporaryFile('a.ndjson', '{"ref":"1","nota":"x"}\n'), sparse)).toEqual([
      'kolom-ontbreekt',
      undefined,
    ]);
    expect(await refusal(temporaryFile('a.csv', 'ref\n1\n'), sparse)).toEqual(['kolom-ontbreekt', undefined]);
  });

  it('does not exist, or is a folder', async () => {
    expect(await refusal('/bestaat/niet.csv', wanted)).toEqual(['bestand-onleesbaar', undefined]);
    expect(await refusal(import.meta.dirname, wanted)).toEqual(['bestand-onleesbaar', undefined]);
  });

  it('has bad bytes beyond the first megabyte, or a line that never ends', async () => {
    const path = temporaryFile('a.csv', 'ref,themes\n');
    appendFileSync(path, '1,één zin met accenten\n'.repeat(100_000));
    expect((await refusal(path, wanted))[0]).toBe('opened');
    appendFileSync(path, Buffer.from([0x31, 0x2c, 0xc3, 0x28, 0x0a]));
    expect(await refusal(path, wanted)).toEqual(['codering-onjuist', 100_002]);
    expect((await refusal(temporaryFile('b.csv', `ref,themes\n1,"${'x'.repeat(6_000_000)}"`), wanted))[0]).toBe(
      'bestand-te-groot',
    );
  });
});
