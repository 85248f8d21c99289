import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectorConfig, readConfig } from '#platform/config';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { startTestStore } from '../../../tools/testing/store.ts';
import type { TestStore } from '../../../tools/testing/store.ts';
import { projections } from './projections.ts';
import { startProjector } from './start-projector.ts';
import type { RunningProjector } from './start-projector.ts';

describe('the projector', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'polslag-projector-'));
  let store: TestStore;
  let databases: TestDatabase[];
  let config: ProjectorConfig;
  let projector: RunningProjector;

  beforeAll(async () => {
    store = await startTestStore();
    databases = [await createTestDatabase('read'), await createTestDatabase('keys')];
    const masterKey = join(dataDir, 'master.key');
    writeFileSync(masterKey, randomBytes(32).toString('hex'));
    config = readConfig(ProjectorConfig, {
      AUTH: 'dev',
      DATA_DIR: dataDir,
      DATABASE_URL: databases[0]!.url,
      KEY_STORE_URL: databases[1]!.url,
      EVENTSTORE_URL: store.connectionString,
      MASTER_KEY_FILE: masterKey,
      LOG_LEVEL: 'silent',
    });
    projector = await startProjector(config);
  });
  afterAll(async () => {
    await projector.stop();
    await store.stop();
    await Promise.all(databases.map((database) => database.drop()));
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${projector.port}${path}`, init);
  const ready = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await ask('/health/ready');
      if (answer.status === 200) return answer.status;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (await ask('/health/ready')).text();
  };

  it('lives, and is ready when every read model is at the end of the log', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect(await ready()).toBe(200);
    const status = (await (await ask('/status')).json()) as { caughtUp: boolean; projections: { state: string }[] };
    expect(status).toMatchObject({ caughtUp: true, lagSeconds: 0, error: null });
    expect(status.projections.map(({ state }) => state)).toEqual(projections.map(() => 'live'));
    expect(await (await ask('/status/hulpvragen/parked')).json()).toEqual([]);
  });

  it('rebuilds what it is asked for by whoever is on this machine, and no web page', async () => {
    expect((await ask('/rebuild/hulpvragen', { method: 'POST' })).status).toBe(202);
    expect((await ask('/rebuild/bestaat-niet', { method: 'POST' })).status).toBe(404);
    const headers = { origin: 'https://elders.example' };
    expect((await ask('/rebuild/hulpvragen', { method: 'POST', headers })).status).toBe(403);
    expect(await ready()).toBe(200);
  });

  it.each([
    ['EVENTSTORE_URL', 'esdb://127.0.0.1:1?tls=false'],
    ['DATABASE_URL', 'postgres://postgres@127.0.0.1:1/read'],
    ['KEY_STORE_URL', 'postgres://postgres@127.0.0.1:1/keys'],
  ])('says in one sentence that %s cannot be reached', async (variable, url) => {
    const elsewhere = Object.assign(new ProjectorConfig(), config, { [variable]: url });
    await expect(startProjector(elsewhere)).rejects.toThrow(new RegExp(`that ${variable} names cannot be reached`));
  });
});
