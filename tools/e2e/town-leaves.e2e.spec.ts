import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { rollen } from '#domain/kernel/roles';
import { devBeheerder } from '#platform/dev-issuer';
import { projections } from '../../apps/projector/src/projections.ts';
import { TestStack } from '../testing/stack.ts';
import { arrival, caseWork, question } from './support/case-work.ts';
import { Known } from './support/known.ts';
import { documentOf, operationsOf } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie } from './support/people.ts';
import { walk } from './support/walk.ts';

const kortrijk = '34022';
const gent = '44021';
const report = '/v1/rapporten/hulpvragen?from=2016-01-01&to=2026-12-31';
/** Only statistics say these. */
const planted = ['wijk-kanarie', 'toelichting-kanarie', 'inh'];
const kept = ['data_key', 'scope_subject', 'erased_subject', 'asker_token', 'reactions.checkpoint'];

let stack: TestStack;
let read: Client;
let keys: Client;
let operations: Operation[];
let fromKortrijk: string;
let fromGent: string;
let known: Known;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  await stack.town(gent, 'Gent');
  const partner = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'kortrijkzaan', partner, everyRole(kortrijk));
  await account(stack, 'gentenaar', partner, everyRole(gent));
  fromKortrijk = await stack.sign('kortrijkzaan', rollen);
  fromGent = await stack.sign('gentenaar', rollen);
  operations = operationsOf(await documentOf(stack));
  known = new Known(operations);
  await plant(kortrijk, fromKortrijk, known, '');
  await plant(gent, fromGent, new Known(operations), ' van Gent');
  [read, keys] = [stack.databases.read, stack.databases.keys].map(
    ({ url }) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await read.connect();
  await keys.connect();
}, 90_000);

afterAll(async () => {
  await read.end();
  await keys.end();
  await stack.stop();
});

async function plant(nis: string, token: string, into: Known, whose: string): Promise<void> {
  await caseWork(stack, token, into, nis);
  const post = (path: string, body: object) => stack.expect(201, path, { method: 'POST', token, body });
  const { id } = await post('/v1/hulpvragen', { ...question, language: 'inh', wijk: `wijk-kanarie${whose}` });
  const referral = { organisatieId: into.forField('organisatieId', 0)!, mode: 'actief' };
  const { recorded } = await post(`/v1/hulpvragen/${id}/doorverwijzingen`, referral);
  const period = { from: '2016-01-01', to: '2016-12-31', report: 'hulpvragen' };
  const { position } = await post('/v1/gemeente/toelichtingen', { ...period, text: `toelichting-kanarie${whose}` });
  await stack.expect(200, `${report}&position=${position}`, { token });
  await stack.eventually(async () => {
    const { items } = await stack.expect<{ items: object[] }>(200, '/v1/doorverwijzingen?limit=100', { token });
    expect(JSON.stringify(items)).toContain(recorded);
  });
}

/** Every row of every read model, as text; of one town or of none in particular. */
async function rows(ofTown?: string): Promise<string[]> {
  const lines: string[] = [];
  for (const { name } of projections) {
    const found = await read.query<{ line: string }>(
      `select row_to_json(held)::text as line from "${name}".rows held where $1::uuid is null or tenant = $1`,
      [ofTown ?? null],
    );
    lines.push(...found.rows.map(({ line }) => `${name} ${line}`));
  }
  return lines.sort();
}

async function townOf(token: string): Promise<Record<string, unknown>> {
  return stack.expect<Record<string, unknown>>(200, '/v1/gemeente', { token });
}

async function townKeys(gemeenteId: unknown): Promise<number> {
  const { rowCount } = await keys.query('select from data_key where scope = $1 and wrapped is not null', [
    `gemeente:${String(gemeenteId)}`,
  ]);
  return rowCount ?? 0;
}

const leaving = (body: object, key = 'leave') => ({ method: 'POST', token: fromKortrijk, key, body });
const ground = 'overeenkomst-beeindigd';

describe('a town that leaves', () => {
  it('is not another by mistake', async () => {
    const wrong = await stack.ask('/v1/gemeente/vertrek', leaving({ ground, naam: 'Gent' }, 'wrong'));
    expect(wrong).toMatchObject({ status: 422, body: { code: 'gemeente-naam-differs', field: 'naam' } });
    await stack.expect(201, '/v1/hulpvragen', { method: 'POST', token: fromKortrijk, body: question });
  });

  it('destroys its key: its statistics are in no row, live as rebuilt, and those of another town are as they were', async () => {
    const [{ id: kortrijkId }, { id: gentId }] = [await townOf(fromKortrijk), await townOf(fromGent)];
    const figures = await stack.expect(200, report, { token: fromGent });
    const before = { gent: await rows(String(gentId)), all: (await rows()).join('\n') };
    for (const word of planted) expect([word, before.all.includes(word)]).toEqual([word, true]);
    for (const table of kept) await keys.query(`create table ${backupOf(table)} as table ${table}`);

    const left = await stack.expect(200, '/v1/gemeente/vertrek', leaving({ ground, naam: 'Kortrijk' }));
    await stack.eventually(async () => {
      expect(await townOf(fromKortrijk)).toMatchObject({ naam: 'Kortrijk', vertrek: { ground, keyDestroyed: true } });
    });
    await stack.eventually(async () => expect(await statisticsOf(String(kortrijkId))).toEqual([]));
    expect(await townKeys(kortrijkId)).toBe(0);
    const tokens = await keys.query('select tenant from asker_token where tenant = $1', [kortrijkId]);
    expect(tokens.rowCount).toBe(0);
    const live = await rows();
    expect(await rows(String(gentId))).toEqual(before.gent);
    expect(await stack.expect(200, report, { token: fromGent })).toEqual({
      ...figures,
      asOf: expect.anything() as unknown,
    });

    for (const { name } of projections) await stack.rebuild(name);
    expect(await rows()).toEqual(live);

    const again = await stack.expect(200, '/v1/gemeente/vertrek', leaving({ ground, naam: 'Kortrijk' }));
    expect(again).toMatchObject({ revision: left['revision'], position: left['position'], repeated: true });
    const other = await stack.ask(
      '/v1/gemeente/vertrek',
      leaving({ ground: 'samenvoeging', naam: 'Kortrijk' }, 'other'),
    );
    expect(other).toMatchObject({ status: 409, body: { code: 'gemeente-left', field: 'ground' } });
    expect(await townOf(fromKortrijk)).toMatchObject({ vertrek: { ground } });
  }, 60_000);

  it('takes no more case work, on any route, and has no figures', async () => {
    const writes = operations.filter(
      ({ method, permission, inTown, name }) =>
        inTown && method !== 'GET' && !['RequestErasure', 'LeavePolslag'].includes(permission!) && !/zoek$/.test(name),
    );
    expect(writes.length).toBeGreaterThan(60);
    const answers = await walk(stack, writes, { token: fromKortrijk });
    expect(answers).toEqual(Object.fromEntries(writes.map(({ name }) => [name, '409 gemeente-left'])));
    expect(await stack.ask(report, { token: fromKortrijk })).toMatchObject({
      status: 409,
      body: { code: 'gemeente-left' },
    });
    const french = { 'accept-language': 'fr' };
    const { body } = await stack.ask('/v1/hulpvragen', {
      method: 'POST',
      token: fromKortrijk,
      headers: french,
      body: question,
    });
    expect(body['detail']).toMatch(/^Cette commune ne travaille plus avec Polslag/);
    const beheerder = await stack.sign(devBeheerder, ['beheerder']);
    const again = { method: 'POST', token: beheerder, body: { nis: kortrijk, naam: 'Kortrijk' } };
    expect(await stack.ask('/v1/gemeenten', again)).toMatchObject({ status: 409, body: { code: 'gemeente-left' } });
    await stack.expect(201, '/v1/aanmeldingen', { method: 'POST', token: fromGent, body: arrival });
  }, 30_000);

  it('still forgets who asks for it', async () => {
    const body = { persoonId: known.forField('persoonId', 0)!, ground: 'niet-meer-nodig' };
    const { id } = await stack.expect(201, '/v1/verzoeken', { method: 'POST', token: fromKortrijk, body });
    await stack.eventually(async () => {
      const verzoek = await stack.expect(200, `/v1/verzoeken/${id}`, { token: fromKortrijk });
      expect(verzoek).toMatchObject({ status: 'done' });
    });
  });

  it('has left also when the key store is put back from an older backup', async () => {
    const { id } = await townOf(fromKortrijk);
    for (const table of kept) {
      await keys.query(`delete from ${table}`);
      await keys.query(`insert into ${table} select * from ${backupOf(table)}`);
    }
    expect(await townKeys(id)).toBe(1);
    await stack.restartProjector();
    await stack.eventually(async () => expect(await townKeys(id)).toBe(0));
    for (const { name } of projections) await stack.rebuild(name);
    expect(await statisticsOf(String(id))).toEqual([]);
    const { reactions } = await stack.projectorStatus();
    expect(reactions).toEqual(reactions.map(() => expect.objectContaining({ failing: null }) as unknown));
  }, 60_000);
});

/** Rows of the town that say something which only its statistics said, or that hold its key. */
async function statisticsOf(gemeenteId: string): Promise<string[]> {
  const { rows: ids } = await keys.query<{ id: string }>('select id from data_key where scope = $1', [
    `gemeente:${gemeenteId}`,
  ]);
  const words = [...planted, ...ids.map(({ id }) => id)];
  return (await rows(gemeenteId)).filter((line) => words.some((word) => line.includes(word)));
}

function backupOf(table: string): string {
  return `backup_${table.replace('.', '_')}`;
}
