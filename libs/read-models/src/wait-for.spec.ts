import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { NotYetVisibleError, ProjectionProgress } from './wait-for.ts';

describe('waiting for a position', () => {
  let database: TestDatabase;
  let client: Client;
  let progress: ProjectionProgress;

  beforeAll(async () => {
    database = await createTestDatabase('wait');
    client = new Client({ connectionString: database.url });
    await client.connect();
    for (const name of ['personen', 'open-werk', 'dossier__next']) {
      await client.query(`create schema "${name}"; create table "${name}".checkpoint (position bigint)`);
    }
    await client.query('create schema gebroken; create table gebroken.checkpoint (elsewhere bigint)');
    await client.query('insert into personen.checkpoint values (500)');
    progress = await ProjectionProgress.open(database.url);
  });
  afterAll(async () => {
    await progress.close();
    await client.end();
    await database.drop();
  });

  const say = (name: string, position: number) =>
    client.query('select pg_notify($1, $2)', ['projection_progress', `${name} ${position}`]);

  it('knows what is stored, without waiting', async () => {
    await progress.waitFor(500n, ['personen'], 0);
    expect([progress.positionOf('personen'), progress.positionOf('dossier__next')]).toEqual([500n, undefined]);
  });

  it('ends when each of them is there', async () => {
    let done = false;
    const waiting = progress.waitFor(700n, ['personen', 'open-werk'], 5_000).then(() => (done = true));
    await say('personen', 710);
    await say('open-werk', 690);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    await say('open-werk', 700);
    await waiting;
  });

  it('says which ones are behind when time is up', async () => {
    const failure = await progress.waitFor(705n, ['personen', 'open-werk'], 20).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotYetVisibleError);
    expect((failure as NotYetVisibleError).projections).toEqual(['open-werk']);
  });

  it('follows a read model that went back, as after a backup', async () => {
    await say('personen', 100);
    await say('open-werk', 900);
    await progress.waitFor(900n, ['open-werk'], 5_000);
    expect(progress.positionOf('personen')).toBe(100n);
  });

  it('listens again after its connection was lost, and reads what it missed', async () => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await client.query('update personen.checkpoint set position = 1000');
    await progress.waitFor(1_000n, ['personen'], 5_000);
  });
});
