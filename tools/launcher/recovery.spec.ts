import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Installation } from './testing/installation.ts';

jest.setTimeout(120_000);

describe('an installation that was hit', () => {
  let installation: Installation;
  let url: string;
  let rows = 0;

  beforeAll(async () => {
    installation = await Installation.prepare();
    await started();
    await query('CREATE TABLE kept (n int)');
  });
  afterAll(() => installation.remove());

  async function started(): Promise<void> {
    expect(await installation.start()).toBe(`ready  ${installation.url}`);
    url = (await installation.ask()).env['DATABASE_URL'] ?? '';
  }

  async function query(text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** What was acknowledged before the blow is there after it. */
  async function write(): Promise<void> {
    rows += 1;
    await query(`INSERT INTO kept VALUES (${rows})`);
  }
  const kept = () => query('SELECT count(*)::int AS n FROM kept');

  const postmasterFile = () => join(installation.folder, 'postgres', 'data', 'postmaster.pid');
  const postmaster = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0]);

  it('finds its way back when the launcher was killed and PostgreSQL still runs', async () => {
    await write();
    const orphan = postmaster();
    await installation.stop('SIGKILL');
    expect(installation.processes('postgres')).toContain(orphan);
    await started();
    expect(postmaster()).not.toBe(orphan);
    expect(await kept()).toEqual([{ n: rows }]);
  });

  it('ends the processes of a launcher that was killed', async () => {
    const { pid } = await installation.ask();
    await installation.stop('SIGKILL');
    await installation.until(() => installation.processes('stand-in').length === 0);
    expect(installation.processes('stand-in')).toEqual([]);
    await started();
    expect((await installation.ask()).pid).not.toBe(pid);
  });

  it('finds its way back when everything was killed', async () => {
    await write();
    const server = postmaster();
    await installation.stop('SIGKILL');
    process.kill(server, 'SIGKILL');
    await started();
    expect(await kept()).toEqual([{ n: rows }]);
  });

  it('is not misled by a stale pid file whose number is another process’s now', async () => {
    await write();
    expect(await installation.stop()).toBe(0);
    const lines = [process.pid, join(installation.folder, 'postgres', 'data'), 1, 1, '', '127.0.0.1', '', 'ready'];
    writeFileSync(postmasterFile(), `${lines.join('\n')}\n`);
    await started();
    expect(await kept()).toEqual([{ n: rows }]);
  });

  it('is not misled by a lock of a process that is no launcher', async () => {
    expect(await installation.stop()).toBe(0);
    const holder = { launcher: { pid: process.pid, started: 'long ago' }, children: [] };
    writeFileSync(join(installation.folder, 'launcher.lock'), JSON.stringify(holder));
    await started();
  });

  it('takes another port where the remembered one was taken', async () => {
    expect(await installation.stop()).toBe(0);
    const path = join(installation.folder, 'launcher.json');
    const remembered = JSON.parse(readFileSync(path, 'utf8')) as { ports: { postgres: number } };
    const taken = Number(new URL(process.env['TEST_POSTGRES_URL'] ?? '').port);
    writeFileSync(path, JSON.stringify({ ...remembered, ports: { ...remembered.ports, postgres: taken } }));
    await started();
    expect(Number(new URL(url).port)).not.toBe(taken);
    expect(await kept()).toEqual([{ n: rows }]);
  });

  it('starts a process again that died', async () => {
    const { pid } = await installation.ask();
    process.kill(pid, 'SIGKILL');
    await installation.until(async () =>
      installation.ask().then(
        (api) => api.pid !== pid,
        () => false,
      ),
    );
    expect((await installation.ask()).pid).not.toBe(pid);
    expect(installation.said).toContain('api  ended (SIGKILL); it is started again');
  });

  it('starts PostgreSQL again when it died, where it was', async () => {
    await write();
    process.kill(postmaster(), 'SIGKILL');
    await installation.until(() =>
      query('SELECT 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await kept()).toEqual([{ n: rows }]);
    expect(await installation.stop()).toBe(0);
  });

  it('gives up on a process that dies again and again, and says so', async () => {
    await installation.start({ STAND_IN_FOR: 'projector', STAND_IN: 'short-lived' });
    expect(await installation.exit()).toBe(1);
    expect(installation.said.at(-1)).toBe('projector ended 5 times within 60 s (at last: SIGKILL).');
    expect(installation.processes()).toEqual([]);
  });

  it('ends within ten seconds though a process will not', async () => {
    expect(await installation.start({ STAND_IN_FOR: 'event-store', STAND_IN: 'stubborn' })).toMatch(/^ready/);
    const begin = Date.now();
    expect(await installation.stop()).toBe(0);
    expect(Date.now() - begin).toBeLessThan(10_000);
    expect(installation.processes()).toEqual([]);
  });

  it('stops cleanly while it is still starting', async () => {
    const starting = installation.start();
    await installation.until(() => installation.processes('postgres').length > 0);
    expect(await installation.stop()).toBe(0);
    expect(await starting).toBe(0);
    expect(installation.processes()).toEqual([]);
  });
});
