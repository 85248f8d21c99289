import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import type { DomainEvent, FieldClass } from '#domain/kernel/event';
import { decidable } from '#domain/kernel/testing/decidable';
import { contractOf, eventTypes, slices } from '#domain/slices';
import { createTestDatabase } from '#platform/testing/database';
import type { TestDatabase } from '#platform/testing/database';
import { openData, openDecidable } from './codec.ts';
import { eventId } from './ids.ts';
import { KeyLedger } from './ledger/key-ledger.ts';
import { MasterKey } from './ledger/master-key.ts';
import { SealBrokenError } from './sealing/seal.ts';
import { FixtureKeys } from './testing/fixture-keys.ts';
import { fixtureName, readFixtures, readKeys, saidIn } from './testing/stored-fixtures.ts';
import type { StoredFixture } from './testing/stored-fixtures.ts';
import { upcast } from './upcast.ts';

// A fixture stands for what is stored somewhere: it is never changed. `npm run fixtures` adds those that are missing.
const root = process.cwd();
const fixtures = [...readFixtures(root)].map(([name, fixture]) => ({ name, ...fixture }));
const keyFile = readKeys(root);

let database: TestDatabase;
let pool: Pool;
let ledger: KeyLedger;

beforeAll(async () => {
  database = await createTestDatabase('fixtures');
  pool = new Pool({ connectionString: database.url });
  ledger = await KeyLedger.open(pool, new MasterKey(Buffer.from(keyFile.masterKey, 'hex')));
  for (const { id, scope, class: keyClass, wrapped } of keyFile.dataKeys) {
    const values = [id, scope, keyClass, Buffer.from(wrapped, 'base64')];
    await pool.query('insert into data_key (id, scope, class, wrapped) values ($1, $2, $3, $4)', values);
  }
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

function placeOf({ stored }: StoredFixture) {
  const { id, type, stream, metadata } = stored;
  return { tenant: metadata.tenant ?? '', stream, type, eventId: id };
}

function classesOf(type: string): Readonly<Record<string, FieldClass>> {
  return contractOf(type)!.fields as Readonly<Record<string, FieldClass>>;
}

describe('stored events', () => {
  it('have a fixture for each type in each version', () => {
    const wanted = eventTypes.flatMap((type) =>
      Array.from({ length: contractOf(type)!.version }, (_, index) => fixtureName(type, index + 1)),
    );
    expect(fixtures.map(({ name }) => name)).toEqual(wanted.toSorted());
  });

  it.each(fixtures)('are read back: $name', async ({ name, stored, opened }) => {
    const { type, id, stream, data, metadata } = stored;
    expect(name).toBe(fixtureName(type, metadata.schemaVersion));
    expect(id).toBe(eventId(stream, metadata.commandId, metadata.bodyHmac, metadata.index));
    const read = await openData(data, placeOf({ stored, opened }), ledger);
    const personal = Object.entries(read.personal).map(([fieldClass, part]) => [fieldClass, part.f] as const);
    expect({ data: read.data, personal: Object.fromEntries(personal) }).toEqual(opened);

    const now = upcast(stored, read, contractOf(type)!.version);
    const classes = classesOf(type);
    const plainOrCounted = Object.keys(now.data).map((field) => [field, classes[field]] as const);
    expect(plainOrCounted.filter(([, fieldClass]) => fieldClass !== 'plain' && fieldClass !== 'statistics')).toEqual(
      [],
    );
    for (const [fieldClass, part] of Object.entries(now.personal)) {
      for (const field of Object.keys(part.f!)) expect([field, classes[field]]).toEqual([field, fieldClass]);
    }
  });

  it.each(fixtures.filter(({ stored }) => stored.metadata.schemaVersion === contractOf(stored.type)!.version))(
    'show every field, and nothing sealed in the open: $name',
    (fixture) => {
      const { stored } = fixture;
      const classes = classesOf(stored.type);
      expect(Object.keys(saidIn(fixture)).toSorted()).toEqual(Object.keys(classes).toSorted());
      const { sealed = {}, ...plain } = stored.data;
      const plainFields = Object.keys(classes).filter((field) => classes[field] === 'plain');
      expect(Object.keys(plain).toSorted()).toEqual(plainFields.toSorted());
      const sealedClasses = new Set(Object.values(classes).filter((fieldClass) => fieldClass !== 'plain'));
      expect(Object.keys(sealed).toSorted()).toEqual([...sealedClasses].toSorted());
    },
  );

  it('do not open elsewhere, nor changed', async () => {
    const fixture = fixtures.find(({ stored }) => stored.type === 'IntakeStarted')!;
    const { data } = fixture.stored;
    const place = placeOf(fixture);
    await expect(openData(data, { ...place, stream: 'zorgtraject-2' }, ledger)).rejects.toThrow(SealBrokenError);
    await expect(openData(data, { ...place, tenant: '' }, ledger)).rejects.toThrow(SealBrokenError);
    const { statistics, link } = data.sealed!;
    const swapped = { ...data, sealed: { statistics: link!, link: statistics! } };
    await expect(openData(swapped, place, ledger)).rejects.toThrow(SealBrokenError);
  });
});

describe('stored events fold as fresh ones', () => {
  const bySlice = slices.map((slice) => {
    const [first, ...others] = Object.keys(slice.events).map((type) => {
      return fixtures.find(({ stored }) => stored.type === type)!;
    });
    return { name: slice.name, slice, first: first!, others };
  });

  it.each(bySlice)('$name: each behind the first, then all of them', async ({ slice, first, others }) => {
    const fold = slice.evolve as (state: unknown, event: DomainEvent) => unknown;
    const over = (events: readonly DomainEvent[]) => events.reduce(fold, slice.initialState);
    for (const town of [true, false]) {
      const keys = new FixtureKeys(keyFile, (key) => !town && key.class === 'statistics');
      const read = async ({ stored, opened }: StoredFixture) => {
        const data = await openDecidable(stored.data, placeOf({ stored, opened }), keys);
        const known = upcast(stored, { data, personal: {} }, contractOf(stored.type)!.version);
        return { type: stored.type, data: known.data, happenedAt: stored.metadata.happenedAt };
      };
      const fresh = (fixture: StoredFixture) => {
        const { type, metadata } = fixture.stored;
        return decidable(slice.events as never, { type, data: saidIn(fixture) }, metadata.happenedAt, { town });
      };
      const histories = [[first], ...others.map((one) => [first, one]), [first, ...others]];
      for (const history of histories) {
        const stored = await Promise.all(history.map(read));
        expect(over(stored)).toEqual(over(history.map(fresh)));
      }
    }
  });
});
