import { describe, expect, it } from '@jest/globals';
import { endOfStream } from './events.ts';
import { isSoftDeleted, keepAll, readRetention, withTruncateBefore } from './stream-metadata.ts';

const json = (text: string) => Buffer.from(text);

describe('the metadata of a stream', () => {
  it.each([
    ['{"$maxCount":3,"$maxAge":60,"$tb":5,"own":1}', { maxCount: 3n, maxAge: 60, truncateBefore: 5n }],
    ['{"$tb":9223372036854775807}', { truncateBefore: endOfStream }],
    ['{}', keepAll],
  ])('%s', (text, retention) => {
    expect(readRetention(json(text))).toEqual(retention);
  });

  it.each(['{"$maxCount":"abc"}', '{"$maxCount":0,"$tb":5}', '{"$maxAge":-1}', '{"$tb":-1}', '[1]', 'null', '{', ''])(
    'is ignored as a whole where it is not understood: %s',
    (text) => {
      expect(readRetention(json(text))).toEqual(keepAll);
    },
  );

  it('says with the largest number that the stream is deleted', () => {
    expect(isSoftDeleted(readRetention(withTruncateBefore(undefined, endOfStream)))).toBe(true);
    expect(withTruncateBefore(undefined, endOfStream).toString()).toBe('{"$tb":9223372036854775807}');
  });

  it('keeps its other fields, and large numbers, when the stream opens again', () => {
    const before = json('{"$maxCount":3,"own":{"n":12345678901234567890},"$tb":9223372036854775807}');
    expect(withTruncateBefore(before, 4n).toString()).toBe('{"$maxCount":3,"own":{"n":12345678901234567890},"$tb":4}');
  });
});
