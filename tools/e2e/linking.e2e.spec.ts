import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TestStack } from '../testing/stack.ts';
import { arrival, question } from './support/case-work.ts';
import { partnerOrganisatie } from './support/people.ts';
import { storedEvents } from './support/stored.ts';

const town = '34022';
const headers = { 'polslag-gemeente': town };
let stack: TestStack;
let keys: Client;
let toeleider: string;
let beheerder: string;
let partner: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(town, 'Kortrijk');
  toeleider = await stack.token('toeleider', town);
  beheerder = await stack.sign('dev-beheerder', ['beheerder']);
  partner = await partnerOrganisatie(stack, 'CAW');
  keys = new Client({ connectionString: stack.databases.keys.url });
  await keys.connect();
}, 60_000);

afterAll(async () => {
  await keys.end();
  await stack.stop();
});

const post = (path: string, body: object, status = 201, token = toeleider) =>
  stack.expect(status, `/v1/${path}`, { method: 'POST', token, headers, body });
const read = (path: string) => stack.expect<Record<string, unknown>>(200, `/v1/${path}`, { token: toeleider, headers });
const person = async () => (await post('personen', { naam: { voornaam: 'Amina' }, contacttaal: 'ara' }))['id']!;
const forget = (persoonId: string) => post('verzoeken', { persoonId, ground: 'bezwaar' }, 201, beheerder);

/** Words and a referral with words, of nobody yet. */
async function anonymous(slice: 'hulpvragen' | 'aanmeldingen'): Promise<{ id: string; referral: string }> {
  const { id } = await post(slice, { ...(slice === 'hulpvragen' ? question : arrival), note: 'kanarie' });
  const refer = { organisatieId: partner, mode: 'actief', toldToClient: 'kanarie' };
  return { id: id!, referral: (await post(`${slice}/${id}/doorverwijzingen`, refer))['recorded']! };
}

async function readableIn(...scopes: string[]): Promise<number> {
  const { rowCount } = await keys.query(
    `select from data_key where scope = any($1) and class <> 'hmac' and wrapped is not null`,
    [scopes],
  );
  return rowCount ?? 0;
}

async function expectDone(verzoek: string): Promise<void> {
  await stack.eventually(async () => {
    const { body } = await stack.ask(`/v1/verzoeken/${verzoek}`, { token: beheerder, headers });
    expect(body).toMatchObject({ status: 'done' });
  });
}

describe.each(['hulpvragen', 'aanmeldingen'] as const)('of what was linked (%s)', (slice) => {
  const name = slice === 'hulpvragen' ? 'hulpvraag' : 'aanmelding';

  it('no word is left when its person is forgotten at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { id, referral } = await anonymous(slice);
      // Every other time the referral is linked before anything heard of it.
      if (round % 2) await stack.eventually(async () => void (await read(`doorverwijzingen/${referral}`)));
      const persoonId = await person();
      await post(`${slice}/${id}/persoon`, { persoonId }, 200);
      await expectDone((await forget(persoonId))['id']!);
      await stack.eventually(async () => {
        expect(JSON.stringify(await read(`doorverwijzingen/${referral}`))).not.toContain('kanarie');
        expect(JSON.stringify(await read(`${slice}/${id}`))).not.toContain('kanarie');
      });
      expect(await readableIn(`${name}-${id}`, `doorverwijzing-${referral}`)).toBe(0);
      const { rowCount } = await keys.query('select from scope_subject where subject = $1', [`persoon-${persoonId}`]);
      expect(rowCount).toBe(0);
    }
  }, 60_000);

  it('the keys hang from the person when the link is answered: no reaction has to come for it', async () => {
    const { id, referral } = await anonymous(slice);
    await stack.eventually(async () => void (await read(`doorverwijzingen/${referral}`)));
    await stack.withoutProjector(async () => {
      const persoonId = await person();
      await post(`${slice}/${id}/persoon`, { persoonId }, 200);
      const { rows } = await keys.query<{ scope: string }>('select scope from scope_subject where subject = $1', [
        `persoon-${persoonId}`,
      ]);
      const scopes = [`${name}-${id}`, `doorverwijzing-${referral}`];
      expect(rows.map(({ scope }) => scope).toSorted()).toEqual(scopes.toSorted());
    });
  }, 30_000);

  it('a link to the wrong person is undone: it is the right one’s, and the wrong one’s erasure leaves it', async () => {
    const { id, referral } = await anonymous(slice);
    const [wrong, right] = [await person(), await person()];
    await post(`${slice}/${id}/persoon`, { persoonId: wrong }, 200);
    const { position } = await post(`${slice}/${id}/ontkoppeling`, { reason: 'verkeerde-persoon' }, 200);
    const shown = await read(`${slice}/${id}?position=${position}`);
    expect(shown).toMatchObject({ anonymous: true, note: 'kanarie' });
    expect(JSON.stringify(shown)).not.toContain(wrong);
    await post(`${slice}/${id}/persoon`, { persoonId: right }, 200);
    await expectDone((await forget(wrong))['id']!);
    await stack.rebuild(slice);
    await stack.eventually(async () => {
      expect(await read(`${slice}/${id}`)).toMatchObject({ anonymous: false, persoonId: right, note: 'kanarie' });
    });
    await expectDone((await forget(right))['id']!);
    expect(await readableIn(`${name}-${id}`, `doorverwijzing-${referral}`)).toBe(0);
  }, 30_000);
});

describe('a hulpvraag in a zorgtraject', () => {
  const start = (persoonId: string) => post('zorgtrajecten', { persoonId, language: 'ara' });

  it('is of whom the zorgtraject is about', async () => {
    const persoonId = await person();
    const zorgtrajectId = (await start(persoonId))['id'];
    const asked = { ...question, zorgtrajectId };
    await post('hulpvragen', { ...asked, persoonId });
    const refused = await post('hulpvragen', { ...asked, persoonId: await person() }, 409);
    expect(refused).toMatchObject({ code: 'zorgtraject-of-somebody-else', field: 'zorgtrajectId' });
    const { id } = await post('hulpvragen', asked);
    expect(await post(`hulpvragen/${id}/persoon`, { persoonId: await person() }, 409)).toMatchObject({
      code: 'hulpvraag-already-linked',
    });
  });

  it('of who was forgotten keeps no words any more', async () => {
    const persoonId = await person();
    const zorgtrajectId = (await start(persoonId))['id'];
    await expectDone((await forget(persoonId))['id']!);
    const refused = await stack.ask('/v1/hulpvragen', {
      ...{ method: 'POST', token: toeleider, headers },
      body: { ...question, zorgtrajectId, note: 'kanarie' },
    });
    expect(refused.body).toMatchObject({ code: 'persoon-forgotten' });
  });
});

it('nothing in the metadata joins a hulpvraag to a persoon, whatever keys were used', async () => {
  const key = randomUUID();
  const sent = (path: string, body: object) =>
    stack.expect(201, `/v1/${path}`, { method: 'POST', token: toeleider, headers, key, body });
  const persoonId = (await sent('personen', { naam: { voornaam: 'Amina' }, contacttaal: 'ara' }))['id']!;
  const zorgtrajectId = (await sent('zorgtrajecten', { persoonId, language: 'ara' }))['id'];
  const id = (await sent('hulpvragen', { ...question, persoonId, zorgtrajectId }))['id']!;
  const other = (await post('hulpvragen', question))['id']!;
  await sent(`hulpvragen/${id}/doorverwijzingen`, { organisatieId: partner, mode: 'actief' });
  await stack.expect(200, `/v1/personen/${persoonId}`, {
    ...{ method: 'PUT', token: toeleider, headers, key },
    body: { naam: { voornaam: 'Emina' }, contacttaal: 'ara' },
  });
  await stack.expect(200, `/v1/hulpvragen/${other}/persoon`, {
    ...{ method: 'POST', token: toeleider, headers, key },
    body: { persoonId },
  });
  await expectDone((await forget(persoonId))['id']!);
  const stored = await storedEvents(stack);
  const joining = (slice: string) =>
    new Set(
      stored
        .filter(({ stream }) => stream.startsWith(`${slice}-`))
        .flatMap(({ metadata: said }) => [said.commandId, said.$correlationId, said.$causationId, said.bodyHmac]),
    );
  const persons = joining('persoon');
  expect(persons.size).toBeGreaterThan(4);
  expect([...joining('hulpvraag')].filter((value) => persons.has(value))).toEqual([]);
});
