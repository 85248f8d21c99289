import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { jsonLines, longestLine } from './ndjson-lines.ts';

async function linesOf(...chunks: readonly (string | Buffer)[]) {
  return Array.fromAsync(jsonLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))));
}

describe('a body of one JSON value a line', () => {
  it('is read line by line, however it was cut on its way', async () => {
    const body = '{"a":"é"}\r\n\n{"b":2}\n';
    const expected = [
      { line: 1, json: { a: 'é' } },
      { line: 3, json: { b: 2 } },
    ];
    expect(await linesOf(body)).toEqual(expected);
    const bytes = [...Buffer.from(body)].map((byte) => Buffer.from([byte]));
    expect(await linesOf(...bytes)).toEqual(expected);
  });

  it('does not need a line feed at its end, and may be empty', async () => {
    expect(await linesOf('1\n2')).toEqual([
      { line: 1, json: 1 },
      { line: 2, json: 2 },
    ]);
    expect(await linesOf()).toEqual([]);
    expect(await linesOf(' \n\t\n')).toEqual([]);
  });

  it('is not cut at U+2028, U+2029, U+0085 or a form feed', async () => {
    const json = { note: 'een\u2028twee\u2029drie\u0085vier' };
    expect(await linesOf(`${JSON.stringify(json)}\n`)).toEqual([{ line: 1, json }]);
  });

  it('says where a line is no JSON or no UTF-8, and goes on', async () => {
    const half = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3]), Buffer.from('"}\n')]);
    expect(await linesOf('{"a":\n', half, '{"b":2}')).toEqual([
      { line: 1, json: undefined },
      { line: 2, json: undefined },
      { line: 3, json: { b: 2 } },
    ]);
  });

  it('drops a line that is longer than it may be, and goes on', async () => {
    const fits = JSON.stringify('x'.repeat(longestLine - 2));
    const tooLong = JSON.stringify('x'.repeat(longestLine - 1));
    const read = await linesOf(`${fits}\n${tooLong}\n1`);
    expect(read.map(({ line, json }) => [line, typeof json])).toEqual([
      [1, 'string'],
      [2, 'undefined'],
      [3, 'number'],
    ]);
  });

  it('leaves the body open when its reader stops early', async () => {
    const body = Readable.from([Buffer.from('1\n2\n'), Buffer.from('3\n')]);
    for await (const { line } of jsonLines(body)) if (line === 1) break;
    expect(body.destroyed).toBe(false);
    body.destroy();
  });
});
