import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
import { arrival, question } from './support/case-work.ts';

const town = '34022';
const headers = { 'polslag-gemeente': town };

let stack: TestStack;
let toeleider: string;
let loket: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(town, 'Kortrijk');
  toeleider = await stack.token('toeleider', town);
  loket = await stack.token('loket', town);
}, 60_000);

afterAll(() => stack.stop());

const write = (path: string, body: object, token = toeleider, status = 201) =>
  stack.expect(status, `/v1/${path}`, { method: 'POST', token, headers, body });
const read = (path: string, token = toeleider) =>
  stack.expect<Record<string, unknown>>(200, `/v1/${path}`, { token, headers });

describe('what an aanmelding led to', () => {
  it('says that it came from there, and the counter sees that something came of it', async () => {
    const { id: aanmeldingId } = await write('aanmeldingen', arrival, loket);
    const { id: persoonId } = await write('personen', { naam: { voornaam: 'An' }, contacttaal: 'ara' });
    const { id: hulpvraag, position } = await write('hulpvragen', { ...question, aanmeldingId });
    expect(await read(`hulpvragen/${hulpvraag}?position=${position}`)).toMatchObject({ aanmeldingId });
    const own = `aanmeldingen/${aanmeldingId}?position=`;
    expect(await read(`${own}${position}`, loket)).toMatchObject({ ledTo: ['hulpvraag'] });

    const intake = await write('zorgtrajecten', { persoonId, language: 'ara', aanmeldingId });
    const dossier = await read(`zorgtrajecten/${intake['id']}/dossier?position=${intake['position']}`);
    expect(dossier).toMatchObject({ items: [{ kind: 'intake', intake: { aanmeldingId } }] });
    const seen = await read(`${own}${intake['position']}`, loket);
    expect(seen).toMatchObject({ ledTo: ['hulpvraag', 'zorgtraject'] });
    for (const id of [persoonId, hulpvraag, intake['id']]) expect(JSON.stringify(seen)).not.toContain(id);
  });

  it('is of an aanmelding that is known here', async () => {
    const { id: wrong } = await write('aanmeldingen', arrival);
    await write(`aanmeldingen/${wrong}/foutief`, {}, toeleider, 200);
    const refused = await write('hulpvragen', { ...question, aanmeldingId: wrong }, toeleider, 422);
    expect(refused).toMatchObject({ code: 'aanmelding-unknown', field: 'aanmeldingId' });
  });
});
