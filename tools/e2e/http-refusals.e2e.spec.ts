import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
import type { Ask } from '../testing/stack.ts';
import { question } from './support/case-work.ts';

const kortrijk = '34022';

let stack: TestStack;
let token: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  token = await stack.token('toeleider', kortrijk);
}, 60_000);

afterAll(() => stack.stop());

function post(path: string, body: unknown, ask: Ask = {}) {
  return stack.ask<Record<string, string>>(path, { method: 'POST', token, body, ...ask });
}

describe('a refusal', () => {
  it('is told in the language that was asked for, Dutch where it is none of ours', async () => {
    const told = async (language: string, body: unknown) =>
      (await post('/v1/hulpvragen', body, { headers: { 'accept-language': language } })).body['detail'];
    for (const body of [{}, { ...question, themes: [{ theme: 'onbestaand' }] }, '{']) {
      const [nl, fr, en] = [await told('nl-BE', body), await told('fr-BE,fr;q=0.9', body), await told('en', body)];
      expect(new Set([nl, fr, en]).size).toBe(3);
      expect([await told('ar', body), await told('', body), await told('de, en;q=0.5', body)]).toEqual([nl, nl, en]);
    }
  });

  it('names the field by its path, and repeats nothing of what was sent', async () => {
    const { status, body, headers } = await post('/v1/hulpvragen', {
      ...question,
      themes: [{ theme: 'wonen' }, { theme: 'Kanarie!' }],
      note: '\u0007kanarie',
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body['errors']).toEqual([
      { field: 'themes.1.theme', code: 'matches' },
      { field: 'note', code: 'isCleanText' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/kanarie/i);
  });

  it.each<[string, string | undefined, string, number, string]>([
    ['lines of JSON', 'application/x-ndjson', '{}', 415, 'media-type-unsupported'],
    ['a form', 'application/x-www-form-urlencoded', 'a=1', 415, 'media-type-unsupported'],
    ['plain text', 'text/plain', '{}', 415, 'media-type-unsupported'],
    ['half a body', 'application/json', '{"naam":', 400, 'body-unreadable'],
    ['nothing', 'application/json', '', 400, 'body-unreadable'],
    ['a body without end', 'application/json', '['.repeat(400_000), 400, 'body-unreadable'],
    ['more than anybody says', 'application/json', `{"themes":[${'{},'.repeat(300_000)}{}]}`, 413, 'body-too-large'],
    ['a field that passes for a number', 'application/json', '{"naam":{"toString":1}}', 400, 'body-invalid'],
    ['more than a megabyte', 'application/json', `"${'x'.repeat(1_100_000)}"`, 413, 'body-too-large'],
  ])('is the answer to %s', async (_, type, body, status, code) => {
    const answer = await post('/v1/personen', body, { headers: { 'content-type': type! } });
    expect(answer).toMatchObject({ status, body: { code, status } });
  });

  it.each<[string, number, string]>([
    ['/v1/personen/niets', 400, 'path-invalid'],
    ['/v1/personen/%ZZ', 400, 'path-invalid'],
    [`/v1/personen/${'x'.repeat(200)}`, 400, 'path-invalid'],
    ['/v1/nergens', 404, 'not-found'],
    ['/v1/personen?limit=0', 400, 'query-invalid'],
    ['/v1/personen?limit=1&limit=2', 400, 'query-invalid'],
    ['/v1/personen?cursor=onzin', 400, 'query-invalid'],
    ['/v1/personen?position=gisteren', 400, 'query-invalid'],
    ['/v1/personen?naam=Kanarie', 400, 'query-invalid'],
  ])('is the answer to %s', async (path, status, code) => {
    expect(await stack.ask(path, { token })).toMatchObject({ status, body: { code, status } });
  });

  it('is the answer to what is no HTTP', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(new URL(stack.url).port), '127.0.0.1', () => socket.write('KANARIE\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 .*"code":"request-unreadable"/s);
  });
});
