import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { openedRead } from '#event-store/reads/read-entry';
import type { StoredRead } from '#event-store/reads/read-entry';
import { ReadLog } from '#event-store/reads/read-log';
import { verifyReads } from '#event-store/reads/verify-reads';
import { verifyReads as verifyReadsCommand } from '../cli/verify-reads.ts';
import { devBeheerder } from '#platform/dev-issuer';
import { TestStack } from '../testing/stack.ts';

const [kortrijk, gent] = ['34022', '44021'];

interface Entry {
  readonly index: number;
  readonly status: string;
  readonly what?: string;
  readonly outcome?: string;
  readonly medewerkerId?: string;
  readonly rol?: string;
  readonly code?: string;
  readonly ids?: Record<string, string>;
}
interface Page {
  readonly items: Entry[];
  readonly next?: string;
}

let stack: TestStack;
let pool: pg.Pool;
let toeleider: string;
let auditor: string;
let beheerder: string;
let persoonId: string;

beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town(kortrijk, 'Kortrijk');
  await stack.town(gent, 'Gent');
  pool = new pg.Pool({ connectionString: stack.databases.keys.url });
  toeleider = await stack.token('toeleider', kortrijk);
  auditor = await stack.token('auditor', kortrijk);
  beheerder = await stack.sign(devBeheerder, ['beheerder']);
  const body = { naam: { voornaam: 'Amina' }, contacttaal: 'som' };
  const write = await stack.expect(201, '/v1/personen', { method: 'POST', token: toeleider, body });
  persoonId = write['id']!;
  await stack.expect(200, `/v1/personen/${persoonId}?position=${write['position']}`, { token: toeleider });
}, 60_000);

afterAll(async () => {
  await pool.end();
  await stack.stop();
});

const leeslog = (query = '', token = auditor) => stack.expect<Page>(200, `/v1/leeslog${query}`, { token });

/** Index and root as the API gives them, held against what is stored. */
async function expectWhole(): Promise<void> {
  const head = await stack.expect<{ size: number; root: string }>(200, '/v1/leeslog/boom', { token: auditor });
  const verified = await verifyReads(pool);
  expect({ size: verified.size, root: verified.root.toString('hex'), fault: verified.fault }).toEqual(head);
}

describe('the log of reads', () => {
  it('tells the auditor who read a dossier, and that the auditor asked', async () => {
    const { items } = await leeslog(`?id=${persoonId}`);
    expect(items).toMatchObject([
      { status: 'readable', outcome: 'shown', rol: 'toeleider', what: 'GET /v1/personen/:id', ids: { id: persoonId } },
    ]);
    const again = await leeslog(`?id=${persoonId}`);
    expect(again.items[0]).toMatchObject({ rol: 'auditor', what: 'GET /v1/leeslog', ids: { id: persoonId } });
    const ofToeleider = await leeslog(`?medewerkerId=${items[0]!.medewerkerId}&maand=${thisMonth()}`);
    expect(ofToeleider.items).toEqual(items);
    await expectWhole();
  });

  it('tells of what was refused: a role that may not, a thing that is not there, another town', async () => {
    const unknown = randomUUID();
    const gentenaar = await stack.token('toeleider', gent);
    await stack.expect(403, '/v1/verzoeken/' + unknown, { token: toeleider });
    await stack.expect(404, '/v1/zorgtrajecten/' + unknown, { token: toeleider });
    const note = { method: 'POST', token: toeleider, body: { text: 'Niets.' } };
    await stack.expect(404, `/v1/zorgtrajecten/${unknown}/notities`, note);
    const headers = { 'polslag-gemeente': kortrijk };
    await stack.expect(403, `/v1/personen/${unknown}`, { token: gentenaar, headers });
    const { items } = await leeslog(`?id=${unknown}`);
    expect(items.map(({ outcome, what, code, rol }) => [outcome, what, code, rol])).toEqual([
      ['refused', 'GET /v1/personen/:id', 'not-allowed', undefined],
      ['refused', 'POST /v1/zorgtrajecten/:id/notities', 'not-found', 'toeleider'],
      ['refused', 'GET /v1/zorgtrajecten/:id', 'not-found', 'toeleider'],
      ['refused', 'GET /v1/verzoeken/:id', 'not-allowed', undefined],
    ]);
    await expectWhole();
  });

  it('only counts who is not known', async () => {
    const { size } = await stack.expect<{ size: number }>(200, '/v1/leeslog/boom', { token: auditor });
    const counts = async () => {
      const path = `/v1/leeslog/weigeringen/${thisMonth()}`;
      const { items } = await stack.expect<{ items: { code: string; count: number }[] }>(200, path, { token: auditor });
      return Object.fromEntries(items.map(({ code, count }) => [code, count]));
    };
    for (let n = 0; n < 3; n += 1) await stack.expect(401, '/v1/personen/' + randomUUID());
    await stack.expect(401, '/v1/personen/' + randomUUID(), { token: 'a.b.c' });
    await stack.expect(403, '/v1/personen/' + randomUUID(), { token: await stack.sign('niemand', ['coach']) });
    await stack.expect(404, '/v1/nergens');
    await stack.eventually(async () => {
      expect(await counts()).toEqual({ 'token-missing': 3, 'token-invalid': 1, 'not-allowed': 1 });
    });
    expect(await stack.expect(200, '/v1/leeslog/boom', { token: auditor })).toMatchObject({ size });
  });

  it('shows a town its own, by pages, and to every auditor what was asked in no town', async () => {
    const all: Entry[] = [];
    for (let cursor = ''; ;) {
      const page: Page = await leeslog(`?limit=2${cursor}`);
      all.push(...page.items);
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    const indexes = all.map(({ index }) => index);
    expect(indexes).toEqual([...new Set(indexes)].toSorted((a, b) => b - a));
    const gents = await leeslog('', await stack.token('auditor', gent));
    expect(gents.items.filter(({ index }) => indexes.includes(index))).toEqual([]);
    await stack.expect(403, '/v1/leesmodellen/dossier/herbouw', { method: 'POST', token: toeleider });
    const [last] = (await leeslog('?van=installatie')).items;
    expect(last).toMatchObject({ what: 'POST /v1/leesmodellen/:name/herbouw', ids: { name: 'dossier' } });
    expect(indexes).not.toContain(last!.index);
    await stack.expect(403, '/v1/leeslog', { token: toeleider });
    await stack.expect(403, '/v1/leeslog', { token: beheerder, headers: { 'polslag-gemeente': kortrijk } });
    await stack.expect(400, '/v1/leeslog?maand=2026-13', { token: auditor });
    await stack.expect(400, '/v1/leeslog?cursor=WzFd', { token: auditor });
  });

  it('gives no answer to a read, nor a refusal, that cannot be written down', async () => {
    await pool.query('alter table read_tree rename to read_tree_away');
    try {
      for (const path of [`/v1/personen/${persoonId}`, `/v1/personen/${randomUUID()}`]) {
        const { status, body } = await stack.ask(path, { token: toeleider });
        expect([status, body['code'], JSON.stringify(body).includes('Amina')]).toEqual([
          503,
          'store-unavailable',
          false,
        ]);
      }
    } finally {
      await pool.query('alter table read_tree_away rename to read_tree');
    }
    await stack.expect(200, `/v1/personen/${persoonId}`, { token: toeleider });
    await expectWhole();
  });
});

describe('a month of the log of reads', () => {
  const end = (maand: string, reason: string, token = beheerder) =>
    stack.ask(`/v1/leeslog/${maand}/einde`, { method: 'POST', token, body: { reason } });

  it('is kept until it is over and for as long as was set', async () => {
    const now = Temporal.Now.plainDateISO('UTC').toPlainYearMonth();
    for (const months of [-1, 0, 1, 24]) {
      const { status, body } = await end(now.subtract({ months }).toString(), 'bewaartermijn');
      expect([months, status, body['code']]).toEqual([months, 409, 'leeslog-month-kept']);
    }
    expect(await end('2016-01', 'bewaartermijn')).toMatchObject({ status: 404 });
    expect(await end('2016-13', 'bewaartermijn')).toMatchObject({ status: 400, body: { code: 'path-invalid' } });
    expect(await end('2016-01', 'zomaar')).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
    expect(await end('2016-01', 'bewaartermijn', auditor)).toMatchObject({ status: 403 });
  });

  it('ends: nothing of it can be read, and the tree still fits', async () => {
    const { items } = await leeslog(`?id=${persoonId}`);
    const gemeenteId = await gemeenteOf(items[0]!.index);
    const canary = { medewerkerId: randomUUID(), what: 'GET /v1/kanarie', ids: { id: randomUUID() } };
    const ledger = await KeyLedger.open(pool, MasterKey.fromFile(stack.config.MASTER_KEY_FILE));
    const read = { outcome: 'shown', organisatieId: randomUUID(), gemeenteId, rol: 'coach', ...canary } as const;
    const index = await new ReadLog(pool, ledger).record(read, '2020-02-29T12:00:00.000Z');
    expect((await leeslog('?maand=2020-02')).items).toMatchObject([{ index, status: 'readable', ...canary }]);

    const ended = await end('2020-02', 'bewaartermijn');
    expect(ended).toMatchObject({ status: 200, body: { maand: '2020-02', reason: 'bewaartermijn' } });
    expect(await end('2020-02', 'wettelijke-plicht')).toMatchObject({ status: 200, body: ended.body });

    // The API keeps an opened key for 30 s at most; another process has none.
    await stack.restartApi();
    const entry = { index, at: '2020-02-29T12:00:00.000Z', maand: '2020-02', status: 'ended' };
    expect((await leeslog('?maand=2020-02')).items).toEqual([entry]);
    const path = '/v1/leeslog/maanden';
    const months = await stack.expect<{ items: object[] }>(200, path, { token: auditor });
    expect(months.items).toContainEqual({ maand: '2020-02', entries: 1, end: ended.body });
    await expectWhole();

    const dump = await dumped();
    expect(dump).toContain('2020-02-29T12:00:00.000Z');
    for (const said of [canary.medewerkerId, canary.what, canary.ids.id]) expect(dump).not.toContain(said);
    // Who has the dump and the master key has no key that opens it either.
    const { rows } = await pool.query<{ entry: StoredRead }>('select entry from read_log where index = $1', [index]);
    const keys = await ledger.livingKeys('reads');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(openedRead(rows[0]!.entry, key).status).toBe('broken');
    const findable = await pool.query('select from read_lookup where index = $1', [index]);
    expect(findable.rowCount).toBe(0);
  });
});

describe('npm run verify-reads', () => {
  /** What it prints, or the sentence that it ends with. */
  const said = async (...args: string[]) => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    process.env['KEY_STORE_URL'] = stack.databases.keys.url;
    process.env['MASTER_KEY_FILE'] = stack.config.MASTER_KEY_FILE;
    try {
      await verifyReadsCommand(args);
      return String(write.mock.calls[0]![0]);
    } catch (error) {
      return (error as Error).message;
    } finally {
      delete process.env['KEY_STORE_URL'];
      delete process.env['MASTER_KEY_FILE'];
      write.mockRestore();
    }
  };

  it('prints the head, which can be kept, and finds what the owner of the database did', async () => {
    const { size, root } = await stack.expect<{ size: number; root: string }>(200, '/v1/leeslog/boom', {
      token: auditor,
    });
    const kept = ['--size', String(size), '--root', root];
    const whole = `${size} entries fit the tree and are found: ${kept.join(' ')}\n`;
    expect(await said()).toBe(whole);
    expect(await said(...kept)).toBe(whole);
    expect(await said('--size', String(size), '--root', '00'.repeat(32))).toMatch(/^Entry 0 or one behind it/);
    expect(await said('--size', '7')).toMatch(/^usage/);

    await pool.query('create table hidden as table read_lookup');
    const hidden = await pool.query<{ index: string }>('delete from read_lookup where index = 2 returning index');
    expect(hidden.rowCount).toBeGreaterThan(0);
    expect(await said()).toBe('Entry 2 is not found by whom or what it is about.');
    await pool.query('insert into read_lookup table hidden on conflict do nothing');
    expect(await said()).toBe(whole);

    await pool.query('alter table read_log disable trigger user');
    await pool.query(
      `update read_log set entry = jsonb_set(entry, '{at}', '"2020-01-01T00:00:00.000Z"') where index = 1`,
    );
    expect(await said()).toBe('Entry 1 is not what was written.');
    await pool.query('delete from read_log where index >= 1');
    expect(await said(...kept)).toBe('Entry 1 is not there.');
  });
});

/** Every row of every table of the key store's database. */
async function dumped(): Promise<string> {
  const { rows } = await pool.query<{ dump: string }>(`select database_to_xml(true, false, '')::text as dump`);
  return rows[0]!.dump;
}

function thisMonth(): string {
  return new Date().toISOString().slice(0, 7);
}

async function gemeenteOf(index: number): Promise<string> {
  const { rows } = await pool.query<{ gemeente: string }>('select gemeente from read_log where index = $1', [index]);
  return rows[0]!.gemeente;
}
