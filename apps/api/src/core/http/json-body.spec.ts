import { describe, expect, it } from '@jest/globals';
import { readJson } from './json-body.ts';

const bytes = (text: string) => Buffer.from(text);
const unreadable = expect.objectContaining({ code: 'body-unreadable' });

describe('a body', () => {
  it('is read as it was written', () => {
    expect(readJson(bytes('{"naam":"Amīna 🌷","n":[1,null,true]}'))).toEqual({ naam: 'Amīna 🌷', n: [1, null, true] });
    expect(readJson(bytes('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });

  it.each(['', '{', '{"a":1}x', "{'a':1}", '{"a":NaN}', 'kanarie'])('is refused when it is no JSON: %s', (text) => {
    expect(() => readJson(bytes(text))).toThrow(unreadable);
  });

  it('is refused when it is no UTF-8, and nothing of it is repeated', () => {
    const broken = Buffer.concat([bytes('{"naam":"kanarie'), Buffer.from([0xc3]), bytes('"}')]);
    expect(() => readJson(broken)).toThrow(unreadable);
    expect(() => readJson(broken)).not.toThrow(/kanarie/);
  });

  it.each(['{"__proto__":{"a":1}}', '{"a":[{"constructor":{"prototype":1}}]}', '{"prototype":1}'])(
    'is refused when it reaches behind an object: %s',
    (text) => expect(() => readJson(bytes(text))).toThrow(unreadable),
  );

  it('is refused when it is nested without end', () => {
    const nested = (depth: number) => bytes('['.repeat(depth) + ']'.repeat(depth));
    expect(readJson(nested(32))).toBeDefined();
    expect(() => readJson(nested(33))).toThrow(unreadable);
    expect(() => readJson(nested(500_000))).toThrow(unreadable);
  });

  it('is refused when it holds more values than any of ours', () => {
    const many = (count: number) => bytes(`[${'{},'.repeat(count - 1)}{}]`);
    expect(readJson(many(19_999))).toHaveLength(19_999);
    expect(() => readJson(many(20_000))).toThrow(expect.objectContaining({ code: 'body-too-large' }));
  });
});
