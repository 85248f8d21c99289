import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rollen } from '#domain/kernel/roles';
import { devIssuer } from '#platform/dev-issuer';
import { TestStack } from '../testing/stack.ts';
import { arrival, question } from './support/case-work.ts';
import { documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';

const kortrijk = '34022';

let stack: TestStack;
let token: string;
let partner: string;
let self: string;
let reads: Operation[];

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  partner = await partnerOrganisatie(stack, 'CAW');
  self = (await account(stack, 'alles', partner, [...everyRole(kortrijk), since('beheerder')])).id;
  token = await stack.sign('alles', rollen);
  reads = operationsOf(await documentOf(stack)).filter(
    ({ name, parameters }) => name !== neverBehind && parameters.some((one) => one.name === 'position'),
  );
}, 60_000);

afterAll(() => stack.stop());

interface Item {
  readonly id: string;
  /** Of an entry in the log of reads. */
  readonly index?: number;
}

interface Page {
  readonly items: readonly Item[];
  readonly next?: string;
}

async function made(path: string, body: object): Promise<{ readonly id: string; readonly position: string }> {
  return stack.expect(201, path, { method: 'POST', token, body });
}

/** It reads the log itself, which is never behind. */
const neverBehind = 'GET /v1/verzoeken/{id}';

describe('a position', () => {
  it('is waited for: what was written is seen at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, position } = await made('/v1/hulpvragen', question);
      const seen = await stack.ask(`/v1/hulpvragen/${id}?position=${position}`, { token });
      expect({ round, ...seen }).toMatchObject({ round, status: 200, body: { id } });
      const page = await stack.expect<Page>(200, `/v1/hulpvragen?limit=1&position=${position}`, { token });
      expect(page.items).toMatchObject([{ id }]);
    }
  });

  it('that never comes is told after a few seconds', async () => {
    expect(reads.length).toBeGreaterThan(15);
    const began = Date.now();
    const answers = await Promise.all(
      reads.map(async (route) => {
        const path = pathWith(route, () => '00000000-0000-4000-8000-000000000000');
        const { status, body, headers } = await stack.ask(
          `${path}?from=2016-01-01&to=2016-02-01&position=9223372036854775807`,
          { token },
        );
        return [route.name, status, body['code'], headers.get('retry-after')];
      }),
    );
    expect(answers).toEqual(reads.map(({ name }) => [name, 503, 'not-yet-visible', '1']));
    expect(Date.now() - began).toBeGreaterThan(4_000);
    expect(Date.now() - began).toBeLessThan(8_000);
  }, 20_000);
});

describe('the list of', () => {
  const naam = { voornaam: 'Amina' };
  const persoon = { naam, contacttaal: 'ara' };
  const organisatie = { naam: 'CAW', kinds: ['partner'], services: ['NT2'], languages: ['nld'], gemeenten: [] };
  let zorgtraject: string;
  let hulpvraag: string;

  beforeAll(async () => {
    const persoonId = (await made('/v1/personen', persoon)).id;
    zorgtraject = (await made('/v1/zorgtrajecten', { persoonId, language: 'ara' })).id;
    hulpvraag = (await made('/v1/hulpvragen', question)).id;
  });

  const put = (path: string, body: object) => stack.expect(200, path, { method: 'PUT', token, body });
  const registered = (path: string, body: object): List => ({
    path,
    make: () => made(path, body),
    change: (id) => put(`${path}/${id}`, { ...body, happenedAt: '2016-03-29' }),
  });
  const intake = { language: 'ara', happenedAt: '2016-03-29' };
  const started = async () =>
    made('/v1/zorgtrajecten', { ...intake, persoonId: (await made('/v1/personen', persoon)).id });
  const corrected = (id: string) => put(`/v1/zorgtrajecten/${id}/intake`, { ...intake, happenedAt: '2016-01-01' });
  const lists: Readonly<Record<string, () => List>> = {
    'GET /v1/personen': () => registered('/v1/personen', persoon),
    'POST /v1/personen/zoek': () => ({ ...registered('/v1/personen', persoon), search: { naam: 'amin' } }),
    'GET /v1/hulpvragen': () => registered('/v1/hulpvragen', { ...question, happenedAt: '2016-03-28' }),
    'GET /v1/aanmeldingen': () => registered('/v1/aanmeldingen', arrival),
    'GET /v1/organisaties': () => registered('/v1/organisaties', organisatie),
    'GET /v1/zorgtrajecten': () => ({ path: '/v1/zorgtrajecten', make: started, change: corrected }),
    'GET /v1/open-werk': () => ({ path: '/v1/open-werk', make: started, change: corrected }),
    'GET /v1/open-werk/{toeleiderId}': () => ({ path: `/v1/open-werk/${self}`, make: started, change: corrected }),
    'GET /v1/zorgtrajecten/{id}/dossier': () => {
      const path = `/v1/zorgtrajecten/${zorgtraject}/notities`;
      const note = { text: 'Belde de school.', happenedAt: '2016-03-28' };
      return {
        path: `/v1/zorgtrajecten/${zorgtraject}/dossier`,
        make: () => recorded(path, note),
        // From the end of the timeline to its beginning.
        change: (id) => put(`${path}/${id}`, { ...note, happenedAt: '2026-01-01' }),
      };
    },
    'GET /v1/doorverwijzingen': () => ({
      path: '/v1/doorverwijzingen',
      make: async () => {
        const asked = { organisatieId: partner, mode: 'actief' };
        const written = await recorded(`/v1/hulpvragen/${hulpvraag}/doorverwijzingen`, asked);
        // A reaction opens it.
        await stack.eventually(async () => {
          await stack.expect(200, `/v1/doorverwijzingen/${written.id}`, { token });
        });
        return written;
      },
      change: (id) => stack.expect(200, `/v1/doorverwijzingen/${id}/aanvaarding`, { method: 'POST', token, body: {} }),
    }),
    'GET /v1/medewerkers': () => ({
      path: '/v1/medewerkers',
      make: () =>
        made('/v1/medewerkers', {
          account: { issuer: devIssuer, subject: randomUUID() },
          grants: [{ rol: 'toeleider', nis: kortrijk, from: '2020-01-01' }],
        }),
      change: (id) => put(`/v1/medewerkers/${id}/talen`, { languages: ['ara'] }),
    }),
    // Who asked for its pages stands in it too, and comes first.
    'GET /v1/leeslog': () => ({
      path: '/v1/leeslog',
      about: { id: hulpvraag },
      make: async () => {
        await stack.expect(200, `/v1/hulpvragen/${hulpvraag}`, { token });
        return { id: '', position: '0' };
      },
      change: () => Promise.resolve(),
    }),
  };

  it('each kind is here', async () => {
    const all = operationsOf(await documentOf(stack)).filter(
      ({ name, parameters }) => name.endsWith('/zoek') || parameters.some((one) => one.name === 'cursor'),
    );
    expect(Object.keys(lists).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(lists))('%s comes in pages that stay as they are while others write', async (name, list) => {
    const { path, make, change, search, about = {} } = list();
    const waits = name !== 'GET /v1/leeslog';
    const page = (query: Readonly<Record<string, string | number>>, position?: string): Promise<Page> => {
      const { limit, cursor } = query;
      const parameters = new URLSearchParams({ ...about, ...(position !== undefined && waits && { position }) });
      if (search) {
        const body = { ...search, limit, cursor };
        return stack.expect<Page>(200, `${path}/zoek?${parameters.toString()}`, { method: 'POST', token, body });
      }
      for (const [key, value] of Object.entries(query)) parameters.set(key, String(value));
      return stack.expect<Page>(200, `${path}?${parameters.toString()}`, { token });
    };
    const before: string[] = [];
    for (let count = 0; count < 12; count += 1) before.push((await make()).id);
    const { position } = await make();
    const first = await page({ limit: 200 }, position);
    const expected = first.items.map(keyOf);
    expect(first.next).toBeUndefined();
    if (waits) expect(expected).toEqual(expect.arrayContaining(before));

    const seen: string[] = [];
    let next: string | undefined;
    do {
      const got = await page({ limit: 5, ...(next !== undefined && { cursor: next }) });
      seen.push(...got.items.map(keyOf));
      next = got.next;
      // What is written meanwhile, and the change of what is still to be shown, moves nothing.
      if (seen.length === 5) await change(before[0]!);
      const written = await make();
      await page({ limit: 1 }, written.position);
    } while (next !== undefined);
    expect(seen.slice(-expected.length)).toEqual(expected);
    expect(seen.length - expected.length).toBeLessThanOrEqual(waits ? 0 : 5);
  });
});

interface List {
  readonly path: string;
  readonly make: () => Promise<{ readonly id: string; readonly position: string }>;
  readonly change: (id: string) => Promise<unknown>;
  /** In its query, whatever the page. */
  readonly about?: Readonly<Record<string, string>>;
  /** Of a list that is asked for with a body. */
  readonly search?: object;
}

function keyOf({ id, index }: Item): string {
  return index === undefined ? id : String(index);
}

/** As `made`, of what is recorded within a thing: `id` is its own. */
async function recorded(path: string, body: object) {
  const answer = await stack.expect(201, path, { method: 'POST', token, body });
  return { id: answer['recorded']!, position: answer['position']! };
}
