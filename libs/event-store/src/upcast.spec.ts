import { describe, expect, it } from '@jest/globals';
import type { EventContract } from '#domain/kernel/event';
import { contractOf, eventTypes } from '#domain/slices';
import { openData, openDecidable, sealData } from './codec.ts';
import type { EventMetadata } from './metadata.ts';
import { FixtureKeys, newKeyFile } from './testing/fixture-keys.ts';
import { UpcastError, upcast, upcasters } from './upcast.ts';
import type { Upcasters } from './upcast.ts';

// A made-up past: version 1 wrote the wattage as a text and the owner as one name; version 2 called the lamp `lamp`.
const contractV1: EventContract = {
  version: 1,
  fields: { lamp: 'plain', watt: 'statistics', owner: 'identity', note: 'free-text' },
};
const registry: Upcasters = {
  LampLit: {
    1: { statistics: ({ watt }) => ({ watt: Number(watt) }), identity: ({ owner }) => ({ naam: { voornaam: owner } }) },
    2: {
      plain: ({ lamp }) => ({ lampId: lamp }),
      statistics: ({ watt }) => ({ watt, bright: (watt as number) > 40 }),
    },
  },
};
const written = { lamp: 'lamp-1', watt: '60', owner: 'Amina', note: 'In de gang.' };
const place = { tenant: 'gemeente-1', stream: 'lamp-1', type: 'LampLit', eventId: 'event-1' };

async function storedEvent(schemaVersion = 1) {
  const keys = new FixtureKeys(newKeyFile());
  const data = await sealData(contractV1, written, place, keys);
  return { type: 'LampLit', data, metadata: { schemaVersion } as EventMetadata, keys: keys.toFile() };
}

describe('upcasting', () => {
  it('runs after unsealing, step by step, class by class', async () => {
    const { keys, ...event } = await storedEvent();
    const { data, personal } = upcast(event, await openData(event.data, place, new FixtureKeys(keys)), 3, registry);
    expect(data).toEqual({ lampId: 'lamp-1', watt: 60, bright: true });
    expect(personal.identity).toEqual({ k: event.data.sealed!['identity']!.k, f: { naam: { voornaam: 'Amina' } } });
    expect(personal['free-text']!.f).toEqual({ note: 'In de gang.' });
  });

  it('gives a decision the same statistics, and no person', async () => {
    const { keys, ...event } = await storedEvent();
    const data = await openDecidable(event.data, place, new FixtureKeys(keys));
    const decidable = upcast(event, { data, personal: {} }, 3, registry);
    expect(decidable).toEqual({ data: { lampId: 'lamp-1', watt: 60, bright: true }, personal: {} });
  });

  it('leaves forgotten what is forgotten', async () => {
    const { keys, ...event } = await storedEvent();
    const withoutTown = new FixtureKeys(keys, (key) => key.class === 'statistics');
    const withoutPerson = new FixtureKeys(keys, (key) => key.class !== 'statistics');
    const townGone = upcast(event, await openData(event.data, place, withoutTown), 3, registry);
    expect(townGone.data).toEqual({ lampId: 'lamp-1' });
    expect(townGone.personal.identity!.f).toEqual({ naam: { voornaam: 'Amina' } });
    const personGone = upcast(event, await openData(event.data, place, withoutPerson), 3, registry);
    expect(personGone.data).toEqual({ lampId: 'lamp-1', watt: 60, bright: true });
    expect(Object.values(personGone.personal).map(({ f }) => f)).toEqual([null, null]);
  });

  it('leaves the present version as it is', async () => {
    const { keys: _, ...event } = await storedEvent(3);
    const opened = { data: { lampId: 'lamp-1' }, personal: {} };
    expect(upcast(event, opened, 3, registry)).toBe(opened);
  });

  it.each([
    ['a newer version', 4, 3, 'was stored in version 4; this product knows 3'],
    ['no version', undefined, 3, 'was stored in version undefined'],
    ['a version without an upcaster', 0, 3, 'has no upcaster from version 0'],
    ['a step that is missing on the way', 2, 4, 'has no upcaster from version 3'],
  ])('raises for %s', async (_what, stored, known, message) => {
    const { keys: _, ...event } = await storedEvent(stored);
    const { schemaVersion: __, ...unversioned } = event.metadata;
    const metadata = (stored === undefined ? unversioned : { ...unversioned, schemaVersion: stored }) as EventMetadata;
    const act = () => upcast({ ...event, metadata }, { data: { lamp: 'lamp-1' }, personal: {} }, known, registry);
    expect(act).toThrow(UpcastError);
    expect(act).toThrow(message);
  });
});

describe('the upcasters of the product', () => {
  it('lead from every past version of every event to the present one, and are of no others', () => {
    for (const type of eventTypes) {
      const past = Array.from({ length: contractOf(type)!.version - 1 }, (_, index) => String(index + 1));
      expect([type, Object.keys(upcasters[type] ?? {})]).toEqual([type, past]);
    }
    expect(Object.keys(upcasters).filter((type) => !eventTypes.includes(type))).toEqual([]);
  });
});
