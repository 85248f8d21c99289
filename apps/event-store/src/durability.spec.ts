import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, START } from '@eventstore/db-client';
import pg from 'pg';
import { createTestDatabase } from '#platform/testing/database';
import { RefusedError } from './refused-error.ts';
import { startEventStore } from './server.ts';
import { RunningStore, all, failureOf, numbered, unique } from './testing/running-store.ts';

const running = new RunningStore();
let admin: pg.Client;

beforeAll(async () => {
  running.database = await createTestDatabase('event_store');
  admin = new pg.Client({ connectionString: running.database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await running.database.drop();
});

describe('a restart', () => {
  beforeEach(() => running.start());
  afterEach(() => running.stop());
  const restart = async () => {
    await running.stop();
    await running.start();
  };

  it('loses nothing, and goes on behind the last position', async () => {
    const stream = unique('kept');
    await running.client.appendToStream(stream, numbered(3));
    const before = await all(running.client.readAll({ fromPosition: START }));
    await restart();
    expect(await all(running.client.readAll({ fromPosition: START }))).toEqual(before);
    const { position, nextExpectedRevision } = await running.client.appendToStream(stream, numbered(1));
    expect(nextExpectedRevision).toBe(3n);
    expect(position!.commit).toBeGreaterThan(before.at(-1)!.event!.position.commit);
  });

  it('keeps NO_STREAM and the exact revision of a re-send, but not ANY', async () => {
    const { client } = running;
    const [created, continued, any] = [unique('again'), unique('again'), unique('again')];
    const [first, second, third] = [numbered(2), numbered(2), numbered(1)];
    const results = [
      await client.appendToStream(created, first, { expectedRevision: NO_STREAM }),
      await client
        .appendToStream(continued, numbered(3))
        .then(() => client.appendToStream(continued, second, { expectedRevision: 2n })),
    ];
    await client.appendToStream(any, third, { expectedRevision: ANY });
    await restart();
    expect(await running.client.appendToStream(created, first, { expectedRevision: NO_STREAM })).toEqual(results[0]);
    expect(await running.client.appendToStream(continued, second, { expectedRevision: 2n })).toEqual(results[1]);
    const again = await running.client.appendToStream(any, third, { expectedRevision: ANY });
    expect(again.nextExpectedRevision).toBe(1n);
  });

  it('remembers what was deleted', async () => {
    const { client } = running;
    const [hidden, closed] = [unique('hidden'), unique('closed')];
    for (const stream of [hidden, closed]) await client.appendToStream(stream, numbered(2));
    await client.deleteStream(hidden);
    await client.tombstoneStream(closed);
    await restart();
    expect(await failureOf(running.client.appendToStream(closed, numbered(1)))).toMatchObject({
      type: 'stream-deleted',
    });
    expect(await failureOf(all(running.client.readStream(hidden)))).toMatchObject({ type: 'stream-not-found' });
    const opened = await running.client.appendToStream(hidden, numbered(1), { expectedRevision: NO_STREAM });
    expect(opened.nextExpectedRevision).toBe(2n);
  });

  it('answers what waits before it ends', async () => {
    const stream = unique('closing');
    const appending = numbered(100).map((event) => running.client.appendToStream(stream, event));
    await appending[0];
    await restart();
    const answered = (await Promise.allSettled(appending)).filter(({ status }) => status === 'fulfilled').length;
    expect((await all(running.client.readStream(stream))).length).toBeGreaterThanOrEqual(answered);
  });
});

describe('the one writer', () => {
  beforeEach(() => running.start());
  afterEach(() => running.stop());

  it('refuses a second store on the same database', async () => {
    const second = await failureOf(startEventStore({ databaseUrl: running.database.url }));
    expect(second).toBeInstanceOf(RefusedError);
    expect(second.message).toBe(
      'Another event store runs on this database: two would tear the log apart, so stop one.',
    );
    await running.client.appendToStream(unique('first'), numbered(1));
  });

  it('stops when it has lost its session, and loses nothing that was acknowledged', async () => {
    const stream = unique('lost');
    await running.client.appendToStream(stream, numbered(2));
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'polslag event store (writer)'`,
    );
    expect(await running.store.failed).toBeInstanceOf(Error);
    expect(await failureOf(running.client.appendToStream(stream, numbered(1)))).toMatchObject({ code: 14 });
    await running.stop();
    await running.start();
    expect(await all(running.client.readStream(stream))).toHaveLength(2);
  });

  it('leaves nobody the right to change an event, a superuser neither', async () => {
    for (const change of [
      'UPDATE eventlog.events SET revision = 0',
      'DELETE FROM eventlog.events',
      'TRUNCATE eventlog.events',
    ]) {
      expect((await failureOf(admin.query(change))).message).toBe('events are only ever added');
    }
  });
});
