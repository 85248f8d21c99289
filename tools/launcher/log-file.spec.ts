import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inShort, keepLog, rotate } from './log-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'polslag-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a line of a log, in short', () => {
  it.each([
    ['{"level":30,"msg":"started"}', undefined],
    ['{"level":40,"msg":"slow"}', 'warning: slow'],
    ['{"level":50,"msg":"failed","err":{"message":"no store"}}', 'error: failed (no store)'],
    ['{"no":"level"}', undefined],
    ['{ half a line', '{ half a line'],
    ['TypeError: no such slice', 'TypeError: no such slice'],
    ['FATAL ERROR: heap out of memory', 'FATAL ERROR: heap out of memory'],
    ['    at Object.error (file.js:1:2)', undefined],
    ['', undefined],
  ])('%s', (line, short) => expect(inShort(line)).toBe(short));
});

describe('a log', () => {
  it('keeps every line, and echoes what is worrying', async () => {
    const path = join(folder, 'api.log');
    const stream = new PassThrough();
    const echoed: string[] = [];
    keepLog(path, 'api', [stream, null], (line) => echoed.push(line));
    stream.end('{"level":30,"msg":"started"}\n{"level":40,"msg":"slow"}\nno error, only last words');
    const complete = () => existsSync(path) && readFileSync(path, 'utf8').endsWith('last words\n');
    for (let round = 0; !complete() && round < 200; round += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
    expect(echoed).toEqual(['api  warning: slow', 'api  no error, only last words']);
  });

  it('is moved aside when it is large, and one older is kept', () => {
    const path = join(folder, 'large.log');
    rotate(path, 3);
    writeFileSync(path, 'abc');
    rotate(path, 3);
    expect(existsSync(path)).toBe(true);
    for (const text of ['abcd', 'efgh']) {
      writeFileSync(path, text);
      rotate(path, 3);
    }
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('efgh');
  });
});
