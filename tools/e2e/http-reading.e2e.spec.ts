import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rollen } from '#domain/kernel/roles';
import { TestStack } from '../testing/stack.ts';
import { arrival, question } from './support/case-work.ts';
import { documentOf, operationsOf, pathWith } from './support/openapi.ts';
import type { Operation } from './support/openapi.ts';
import { account, everyRole, partnerOrganisatie, since } from './support/people.ts';

const kortrijk = '34022';

let stack: TestStack;
let token: string;
let reads: Operation[];

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  const organisatie = await partnerOrganisatie(stack, 'CAW');
  await account(stack, 'alles', organisatie, [...everyRole(kortrijk), since('beheerder')]);
  token = await stack.sign('alles', rollen);
  reads = operationsOf(await documentOf(stack)).filter(
    ({ name, parameters }) => name !== neverBehind && parameters.some((one) => one.name === 'position'),
  );
}, 60_000);

afterAll(() => stack.stop());

interface Page {
  readonly items: readonly { readonly id: string }[];
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

describe.each<[string, object]>([
  ['/v1/personen', { naam: { voornaam: 'Amina' }, contacttaal: 'ara' }],
  ['/v1/hulpvragen', { ...question, happenedAt: '2016-03-28' }],
  ['/v1/aanmeldingen', arrival],
])('the list of %s', (path, body) => {
  it('comes in pages that stay as they are while others write', async () => {
    const before: string[] = [];
    for (let count = 0; count < 12; count += 1) before.push((await made(path, body)).id);
    const { position } = await made(path, body);
    const first = await stack.expect<Page>(200, `${path}?limit=200&position=${position}`, { token });
    const expected = first.items.map(({ id }) => id);
    expect(expected).toEqual(expect.arrayContaining(before));

    const seen: string[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page = await stack.expect<Page>(200, `${path}?limit=5${cursor}`, { token });
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      // What is written meanwhile, and the change of what is still to be shown, moves nothing.
      const written = await made(path, body);
      await changed(path, before[0]!, body);
      await stack.expect(200, `${path}?limit=1&position=${written.position}`, { token });
    } while (next !== undefined);
    expect(seen).toEqual(expected);
  });
});

async function changed(path: string, id: string, body: object): Promise<void> {
  await stack.expect(200, `${path}/${id}`, { method: 'PUT', token, body: { ...body, happenedAt: '2016-03-29' } });
}
