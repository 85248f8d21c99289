import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Session } from './session.ts';

let answer: { status: number; body: string };
let asked: IncomingHttpHeaders;
const api = createServer((request, response) => {
  asked = request.headers;
  response.writeHead(answer.status).end(answer.body);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  process.env['API_URL'] = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  process.env['API_TOKEN'] = 'a-token';
});

afterAll(() => new Promise((resolve) => api.close(resolve)));

it.each<[string, number, object | string, string]>([
  [
    'a problem of the API, with its field',
    400,
    { code: 'query-invalid', detail: 'De periode eindigt voor ze begint.', field: 'to' },
    'De periode eindigt voor ze begint. [to] (query-invalid)',
  ],
  [
    'a stop',
    503,
    { code: 'shutting-down', detail: 'Polslag stopt op dit moment. Probeer het zo meteen opnieuw.' },
    'Polslag stopt op dit moment. Probeer het zo meteen opnieuw. (shutting-down)',
  ],
  [
    'what stands before the API',
    503,
    '<h1>Service Unavailable</h1>',
    'De API is nu niet beschikbaar. Probeer het zo meteen opnieuw. (http-503)',
  ],
])('says in Dutch: %s', async (_, status, body, sentence) => {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  await expect((await Session.open()).ask('/v1/iets')).rejects.toThrow(new Error(sentence));
  expect(asked['accept-language']).toBe('nl');
});
