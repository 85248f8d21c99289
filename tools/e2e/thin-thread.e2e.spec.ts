import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town('34022', 'Kortrijk');
}, 60_000);

afterAll(() => stack.stop());

const asked = {
  themes: [{ theme: 'wonen', subtheme: 'zoekt-huurwoning' }],
  actions: [{ action: 'telefoneren' }],
  place: 'onthaalbureau',
  language: 'che',
  whoAsks: 'vrouw',
  statuut: 'oudkomer',
  nationality: 'RU',
  happenedAt: '2016-01-12',
};

it('takes a hulpvraag in, counts it in the report, and forgets who asked', async () => {
  const toeleider = await stack.token('toeleider', '34022');
  const analist = await stack.token('analist', '34022');
  const beheerder = await stack.sign('dev-beheerder', ['beheerder']);

  const person = await stack.expect(201, '/v1/personen', {
    method: 'POST',
    token: toeleider,
    body: { naam: { voornaam: 'Kanarie', familienaam: 'Vogelaar' }, contacttaal: 'che', telefoon: '0470 kanarie' },
  });
  const question = await stack.expect(201, '/v1/hulpvragen', {
    method: 'POST',
    token: toeleider,
    body: { ...asked, persoonId: person['id'], note: 'kanarie in de kooi' },
  });
  const report = `/v1/rapporten/hulpvragen?from=2015-12-01&to=2016-07-31`;
  const before = await stack.expect<Record<string, unknown>>(200, `${report}&position=${question['position']}`, {
    token: analist,
  });
  expect(before).toMatchObject({ total: 1, perMonth: { '2016-01': 1 }, place: { Onthaalbureau: 1, Stadhuis: 0 } });

  const headers = { 'polslag-gemeente': '34022' };
  const asking = { method: 'POST', token: beheerder, headers, body: { persoonId: person['id'], ground: 'bezwaar' } };
  const verzoek = await stack.expect(201, '/v1/verzoeken', asking);
  await stack.eventually(async () => {
    const { body } = await stack.ask(`/v1/verzoeken/${verzoek['id']}`, { token: beheerder, headers });
    expect(body).toMatchObject({ status: 'done' });
  });
  const after = await stack.expect<Record<string, unknown>>(200, report, { token: analist });
  expect({ ...after, asOf: before['asOf'] }).toEqual(before);
}, 60_000);
