import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { projections } from '../../apps/projector/src/projections.ts';
import { TestStack } from '../testing/stack.ts';
import { documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';

let stack: TestStack;
let database: Client;
let reads: Operation[];
let tokens: readonly string[];

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town('34022', 'Kortrijk');
  tokens = await Promise.all((['auditor', 'toeleider'] as const).map((rol) => stack.token(rol, '34022')));
  const operations = operationsOf(await documentOf(stack));
  reads = operations.filter(
    ({ parameters, permission }) =>
      permission !== 'read:verzoek' && parameters.some((one) => one.in === 'query' && one.name === 'position'),
  );
  database = new Client({ connectionString: stack.databases.read.url });
  await database.connect();
}, 60_000);

afterAll(async () => {
  await database.end();
  await stack.stop();
});

/** Status, code and Retry-After of each read; of the roles the one that may. */
async function answers(): Promise<(readonly [string, string])[]> {
  return Promise.all(
    reads.map(async (route) => {
      const period = route.parameters.some(({ name }) => name === 'from') ? '?from=2016-01-01&to=2016-02-01' : '';
      const path = pathWith(route, () => '00000000-0000-4000-8000-000000000000') + period;
      const body = route.body && { body: { naam: 'Amina' } };
      const asked = await Promise.all(
        tokens.map((token) => stack.ask<{ readonly code?: string }>(path, { method: route.method, token, ...body })),
      );
      const answer = asked.find(({ status }) => status !== 403) ?? asked[0]!;
      const told = [answer.status, answer.body.code, answer.headers.get('retry-after')];
      return [route.name, told.filter((part) => part !== undefined && part !== null).join(' ')] as const;
    }),
  );
}

const notReady = '503 read-model-not-ready 5';

it('a read model that is not there says so, on every route, until it is', async () => {
  expect(reads.length).toBeGreaterThan(15);
  for (const { name } of projections) await database.query(`alter schema "${name}" rename to "${name}__away"`);
  expect(await answers()).toEqual(reads.map(({ name }) => [name, notReady]));
  for (const { name } of projections) await database.query(`alter schema "${name}__away" rename to "${name}"`);
  for (const [name, said] of await answers()) expect([name, said]).toEqual([name, expect.stringMatching(/^(200|404)/)]);
});

it('one of an older version, which lacks a column, says so until the new one is swapped in', async () => {
  const lacking = async (from: string, to: string) => {
    for (const { name } of projections) await database.query(`alter table "${name}".rows rename "${from}" to "${to}"`);
  };
  await lacking('keys', 'keys_of_old');
  const rows = (await answers()).filter(([name]) => !/rapporten|keten/.test(name));
  expect(rows).toEqual(rows.map(([name]) => [name, notReady]));
  await lacking('keys_of_old', 'keys');
  for (const [name, said] of await answers()) expect([name, said]).toEqual([name, expect.stringMatching(/^(200|404)/)]);
});

it('a report says so too, of each model that it counts', async () => {
  const rename = (from: string, to: string) =>
    database.query(`alter table "hulpvraag-feiten".rows rename "${from}" to "${to}"`);
  await rename('toOrdinal', 'old');
  const report = Object.fromEntries(await answers());
  expect(report['GET /v1/rapporten/hulpvragen']).toBe(notReady);
  expect(report['GET /v1/rapporten/bereik']).toBe('200');
  await rename('old', 'toOrdinal');
  expect(Object.fromEntries(await answers())['GET /v1/rapporten/hulpvragen']).toBe('200');
});
