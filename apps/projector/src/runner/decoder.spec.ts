import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { hulpvraagContracts } from '#domain/hulpvraag/hulpvraag.events';
import { sealData } from '#event-store/codec';
import type { StoredData } from '#event-store/codec';
import type { StoredEvent } from '#event-store/event-log';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { decodeBatch } from './decoder.ts';
import type { Interest } from './decoder.ts';

const tenant = randomUUID();
const happenedAt = { local: '2026-03-28', zone: 'Europe/Brussels', precision: 'day' } as const;

function event(type: string, data: StoredData, stream = 'hulpvraag-a', id: string = randomUUID()): StoredEvent {
  const metadata = { schemaVersion: 1, tenant, happenedAt } as StoredEvent['metadata'];
  return { id, type, stream, revision: 0n, position: 7n, recordedAt: '2026-03-28T10:00:00.000Z', data, metadata };
}

describe('decoding a batch', () => {
  let database: TestDatabase;
  let pool: Pool;
  let ledger: KeyLedger;
  beforeAll(async () => {
    database = await createTestDatabase('keys');
    pool = new Pool({ connectionString: database.url });
    ledger = await KeyLedger.open(pool, MasterKey.random());
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const sealed = async (stream: string) => {
    const [type, eventId] = ['HulpvraagLinked', randomUUID()] as const;
    const told = { hulpvraagId: 'a', persoonId: 'p', askerToken: 't' };
    const data = await sealData(hulpvraagContracts[type], told, { tenant, stream, type, eventId }, ledger);
    return event(type, data, stream, eventId);
  };
  const decoded = async (events: readonly StoredEvent[], interest: Interest = 'personal') => {
    const batch = { events: events.map((one, ordinal) => ({ event: one, ordinal })), caughtUp: false };
    return decodeBatch(batch, new Map([['HulpvraagLinked', interest]]), ledger);
  };

  it('opens what somebody is interested in, and counts the rest', async () => {
    const { steps, last } = await decoded([event('SomethingElse', {}), await sealed('hulpvraag-b'), event('More', {})]);
    expect(steps).toMatchObject([
      {
        at: { ordinal: 1 },
        event: {
          streamId: 'b',
          data: { hulpvraagId: 'a', askerToken: 't' },
          personal: { link: { f: { persoonId: 'p' } } },
          statistics: { forgotten: false },
        },
      },
    ]);
    expect(last).toMatchObject({ ordinal: 2, position: 7n });
  });

  it('leaves closed what is personal where nobody keeps it', async () => {
    const { steps } = await decoded([await sealed('hulpvraag-c')], 'statistics');
    expect(steps).toMatchObject([{ event: { data: { askerToken: 't' }, personal: {} } }]);
  });

  it('says which keys were destroyed, and opens nothing with one that it still had', async () => {
    const before = await sealed('hulpvraag-d');
    await decoded([before]);
    const verzoekId = randomUUID();
    // In another process, so that this one's cache does not know.
    const elsewhere = 'update data_key set wrapped = null, destroyed_at = now(), destroyed_by = $1 where scope = $2';
    await pool.query(elsewhere, [verzoekId, 'hulpvraag-d']);
    expect((await decoded([before])).steps).toMatchObject([
      { event: { personal: { link: { f: { persoonId: 'p' } } } } },
    ]);
    const { steps } = await decoded([before, event('KeysDestroyed', { verzoekId }, `verzoek-${verzoekId}`)]);
    const k = before.data.sealed!['link']!.k;
    expect(steps).toMatchObject([
      { event: { personal: { link: { k, f: null } }, statistics: { forgotten: false } } },
      { kind: 'keys-destroyed', keys: new Set([k]), at: { ordinal: 1 } },
    ]);
  });

  it('marks as broken what was changed, moved, or not written by the product', async () => {
    const good = await sealed('hulpvraag-e');
    const moved = { ...good, stream: 'hulpvraag-f' };
    const newer = { ...good, metadata: { ...good.metadata, schemaVersion: 9 } };
    const foreign = { ...good, metadata: undefined as never };
    const { steps } = await decoded([moved, newer, event('KeysDestroyed', { verzoekId: 'nonsense' })]);
    expect(steps).toMatchObject([
      { broken: { name: 'SealBrokenError' }, event: { streamId: 'f', data: { hulpvraagId: 'a' }, personal: {} } },
      { broken: { name: 'MalformedEventError' } },
    ]);
    expect((await decoded([foreign])).steps).toMatchObject([{ broken: { name: 'MalformedEventError' } }]);
  });
});
