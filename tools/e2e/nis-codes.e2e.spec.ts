import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { devBeheerder } from '#platform/dev-issuer';
import { TestStack } from '../testing/stack.ts';

const [kortrijk, waregem, menen, merged] = ['34022', '34040', '34027', '34099'];

let stack: TestStack;
let beheerder: string;

beforeAll(async () => {
  stack = await TestStack.start();
  beheerder = await stack.sign(devBeheerder, ['beheerder']);
  await stack.town(kortrijk, 'Kortrijk');
  await stack.town(waregem, 'Waregem');
}, 60_000);

afterAll(() => stack.stop());

/** `town`: by the code that it has now. */
function assign(town: string, nis: string, from: string, key?: string) {
  const headers = { 'polslag-gemeente': town };
  const ask = { method: 'POST', token: beheerder, headers, body: { nis, from }, ...(key !== undefined && { key }) };
  return stack.ask('/v1/gemeente/nis-codes', ask);
}

function register(nis: string, naam: string) {
  return stack.ask('/v1/gemeenten', { method: 'POST', token: beheerder, body: { nis, naam } });
}

describe('a NIS code', () => {
  it('that another town has is refused, in the language of who asks', async () => {
    expect(await assign(kortrijk, waregem, '2025-01-01')).toMatchObject({
      status: 409,
      body: { code: 'nis-code-taken', field: 'nis', detail: 'Een andere gemeente heeft deze NIS-code dan al.' },
    });
  });

  it('goes to one of two towns that take it at once', async () => {
    const answers = await Promise.all([assign(kortrijk, merged, '2025-01-01'), assign(waregem, merged, '2025-01-01')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await register(merged, 'Nieuwe gemeente')).toMatchObject({ status: 409, body: { code: 'nis-code-taken' } });
  });

  it('can be taken from the day on which the other has another code, and by the same key once', async () => {
    await stack.expect(201, '/v1/gemeenten', {
      method: 'POST',
      token: beheerder,
      body: { nis: menen, naam: 'Menen', from: '1990-01-01' },
    });
    expect((await assign(menen, '34098', '2030-01-01')).status).toBe(201);
    const { status: refused } = await assign(kortrijk, menen, '2029-12-31');
    const first = await assign(kortrijk, menen, '2030-01-01', 'menen-naar-kortrijk');
    const again = await assign(kortrijk, menen, '2030-01-01', 'menen-naar-kortrijk');
    expect([refused, first.status, again.status]).toEqual([409, 201, 201]);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  it('is claimed by nobody after the town was refused it for another reason', async () => {
    const [nis, name] = ['34003', 'Anzegem'];
    expect(await assign(kortrijk, nis, '1980-01-01')).toMatchObject({ status: 422, body: { code: 'nis-code-order' } });
    const stale = { 'polslag-gemeente': kortrijk, 'if-match': '"99"' };
    const ask = { method: 'POST', token: beheerder, headers: stale, body: { nis, from: '2040-01-01' } };
    expect(await stack.ask('/v1/gemeente/nis-codes', ask)).toMatchObject({ status: 412 });
    expect((await register(nis, name)).status).toBe(201);
  });
});
