import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool, escapeIdentifier } from 'pg';
import { rollen } from '#domain/kernel/roles';
import { devBeheerder } from '#platform/dev-issuer';
import { readModelSource } from '#read-models/data-source';
import { readModelEntities } from '#read-models/entities';
import { TestStack } from '../testing/stack.ts';
import { caseWork, question } from './support/case-work.ts';
import { Known } from './support/known.ts';
import { documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie } from './support/people.ts';

const kortrijk = '34022';
const period = 'from=2016-01-01&to=2030-01-01';

let stack: TestStack;
let pool: Pool;
let known: Known;
let reads: Operation[];
let subject: string;
let gemeenteId: string;
/** Schema of each read model. */
let schemas: string[];

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  const operations = operationsOf(await documentOf(stack));
  // How far the read models are is asked of the projector; in the log of reads stands what this very test asks.
  reads = operations.filter(
    ({ method, path, permission }) => method === 'GET' && permission && !/leesmodellen|leeslog/.test(path),
  );
  known = new Known(operations);
  const somebody = await account(stack, 'alles', await partnerOrganisatie(stack, 'CAW'), everyRole(kortrijk));
  ({ subject } = somebody);
  const token = await stack.sign(subject, rollen);
  await caseWork(stack, token, known);
  known.add('medewerkers', somebody.id);
  const remark = { from: '2026-01-01', to: '2026-12-31', report: 'hulpvragen', text: 'Verbouwing.' };
  await stack.expect(201, '/v1/gemeente/toelichtingen', { method: 'POST', token, body: remark });
  const erasure = { persoonId: known.forField('persoonId', 0), ground: 'bezwaar' };
  known.add('verzoeken', (await stack.expect(201, '/v1/verzoeken', { method: 'POST', token, body: erasure }))['id']!);
  gemeenteId = (await stack.expect(200, '/v1/gemeente', { token }))['id']!;
  await settled();
  pool = new Pool({ connectionString: stack.databases.read.url });
  const source = await readModelSource(stack.databases.read.url).initialize();
  schemas = readModelEntities.map((entity) => source.getMetadata(entity).schema!);
  await source.destroy();
}, 60_000);

afterAll(async () => {
  await pool.end();
  await stack.stop();
});

/** The projector and the reactions have done what there was to do. */
async function settled(): Promise<void> {
  let before = '';
  await stack.eventually(async () => {
    const status = JSON.stringify(await stack.projectorStatus());
    const same = status === before;
    before = status;
    if (!same || !status.includes('"caughtUp":true')) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      throw new Error('not settled');
    }
  });
}

/** What every role is answered on every route that reads. */
async function answers(): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const rol of rollen) {
    const token = await stack.sign(subject, [rol]);
    const headers = { 'polslag-gemeente': kortrijk };
    for (const route of reads) {
      const params = known.paramsFor(route, 0);
      const path = pathWith(route, (name) => params?.[name] ?? known.forField(name, 0)!);
      const query = route.path.startsWith('/v1/rapporten/') ? `?${period}` : '';
      const { status, body } = await stack.ask(path + query, { token, headers });
      told[`${rol} ${route.name}`] = { status, body };
    }
    const zoek = { method: 'POST', token, headers, body: { naam: 'Amina' } };
    const { status, body } = await stack.ask('/v1/personen/zoek', zoek);
    told[`${rol} zoek`] = { status, items: body['items'] };
  }
  return told;
}

/** Every row once more under another id, with these columns instead of its own. */
async function plant(schema: string, instead: Readonly<Record<string, string>>): Promise<string[]> {
  const table = `${escapeIdentifier(schema)}.rows`;
  const { rows } = await pool.query<{ id: string }>(
    `insert into ${table}
     select (jsonb_populate_record(null::${table},
               to_jsonb(held) || $1::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
     from ${table} held
     returning id`,
    [JSON.stringify(instead)],
  );
  return rows.map(({ id }) => id);
}

/** Where a read model has a route for one of its rows. */
async function notThere(schema: string, ids: readonly string[]): Promise<void> {
  const route = named(`GET /v1/${schema}/{id}`);
  if (!route) return;
  const token = await stack.sign(subject, rollen);
  for (const id of ids)
    expect(
      (
        await stack.ask(
          pathWith(route, () => id),
          { token },
        )
      ).status,
    ).toBe(404);
}

describe('every row of every read model', () => {
  it('says who answers for it: the town itself, or for what is of no town the installation', async () => {
    for (const schema of schemas) {
      const table = `${escapeIdentifier(schema)}.rows`;
      const { rows } = await pool.query<{ tenant: string | null; controller: string | null }>(
        // A store that is given may hold towns of other runs; on a store of its own there is no other.
        `select distinct tenant, controller from ${table} held where not exists
           (select from gemeenten.rows other where other.tenant = held.tenant and other.tenant <> $1)`,
        [gemeenteId],
      );
      const wide = ['organisaties', 'medewerkers'].includes(schema);
      expect({ schema, rows }).toEqual({
        schema,
        rows: [{ tenant: wide ? null : gemeenteId, controller: wide ? expect.any(String) : gemeenteId }],
      });
      expect(rows[0]!.controller).not.toBe(known.forField('organisatieId', 0));
    }
  });

  it('is shown to nobody where another answers for it, or it is another town’s', async () => {
    const before = await answers();
    expect(Object.values(before).filter((one) => (one as { status: number }).status === 200).length).toBeGreaterThan(
      50,
    );
    for (const schema of schemas) {
      const planted = await plant(schema, { controller: randomUUID() });
      expect([schema, planted.length]).not.toEqual([schema, 0]);
      await notThere(schema, planted);
    }
    expect(await answers()).toEqual(before);
    for (const schema of schemas) await notThere(schema, await plant(schema, { tenant: randomUUID() }));
    expect(await answers()).toEqual(before);
  }, 120_000);
});

describe('a town for which another controller is named', () => {
  it('sees what it recorded before and since, each with its own', async () => {
    const beheerder = await stack.sign(devBeheerder, ['beheerder']);
    const token = await stack.sign(subject, rollen);
    const organisatie = (naam: string, kinds: string[]) =>
      stack.expect(201, '/v1/organisaties', {
        method: 'POST',
        token: beheerder,
        body: { naam, kinds, services: [], languages: [], gemeenten: [] },
      });
    const appoint = (body: object, status = 201) =>
      stack.expect(status, '/v1/gemeente/verwerkingsverantwoordelijken', { method: 'POST', token, body });
    const from = Temporal.Now.plainDateISO('Europe/Brussels').toString();
    const { id: employer } = await organisatie('Werkgever', ['werkgever']);
    expect(await appoint({ organisatieId: employer, from }, 422)).toMatchObject({
      code: 'organisatie-not-verwerkingsverantwoordelijke',
    });
    const { id: vzw } = await organisatie('VZW', ['verwerkingsverantwoordelijke']);
    await appoint({ organisatieId: vzw, from });
    const old = known.paramsFor(named('GET /v1/hulpvragen/{id}')!, 0)!['id']!;
    const { id: next } = await stack.expect(201, '/v1/hulpvragen', { method: 'POST', token, body: question });
    const refer = async (hulpvraagId: string) => {
      const body = { organisatieId: known.forField('organisatieId', 0), mode: 'actief' };
      const path = `/v1/hulpvragen/${hulpvraagId}/doorverwijzingen`;
      return (await stack.expect(201, path, { method: 'POST', token, body }))['recorded']!;
    };
    const [ofOld, ofNext] = [await refer(old), await refer(next!)];
    // A reaction opened each with what its cause has; both are there for who asks.
    await stack.eventually(async () => {
      for (const id of [ofOld, ofNext]) await stack.expect(200, `/v1/doorverwijzingen/${id}`, { token });
      for (const id of [old, next]) await stack.expect(200, `/v1/hulpvragen/${id}`, { token });
    });
    const { rows } = await pool.query<{ id: string; controller: string }>(
      `select id, controller from hulpvragen.rows where id = any($1)
       union all select id, controller from doorverwijzingen.rows where id = any($1)`,
      [[old, next, ofOld, ofNext]],
    );
    const controllers = Object.fromEntries(rows.map(({ id, controller }) => [id, controller]));
    expect(controllers).toEqual({ [old]: gemeenteId, [ofOld]: gemeenteId, [next!]: vzw, [ofNext]: vzw });
    expect(await stack.expect(200, '/v1/gemeente', { token })).toMatchObject({
      verwerkingsverantwoordelijken: [{ organisatieId: vzw, from }],
    });
  });
});

function named(name: string): Operation | undefined {
  return reads.find((route) => route.name === name);
}
