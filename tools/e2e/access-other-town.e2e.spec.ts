import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollen } from '#domain/kernel/roles';
import { TestStack } from '../testing/stack.ts';
import { valueOf } from './support/arbitrary.ts';
import { arrival, caseWork, question } from './support/case-work.ts';
import { Known } from './support/known.ts';
import { documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { OpenApiDocument, Operation } from './support/openapi.ts';
import { checkLog } from './support/stored.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';

const kortrijk = '34022';
const gent = '44021';
/** What belongs to a town. Organisations belong to the installation; employees do, with roles in towns. */
const ofTown = /^\/v1\/(personen|aanmeldingen|hulpvragen|zorgtrajecten|doorverwijzingen|verzoeken)\/\{id\}/;

let stack: TestStack;
let document: OpenApiDocument;
let operations: Operation[];
let routes: Operation[];
let known: Known;
let fromKortrijk: string;
let fromGent: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  await stack.town(gent, 'Gent');
  document = await documentOf(stack);
  operations = operationsOf(document);
  routes = operations.filter(({ path }) => ofTown.test(path));
  known = new Known(operations);
  const partner = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'kortrijkzaan', partner, everyRole(kortrijk));
  await account(stack, 'gentenaar', partner, everyRole(gent));
  fromGent = await stack.sign('gentenaar', rollen);
  fromKortrijk = await stack.sign('kortrijkzaan', rollen);
  await caseWork(stack, fromKortrijk, known);
  await partsOf();
  const erasure = { persoonId: known.forField('persoonId', 0), ground: 'bezwaar' };
  const { id } = await stack.expect(201, '/v1/verzoeken', { method: 'POST', token: fromKortrijk, body: erasure });
  known.add('verzoeken', id!);
  await stack.eventually(async () => {
    const { body } = await stack.ask(`/v1/verzoeken/${id}`, { token: fromKortrijk });
    expect(body).toMatchObject({ status: 'done' });
  });
}, 60_000);

afterAll(() => stack.stop());

/** Sends bodies that the document describes, until one is no longer refused for what it says. */
async function asked(route: Operation, token: string) {
  const bodies = route.body
    ? fc.sample(valueOf(document, route.body.schema, known.forField), { numRuns: 40, seed: 7 })
    : [undefined];
  const params = known.paramsFor(route, 0) ?? withSomePart(route);
  expect({ route: route.name, params }).toMatchObject({ params: { id: expect.any(String) } });
  for (const body of bodies) {
    const ask = { method: route.method, token, ...(body !== undefined && { body }) };
    const answer = await stack.ask<Record<string, string>>(
      pathWith(route, (name) => params![name]!),
      ask,
    );
    if (answer.status !== 400 && answer.status !== 422) return { ...answer, params: params! };
  }
  throw new Error(`no body for ${route.name} was taken`);
}

/** Something that exists, and the id of some part of it: where no answer tells of a part, the thing alone decides. */
function withSomePart({ path, name }: Operation): Record<string, string> | undefined {
  const thing = known.paramsFor({ path: path.slice(0, path.indexOf('}') + 1) } as Operation, 0);
  const parts = [...path.matchAll(/\{(\w+)\}/g)].slice(1).map(([, part]) => [part, randomUUID()]);
  expect({ name, parts }).not.toEqual({ name, parts: [] });
  return thing && { ...thing, ...(Object.fromEntries(parts) as Record<string, string>) };
}

/** Something of each kind within what Kortrijk has: goals, visits, feedback … */
async function partsOf(): Promise<void> {
  const withParts = routes.filter(
    ({ method, path: whole }) =>
      method === 'POST' &&
      routes.some(({ path }) => path.startsWith(`${whole}/{`)) &&
      document.paths[whole]!['post']!.responses['201'],
  );
  for (const route of withParts) {
    await stack.eventually(async () => {
      const { status, body, params } = await asked(route, fromKortrijk);
      expect({ route: route.name, status, body }).toMatchObject({ route: route.name, status: 201 });
      known.note(route, params, body);
    });
  }
}

describe('what is another town’s', () => {
  it('does not exist, on every route that names it', async () => {
    const before = (await checkLog(stack)).events;
    expect(routes.length).toBeGreaterThan(60);
    for (const route of routes) {
      const { status, body } = await asked(route, fromGent);
      expect({ route: route.name, status, code: body['code'] }).toEqual({
        route: route.name,
        status: 404,
        code: 'not-found',
      });
    }
    expect((await checkLog(stack)).events).toBe(before);
  });

  it('is there for the town itself', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status } = await asked(route, fromKortrijk);
      expect({ route: route.name, status }).toEqual({ route: route.name, status: 200 });
    }
  });

  it('stands in no list', async () => {
    const ids = ['persoonId', 'zorgtrajectId', 'doorverwijzingId', 'doelId'].map((field) => known.forField(field, 0)!);
    const lists = operations.filter(
      // How far the read models are is the same for every town, and no projector stands here to ask. In the log of
      // reads of a town stands what its own people asked for, also when it was not theirs.
      ({ method, path, inTown }) => method === 'GET' && inTown && !/[{]|leesmodellen|leeslog/.test(path),
    );
    for (const { name, path, parameters } of lists) {
      const period = parameters.some((one) => one.name === 'from') ? '?from=2016-01-01&to=2016-02-01' : '';
      const { status, body } = await stack.ask(path + period, { token: fromGent });
      const shown = ids.filter((id) => JSON.stringify(body).includes(id));
      expect({ name, status, shown }).toEqual({ name, status: 200, shown: [] });
    }
    const search = { method: 'POST', token: fromGent, body: { naam: 'Amina' } };
    expect(await stack.expect(200, '/v1/personen/zoek', search)).toEqual({ items: [] });
  });

  it('has employees of its own: an auditor reads who has a role in the town, and which', async () => {
    const partner = known.forField('organisatieId', 0)!;
    await account(stack, 'keurder', partner, [since('auditor', gent)]);
    await account(stack, 'tweede', partner, [since('coach', gent), since('analist', kortrijk)]);
    const token = await stack.sign('keurder', ['auditor']);
    type Employee = { readonly id: string; readonly grants: readonly { readonly rol: string }[] };
    await stack.eventually(async () => {
      const { items } = await stack.expect<{ items: Employee[] }>(200, '/v1/medewerkers', { token });
      const grants = items.map((one) => one.grants.map(({ rol }) => rol));
      // Where a store is given, those who administer the installations of other runs come after; else nobody does.
      const others = process.env['EVENTSTORE_URL'] ? grants.slice(4).map(() => ['beheerder']) : [];
      expect(grants).toEqual([['coach'], ['auditor'], [...rollen], ['beheerder'], ...others]);
      const both = await stack.expect<Employee>(200, `/v1/medewerkers/${items[0]!.id}`, { token });
      expect(both).toEqual(items[0]);
    });
    const other = known.forField('toeleiderId', 0)!;
    expect(await stack.ask(`/v1/medewerkers/${other}`, { token: fromKortrijk })).toMatchObject({ status: 200 });
    expect(await stack.ask(`/v1/medewerkers/${other}`, { token })).toMatchObject({ status: 404 });
  });

  it('cannot be named in a body', async () => {
    const [persoonId, zorgtrajectId] = [known.forField('persoonId', 0)!, known.forField('zorgtrajectId', 0)!];
    const post = (path: string, body: object) => stack.ask(path, { method: 'POST', token: fromGent, body });
    const own = await stack.expect(201, '/v1/hulpvragen', { method: 'POST', token: fromGent, body: question });
    const previousDoorverwijzingId = known.forField('doorverwijzingId', 0)!;
    const referral = { organisatieId: known.forField('organisatieId', 0)!, mode: 'actief', previousDoorverwijzingId };
    expect(await post('/v1/hulpvragen', { ...question, persoonId })).toMatchObject({ status: 404 });
    expect(await post('/v1/aanmeldingen', { ...arrival, persoonId })).toMatchObject({ status: 404 });
    expect(await post('/v1/zorgtrajecten', { persoonId, language: 'ara' })).toMatchObject({ status: 404 });
    expect(await post(`/v1/hulpvragen/${own['id']}/persoon`, { persoonId })).toMatchObject({ status: 404 });
    expect(await post('/v1/verzoeken', { persoonId, ground: 'bezwaar' })).toMatchObject({ status: 404 });
    expect(await post('/v1/hulpvragen', { ...question, zorgtrajectId })).toMatchObject({ status: 409 });
    expect(await post(`/v1/hulpvragen/${own['id']}/doorverwijzingen`, referral)).toMatchObject({ status: 422 });
  });
});
