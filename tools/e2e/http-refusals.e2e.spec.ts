import { connect } from 'node:net';
import type { Socket } from 'node:net';
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

function connected(): Socket {
  return connect(Number(new URL(stack.url).port), '127.0.0.1');
}

/** What is answered to what is no HTTP, but for a header that can be read. */
function unreadable(language: string): Promise<string> {
  const socket = connected();
  socket.write(`KANARIE\r\nAccept-Language: ${language}\r\n\r\n`);
  return answers(socket);
}

/** All that comes back over one connection. */
async function answers(socket: Socket): Promise<string> {
  const chunks = await Array.fromAsync(socket as AsyncIterable<Buffer>);
  return Buffer.concat(chunks).toString();
}

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
      expect([await told('nl;q=0.1, fr', body), await told('fr;q=0', body)]).toEqual([fr, nl]);
    }
  });

  it('is told in that language also where no route was reached', async () => {
    const proxied = async (language: string) =>
      stack.ask('/v1/personen', { token, headers: { 'x-forwarded-for': '10.0.0.1', 'accept-language': language } });
    expect(await proxied('fr')).toMatchObject({
      status: 421,
      body: { code: 'forwarded-in-development', detail: expect.stringMatching(/proxy\.$/) as unknown },
    });
    const [nl, fr, en] = [await unreadable('nl'), await unreadable('de, fr;q=0.4'), await unreadable('en')];
    expect([nl, fr, en].map((answer) => /"detail":"(\S+)/.exec(answer)?.[1])).toEqual(['Dit', 'Cette', 'This']);
    expect((await proxied('nl')).body['detail']).toMatch(/ontwikkelinstallatie/);
  });

  it('names the field by its path, and repeats nothing of what was sent', async () => {
    const { status, body, headers } = await post('/v1/hulpvragen', {
      ...question,
      themes: [{ theme: 'wonen' }, { theme: 'Kanarie!' }],
      note: '\u0007kanarie',
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body['errors']).toMatchObject([
      { field: 'themes.1.theme', code: 'code-malformed' },
      { field: 'note', code: 'text-not-readable' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/kanarie/i);
  });

  it('does not repeat the name of a field or parameter that does not exist, but says which do', async () => {
    const { body } = await post('/v1/personen', { naam: { 'Jan Kanarie': 1 }, contacttaal: 'ara', Kanarie: true });
    const errors = [
      { field: 'naam', code: 'unknown-field', allowed: expect.arrayContaining(['voornaam']) as unknown },
      { field: '', code: 'unknown-field', allowed: expect.arrayContaining(['naam', 'contacttaal']) as unknown },
    ];
    expect(body).toMatchObject({ code: 'body-invalid', field: 'naam', errors });
    const asked = await stack.ask('/v1/personen?Kanarie=1', { token });
    const known = { field: '', code: 'unknown-field', allowed: ['cursor', 'limit', 'position'] };
    expect(asked).toMatchObject({ status: 400, body: { code: 'query-invalid', errors: [known] } });
    const row = JSON.stringify({ ref: 'K', Kanarie: 1, 'Jan Kanarie': { a: 1 } });
    const imported = await stack.ask('/v1/import/hulpvragen', {
      ...{ method: 'POST', token: await stack.token('coach', kortrijk), body: row },
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(imported).toMatchObject({ status: 200, body: { status: 'refused', ref: 'K' } });
    for (const answer of [body, asked.body, imported.body]) expect(JSON.stringify(answer)).not.toMatch(/kanarie/i);
  });

  it.each<[string, string, string]>([
    ['from=2016-02-01&to=2016-01-01', 'to', 'period-reversed'],
    ['from=1950-01-01&to=2016-01-01', 'to', 'period-too-long'],
    ['from=2016-02-30&to=2016-01-01', 'from', 'date-invalid'],
    ['to=2016-01-01', 'from', 'field-missing'],
    ['from=2016-01-01&to=2016-02-01&asOf=gisteren', 'asOf', 'ordinal-invalid'],
    ['from=2016-01-01&to=2016-02-01&position=-1', 'position', 'position-invalid'],
  ])('says what is wrong with %s', async (query, field, code) => {
    const coach = await stack.token('coach', kortrijk);
    const { status, body } = await stack.ask(`/v1/rapporten/bereik?${query}`, { token: coach });
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'query-invalid', field, errors: [{ field, code }] });
    const [{ detail } = { detail: '' }] = body['errors'] as { readonly detail: string }[];
    expect(body['detail']).toBe(`Er klopt iets niet in de vraag. ${detail}`);
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
    expect(await unreadable('nl')).toMatch(/^HTTP\/1.1 400 .*"code":"request-unreadable"/s);
  });

  it('is the answer to who asks on while the API stops', async () => {
    const socket = connected();
    const ask = (path: string) =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: polslag\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    ask('/v1/personen?position=9223372036854775807');
    const answered = answers(socket);
    // It has come in, and waits.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const restarted = stack.restartApi();
    await new Promise((resolve) => setTimeout(resolve, 500));
    ask('/v1/personen');
    const [, waited, stopping] = (await answered).split('HTTP/1.1 ');
    await restarted;
    expect(waited).toMatch(/^503 .*"code":"not-yet-visible"/s);
    expect(stopping).toMatch(
      /^503 .*retry-after: 1\r\n.*"code":"shutting-down".*"detail":"Polslag stopt op dit moment/is,
    );
    expect(stopping).toMatch(/content-type: application\/problem\+json/i);
  }, 20_000);
});

it('knows the scheme of a token however it is written', async () => {
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const answer = await stack.ask('/v1/personen?limit=1', { headers: { authorization: `${scheme} ${token}` } });
    expect([scheme, answer.status]).toEqual([scheme, 200]);
  }
  for (const authorization of [token, `Basic ${token}`, `Bearer${token}`, `bearer ${token} ${token}`]) {
    const answer = await stack.ask('/v1/personen?limit=1', { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
  }
});
