import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Installation } from './testing/installation.ts';
import type { StandIn } from './testing/installation.ts';

jest.setTimeout(120_000);

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('an installation', () => {
  let installation: Installation;
  let api: StandIn;

  beforeAll(async () => {
    installation = await Installation.prepare();
    expect(await installation.start()).toBe(`ready  ${installation.url}`);
    api = await installation.ask();
  });
  afterAll(() => installation.remove());

  const database = (name: string) => new URL(api.env[name] ?? '');
  const eventStore = async () => {
    const address = /esdb:\/\/([\d.:]+)\?tls=false/.exec(api.env['EVENTSTORE_URL'] ?? '')?.[1];
    return (await (await fetch(`http://${address}`)).json()) as StandIn;
  };

  it('says nothing but that it is ready', () => expect(installation.said).toEqual([`ready  ${installation.url}`]));

  it('gives the api what it opens, and holds the log back', () => {
    expect(api.env).toMatchObject({ AUTH: 'dev', HOST: '127.0.0.1', DATA_DIR: installation.folder });
    expect(api.env['MASTER_KEY_FILE']).toBe(join(installation.folder, 'master.key'));
    expect(api.env).not.toHaveProperty('EVENTLOG_DATABASE_URL');
  });

  it('gives the store its log alone', async () => {
    const { env } = await eventStore();
    expect(Object.keys(env)).toEqual(expect.arrayContaining(['EVENTLOG_DATABASE_URL', 'EVENTSTORE_BIND']));
    for (const name of ['DATABASE_URL', 'KEY_STORE_URL', 'MASTER_KEY_FILE']) expect(env).not.toHaveProperty(name);
  });

  it('keeps three databases apart', async () => {
    const { env } = await eventStore();
    const urls = [database('DATABASE_URL'), database('KEY_STORE_URL'), new URL(env['EVENTLOG_DATABASE_URL'] ?? '')];
    expect(new Set(urls.map(({ username }) => username)).size).toBe(3);
    for (const url of urls) {
      for (const other of [...urls.map(({ pathname }) => pathname), '/postgres', '/template1']) {
        const here = new URL(other, url).href;
        if (other === url.pathname) expect(await query(here, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        else await expect(query(here, 'SELECT 1')).rejects.toThrow('permission denied for database');
      }
    }
  });

  it('lets an owner make what the read models need', async () => {
    const url = database('DATABASE_URL').href;
    for (const extension of ['pg_trgm', 'unaccent', 'pgcrypto']) await query(url, `CREATE EXTENSION ${extension}`);
    expect(await query(url, `SELECT lower('ÉÈŞ') AS low, current_setting('timezone') AS zone`)).toEqual([
      { low: 'éèş', zone: 'UTC' },
    ]);
  });

  it('writes no statement, value or detail to a log', async () => {
    const url = database('DATABASE_URL').href;
    await query(url, 'CREATE TABLE person (name text UNIQUE, born date)');
    await query(url, `INSERT INTO person VALUES ('KANARIE', '2000-01-01')`);
    for (const bad of [`INSERT INTO person VALUES ('KANARIE')`, `SELECT 'KANARIE'::date`, `SELECT KANARIE`]) {
      await expect(query(url, bad)).rejects.toThrow();
    }
    const logs = readdirSync(join(installation.folder, 'logs'), { withFileTypes: true }).filter((it) => it.isFile());
    const text = logs.map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
    expect(text).toContain('ready to accept connections');
    expect(text).not.toContain('KANARIE');
  });

  it('lets nobody else read its secrets', () => {
    const modes = ['master.key', 'launcher.json', 'launcher.lock', 'logs', 'postgres'].map(
      (name) => statSync(join(installation.folder, name)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0, 0]);
  });

  it('does not start a second time on the same folder', async () => {
    const second = await Installation.prepare(installation.folder);
    expect(await second.start()).toBe(1);
    expect(second.said).toEqual([expect.stringMatching(/^The data folder .* is in use by process \d+: set another/)]);
    expect((await installation.ask()).pid).toBe(api.pid);
  });

  it('runs beside another', async () => {
    const other = await Installation.prepare();
    try {
      expect(await other.start()).toBe(`ready  ${other.url}`);
      expect((await other.ask()).env['DATABASE_URL']).not.toBe(api.env['DATABASE_URL']);
      expect(await other.stop()).toBe(0);
    } finally {
      await other.remove();
    }
    expect((await installation.ask()).pid).toBe(api.pid);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s within ten seconds, leaves nothing, forgets nothing',
    async (signal) => {
      const before = await query(database('DATABASE_URL').href, 'SELECT name FROM person');
      const begin = Date.now();
      expect(await installation.stop(signal)).toBe(0);
      expect(Date.now() - begin).toBeLessThan(10_000);
      expect(installation.processes()).toEqual([]);

      expect(await installation.start()).toBe(`ready  ${installation.url}`);
      const now = await installation.ask();
      expect(await query(now.env['DATABASE_URL'] ?? '', 'SELECT name FROM person')).toEqual(before);
      expect(before).toEqual([{ name: 'KANARIE' }]);
    },
  );
});
