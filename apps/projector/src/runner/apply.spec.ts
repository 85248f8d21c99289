import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { checksum } from '#read-models/checksum';
import { readModelSource } from '#read-models/data-source';
import type { Projection } from '#read-models/projection';
import { projectedHistory } from '#read-models/testing/projected-history';
import type { ToldEvent } from '#read-models/testing/projected-history';
import { hulpvragen } from '../hulpvragen/hulpvragen.ts';
import { applyBatch } from './apply.ts';
import { FencedError } from './checkpoint.ts';
import type { DecodedBatch } from './decoder.ts';
import { NotApplicableError } from './faults.ts';
import { openMember } from './member.ts';
import type { Member } from './member.ts';
import { createNext, dropSchema, swapIn } from './schemas.ts';
import { aHulpvraag } from './testing/hulpvragen.ts';

const registered = (id: string, data: object = {}): ToldEvent => {
  const told = { ...aHulpvraag().data, hulpvraagId: id, anonymous: true, taxonomieVersion: 1, ...data };
  return { stream: `hulpvraag-${id}`, event: { type: 'HulpvraagRegistered', data: told } };
};
const wrong = (id: string): ToldEvent => {
  return { stream: `hulpvraag-${id}`, event: { type: 'HulpvraagEnteredInError', data: { hulpvraagId: id } } };
};

/** Events `from` to `to` of a history as one batch. */
function batchOf(history: readonly ToldEvent[], from = 0, to = history.length): DecodedBatch {
  const steps = projectedHistory(hulpvraagContracts, history).map((event) => {
    const at = { ordinal: event.ordinal, position: event.position, eventId: event.id };
    return { kind: 'event' as const, event, at };
  });
  const some = steps.slice(from, to);
  return { steps: some, last: { ...some.at(-1)!.at, recordedAt: '2026-01-01T00:00:00.000Z' }, caughtUp: false };
}

describe('applying a batch', () => {
  let database: TestDatabase;
  let source: DataSource;
  let member: Member;

  beforeAll(async () => {
    database = await createTestDatabase('apply');
    source = await readModelSource(database.url).initialize();
  });
  beforeEach(async () => {
    await dropSchema(source, 'hulpvragen');
    await createNext(source, hulpvragen);
    await swapIn(source, new Map([['hulpvragen', undefined]]));
    member = await open();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const open = async (projection: Projection = hulpvragen, strict = false) =>
    (await openMember(source, projection, 'hulpvragen', strict))!;
  const ids = async () => {
    const rows = await source.query<{ id: string }[]>('select id from hulpvragen.rows order by id');
    return rows.map(({ id }) => id);
  };
  const stored = async () => (await open()).checkpoint.ordinal;
  const parked = () =>
    source.query<object[]>('select key, ordinal::int, event_type, error from hulpvragen.parked order by ordinal');

  it('writes rows and checkpoint together: a transaction that was aborted is done again once', async () => {
    const history = [registered('a'), registered('b')];
    const broken = Object.assign(Object.create(source) as DataSource, {
      transaction: (work: Parameters<DataSource['transaction']>[0]) =>
        source.transaction(async (manager) => {
          await (work as unknown as (inside: typeof manager) => Promise<void>)(manager);
          throw new Error('the connection is gone');
        }),
    });
    await expect(applyBatch(broken, member, batchOf(history))).rejects.toThrow('gone');
    expect([await ids(), await stored(), member.checkpoint.ordinal]).toEqual([[], -1, -1]);
    await applyBatch(source, member, batchOf(history));
    expect([await ids(), await stored()]).toEqual([['a', 'b'], 1]);
  });

  it('leaves out what it applied before', async () => {
    const history = [registered('a'), registered('b'), wrong('a')];
    await applyBatch(source, member, batchOf(history));
    const once = await checksum(source, 'hulpvragen');
    await applyBatch(source, member, batchOf(history));
    await applyBatch(source, await open(), batchOf(history, 0, 2));
    expect(await checksum(source, 'hulpvragen')).toEqual(once);
    expect(await stored()).toBe(2);
  });

  it('stops when somebody else moved the checkpoint, and writes nothing then', async () => {
    const other = await open();
    await applyBatch(source, other, batchOf([registered('a')]));
    await expect(applyBatch(source, member, batchOf([registered('b')]))).rejects.toThrow(FencedError);
    expect(await ids()).toEqual(['a']);
    const ignored = { ...batchOf([registered('b')]), steps: [] };
    await expect(applyBatch(source, member, ignored)).rejects.toThrow(FencedError);
  });

  it('counts what means nothing to it as looked at', async () => {
    await applyBatch(source, member, { ...batchOf([registered('a'), registered('b')]), steps: [] });
    expect([await ids(), await stored()]).toEqual([[], 1]);
  });

  it('parks the row of an event that its table cannot take; the others go on', async () => {
    const history = [
      registered('a'),
      registered('b', { taxonomieVersion: 1e12 }),
      wrong('a'),
      registered('c'),
      wrong('b'),
    ];
    await applyBatch(source, member, batchOf(history, 0, 4));
    await applyBatch(source, member, batchOf(history, 4));
    expect([await ids(), await stored()]).toEqual([['a', 'c'], 4]);
    const waiting = [
      { key: 'b', ordinal: 1, event_type: 'HulpvraagRegistered', error: 'QueryFailedError' },
      { key: 'b', ordinal: 4, event_type: 'HulpvraagEnteredInError', error: null },
    ];
    expect(await parked()).toEqual(waiting);
    expect((await open()).parked).toEqual(new Set(['b']));
  });

  it('is refused by a rebuild, which is strict', async () => {
    const strict = await open(hulpvragen, true);
    const history = [registered('a'), registered('b', { taxonomieVersion: 1e12 })];
    await expect(applyBatch(source, strict, batchOf(history))).rejects.toThrow(NotApplicableError);
    expect(await parked()).toEqual([]);
  });

  it('keeps words that PostgreSQL cannot', async () => {
    await applyBatch(source, member, batchOf([registered('a', { note: `nul \0 en \ud800 half`, wijk: '\\u0000' })]));
    const [row] = await source.query<{ note: string; wijk: string }[]>(
      `select personal #>> '{free-text,f,note}' as note, wijk from hulpvragen.rows`,
    );
    expect(row).toEqual({ note: 'nul \ufffd en \ufffd half', wijk: '\\u0000' });
  });
});
