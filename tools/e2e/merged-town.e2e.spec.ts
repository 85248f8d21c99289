import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { devBeheerder } from '#platform/dev-issuer';
import { TestStack } from '../testing/stack.ts';
import { account, partnerOrganisatie, since } from './support/people.ts';
import { importRows } from './support/import-rows.ts';

const [first, later, other] = ['34022', '34999', '44021'] as const;
const from = { [later]: '2025-01-01' };

let stack: TestStack;
let beheerder: string;
let gemeenteId: string;

beforeAll(async () => {
  stack = await TestStack.start();
  beheerder = await stack.sign(devBeheerder, ['beheerder']);
  await stack.town(first, 'Kortrijk');
  await stack.town(other, 'Gent');
  await assign(first, later);
  await stack.eventually(async () => {
    gemeenteId = (await stack.expect(200, '/v1/gemeente', asBeheerder(later))).id!;
  });
}, 60_000);
afterAll(() => stack.stop());

function asBeheerder(nis: string) {
  return { token: beheerder, headers: { 'polslag-gemeente': nis } };
}

async function assign(town: string, nis: keyof typeof from): Promise<void> {
  await stack.expect(201, '/v1/gemeente/nis-codes', {
    method: 'POST',
    ...asBeheerder(town),
    body: { nis, from: from[nis] },
  });
}

it('is the same town by every code that it has had', async () => {
  for (const nis of [first, later]) {
    expect(await stack.expect(200, '/v1/gemeente', asBeheerder(nis))).toMatchObject({ id: gemeenteId });
  }
  await stack.expect(403, '/v1/gemeente', asBeheerder('11111'));
});

it('takes rights, partners and rows of an import by its later code', async () => {
  const toeleider = await stack.token('toeleider', later);
  expect(await stack.expect(200, '/v1/gemeente', { token: toeleider })).toMatchObject({ id: gemeenteId });

  const body = { naam: 'CAW', kinds: ['partner'], services: [], languages: [], gemeenten: [later] };
  await stack.expect(201, '/v1/organisaties', { method: 'POST', token: beheerder, body });

  const row = {
    ...{ ref: 'r1', happenedAt: '2025-03-02', language: 'che', whoAsks: 'man', statuut: 'andere', nationality: 'RU' },
    ...{ themes: [{ theme: 'wonen' }], actions: [] },
  };
  for (const [nis, status] of [
    [later, 'imported'],
    [first, 'already-imported'],
  ] as const) {
    expect(await importRows(stack, 'hulpvragen', nis, beheerder, [row])).toMatchObject([{ ref: 'r1', status }]);
  }
});

it('ends a right by another code than it was given by', async () => {
  const organisatieId = await partnerOrganisatie(stack, 'Werkgever');
  const { id, subject } = await account(stack, 'iemand', organisatieId, [since('toeleider', first)]);
  const token = await stack.sign(subject, ['toeleider']);
  await stack.expect(200, '/v1/gemeente', { token });
  const body = { rol: 'toeleider', nis: later, on: '2026-01-01' };
  await stack.expect(200, `/v1/medewerkers/${id}/rollen/intrekking`, { method: 'POST', token: beheerder, body });
  await stack.expect(400, '/v1/gemeente', { token });
});

it('gives no right in a town that nobody knows', async () => {
  const grants = [since('toeleider', first), since('coach', '11111')];
  const body = { account: { issuer: 'x', subject: 'y' }, grants };
  const answer = await stack.ask('/v1/medewerkers', { method: 'POST', token: beheerder, body });
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found', field: 'grants.1.nis' } });
});

it('leaves a former code to another town, which names itself by it too', async () => {
  const took = { method: 'POST', ...asBeheerder(other), body: { nis: first, from: from[later] } };
  await stack.expect(201, '/v1/gemeente/nis-codes', took);
  const gent = await stack.token('toeleider', other);
  const { id } = await stack.expect(200, '/v1/gemeente', { token: gent });
  const headers = { 'polslag-gemeente': first };
  expect(await stack.expect(200, '/v1/gemeente', { token: gent, headers })).toMatchObject({ id });
  expect(await stack.expect(200, '/v1/gemeente', asBeheerder(first))).toMatchObject({ id: gemeenteId });
});
