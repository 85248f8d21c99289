import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TestStack } from '../testing/stack.ts';
import { question } from './support/case-work.ts';
import { partnerOrganisatie } from './support/people.ts';

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town('34022', 'Kortrijk');
}, 60_000);

afterAll(() => stack.stop());

const kept = ['data_key', 'scope_subject', 'erased_scope', 'erased_subject', 'asker_token', 'reactions.checkpoint'];

it('who was forgotten stays so, when the key store is put back from an older backup', async () => {
  const headers = { 'polslag-gemeente': '34022' };
  const toeleider = await stack.token('toeleider', '34022');
  const beheerder = await stack.sign('dev-beheerder', ['beheerder']);
  const body = { naam: { voornaam: 'Kanarie' }, contacttaal: 'che' };
  const post = (path: string, sent: object, status = 201) =>
    stack.expect(status, `/v1/${path}`, { method: 'POST', token: toeleider, headers, body: sent });
  const { id } = await post('personen', body);
  const keys = new Client({ connectionString: stack.databases.keys.url });
  await keys.connect();
  const organisatieId = await partnerOrganisatie(stack, 'CAW');
  const asked = (await post('hulpvragen', { ...question, note: 'Kanarie' }))['id']!;
  const mistaken = (await post('hulpvragen', { ...question, note: 'Mus', persoonId: id }))['id']!;
  const refer = { organisatieId, mode: 'actief', toldToClient: 'Kanarie' };
  const referral = (await post(`hulpvragen/${asked}/doorverwijzingen`, refer))['recorded']!;
  const linked = [`hulpvraag-${asked}`, `doorverwijzing-${referral}`];
  await stack.eventually(async () => expect(await readable(`doorverwijzing-${referral}`)).toBeGreaterThan(0));
  try {
    for (const table of kept) await keys.query(`create table ${backupOf(table)} as table ${table}`);
    // Linked, undone and forgotten, all of it behind the backup.
    await post(`hulpvragen/${asked}/persoon`, { persoonId: id }, 200);
    await post(`hulpvragen/${mistaken}/ontkoppeling`, { reason: 'verkeerde-persoon' }, 200);
    await forget();
    expect(await readable(...linked)).toBe(0);
    for (const table of kept) {
      await keys.query(`delete from ${table}`);
      await keys.query(`insert into ${table} select * from ${backupOf(table)}`);
    }
    for (const scope of [`persoon-${id}`, ...linked]) expect(await readable(scope)).toBeGreaterThan(0);

    await stack.restartProjector();
    await stack.eventually(async () => expect(await readable(`persoon-${id}`, ...linked)).toBe(0));
    expect(await readable(`hulpvraag-${mistaken}`)).toBeGreaterThan(0);
    await stack.rebuild('personen');
    const shown = await stack.expect<Record<string, unknown>>(200, `/v1/personen/${id}`, { token: toeleider });
    expect(shown).toMatchObject({ vergeten: true });
    expect(JSON.stringify(shown)).not.toContain('Kanarie');
    const { reactions } = await stack.projectorStatus();
    expect(reactions).toEqual(reactions.map(() => expect.objectContaining({ failing: null }) as unknown));
  } finally {
    await keys.end();
  }

  async function forget(): Promise<void> {
    const asking = { method: 'POST', token: beheerder, headers, body: { persoonId: id, ground: 'bezwaar' } };
    const verzoek = await stack.expect(201, '/v1/verzoeken', asking);
    await stack.eventually(async () => {
      const answer = await stack.ask(`/v1/verzoeken/${verzoek['id']}`, { token: beheerder, headers });
      expect(answer.body).toMatchObject({ status: 'done' });
    });
    expect(await readable(`persoon-${id}`)).toBe(0);
  }

  async function readable(...scopes: string[]): Promise<number> {
    const { rowCount } = await keys.query(
      `select from data_key where scope = any($1) and class in ('identity', 'free-text') and wrapped is not null`,
      [scopes],
    );
    return rowCount ?? 0;
  }
}, 60_000);

function backupOf(table: string): string {
  return `backup_${table.replace('.', '_')}`;
}
