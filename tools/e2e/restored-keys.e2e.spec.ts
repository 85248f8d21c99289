import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TestStack } from '../testing/stack.ts';

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town('34022', 'Kortrijk');
}, 60_000);

afterAll(() => stack.stop());

const kept = ['data_key', 'scope_subject', 'erased_subject', 'asker_token', 'reactions.checkpoint'];

it('who was forgotten stays so, when the key store is put back from an older backup', async () => {
  const headers = { 'polslag-gemeente': '34022' };
  const toeleider = await stack.token('toeleider', '34022');
  const beheerder = await stack.sign('dev-beheerder', ['beheerder']);
  const body = { naam: { voornaam: 'Kanarie' }, contacttaal: 'che' };
  const { id } = await stack.expect(201, '/v1/personen', { method: 'POST', token: toeleider, body });
  const keys = new Client({ connectionString: stack.databases.keys.url });
  await keys.connect();
  try {
    for (const table of kept) await keys.query(`create table ${backupOf(table)} as table ${table}`);
    await forget();
    for (const table of kept) {
      await keys.query(`delete from ${table}`);
      await keys.query(`insert into ${table} select * from ${backupOf(table)}`);
    }
    expect(await readable()).toBeGreaterThan(0);

    await stack.restartProjector();
    await stack.eventually(async () => expect(await readable()).toBe(0));
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
    expect(await readable()).toBe(0);
  }

  async function readable(): Promise<number> {
    const { rowCount } = await keys.query(
      `select from data_key where scope = $1 and class = 'identity' and wrapped is not null`,
      [`persoon-${id}`],
    );
    return rowCount ?? 0;
  }
}, 60_000);

function backupOf(table: string): string {
  return `backup_${table.replace('.', '_')}`;
}
