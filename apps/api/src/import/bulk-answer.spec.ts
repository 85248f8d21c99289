import { PassThrough, Readable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { bulkAnswer } from './bulk-answer.ts';
import type { RowResult } from './import-row.ts';
import type { JsonLine } from './ndjson-lines.ts';

const imported = ({ line }: JsonLine): Promise<RowResult> => Promise.resolve({ line, status: 'imported' });
const failsAt = (at: number) => (row: JsonLine) =>
  row.line === at ? Promise.reject(new Error('the store is gone')) : imported(row);
const unavailable = () => ({ code: 'store-unavailable' });
const rows = (count: number) => Array.from({ length: count }, (_, index) => `{"ref":"${index}"}\n`).join('');

async function answersOf(body: string, answerTo: (line: JsonLine) => Promise<RowResult>): Promise<unknown[]> {
  const lines = await Array.fromAsync(bulkAnswer(Readable.from([Buffer.from(body)]), answerTo, unavailable));
  return lines.map((line) => JSON.parse(line) as unknown);
}

describe('the answer to a bulk body', () => {
  it('has one line for each row, in the order of the rows', async () => {
    const slowFirst = async (row: JsonLine) => {
      if (row.line === 1) await new Promise((resolve) => setTimeout(resolve, 20));
      return imported(row);
    };
    const answers = await answersOf(rows(300), slowFirst);
    expect(answers).toEqual(Array.from({ length: 300 }, (_, index) => ({ line: index + 1, status: 'imported' })));
  });

  it('ends with a line that says so where the import broke off', async () => {
    const answers = await answersOf(rows(1000), failsAt(500));
    expect(answers).toHaveLength(500);
    expect(answers.slice(-2)).toEqual([
      { line: 499, status: 'imported' },
      { status: 'aborted', code: 'store-unavailable' },
    ]);
  });

  it('says nothing more to who stopped sending', async () => {
    const body = new PassThrough();
    body.write(rows(1));
    const answer = bulkAnswer(body, imported, unavailable);
    expect((await answer.next()).value).toContain('imported');
    body.destroy(new Error('aborted'));
    expect(await answer.next()).toEqual({ done: true, value: undefined });
  });
});

describe('over a connection', () => {
  let server: FastifyInstance;
  afterEach(() => server.close());

  it('the last line arrives while the body is still coming in', async () => {
    server = fastify();
    server.addContentTypeParser('application/x-ndjson', (_request, body, done) => done(null, body));
    server.post('/', (request, reply) => {
      void reply.send(Readable.from(bulkAnswer(request.body as Readable, failsAt(3), unavailable)));
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;

    // Never ends by itself, as an upload of a million rows that is still under way.
    const body = new PassThrough();
    body.write(rows(10));
    const headers = { 'content-type': 'application/x-ndjson' };
    const request = { method: 'POST', headers, body: Readable.toWeb(body), duplex: 'half' };
    const answer = await fetch(`http://127.0.0.1:${port}/`, request as RequestInit);
    const lines = (await answer.text()).trim().split('\n');
    body.destroy();
    expect(lines.at(-1)).toBe('{"status":"aborted","code":"store-unavailable"}');
  });
});
