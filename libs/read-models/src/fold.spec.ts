import { describe, expect, it } from '@jest/globals';
import { Entity } from 'typeorm';
import { ProjectionFault } from './fold.ts';
import { defineProjection } from './projection.ts';
import type { Draft, ProjectedEvent, Projection } from './projection.ts';
import { HistoryRow, PersonalRow } from './rows.ts';
import { liveAndRebuilt } from './testing/forgetting.ts';
import { MemoryRows } from './testing/memory-rows.ts';
import { keyOf, projectedHistory, tenant } from './testing/projected-history.ts';
import type { ToldEvent } from './testing/projected-history.ts';

@Entity({ schema: 'dozen', name: 'rows' })
class Doos extends PersonalRow {
  size!: number;
}

@Entity({ schema: 'maten', name: 'rows' })
class Maat extends HistoryRow {
  size!: number;
}

type Told = ProjectedEvent<'Packed' | 'Closed' | 'Lost', { readonly size: number }>;

const contracts = {
  Packed: { version: 1, fields: { size: 'statistics', owner: 'identity' } },
  Closed: { version: 1, fields: {} },
  Lost: { version: 1, fields: {} },
} as const;

const dozen = defineProjection<Doos, Told>({
  name: 'dozen',
  version: 1,
  entity: Doos,
  types: ['Packed', 'Closed', 'Lost'],
  keys: ({ streamId }) => [streamId],
  evolve: (row, { type, data, personal }) => {
    if (type === 'Lost') return undefined;
    if (type === 'Packed') return { size: data.size ?? 0, personal };
    return row;
  },
});

const maten: Projection = defineProjection<Maat, Told>({
  name: 'maten',
  version: 1,
  entity: Maat,
  history: true,
  holdsStatistics: true,
  types: ['Packed', 'Closed', 'Lost'],
  keys: ({ streamId }) => [streamId],
  evolve: (row, { type, data }): Draft<Maat> | undefined => {
    if (type === 'Packed') return { size: data.size };
    if (data.size === 13) throw new RangeError('no such size');
    return type === 'Lost' ? undefined : row && { ...row };
  },
});

function told(streamId: string, type: string, data: object = {}): ToldEvent {
  return { stream: `doos-${streamId}`, event: { type, data } };
}

function rowsAfter(projection: Projection, history: readonly ToldEvent[], batch = 1): MemoryRows {
  const rows = new MemoryRows(projection);
  const steps = projectedHistory(contracts, history).map((event) => ({ kind: 'event', event }) as const);
  for (let at = 0; at < steps.length; at += batch) rows.apply(steps.slice(at, at + batch));
  return rows;
}

describe('fold', () => {
  const packed = [told('a', 'Packed', { size: 3, owner: 'Amina' }), told('b', 'Packed', { size: 4 })];

  it('gives a row its id, its tenant, and the keys that sealed what it holds', () => {
    expect(rowsAfter(dozen, packed).all()).toEqual([
      {
        id: 'a',
        tenant,
        controller: null,
        keys: [keyOf('doos-a', 'identity')],
        size: 3,
        personal: { identity: { k: keyOf('doos-a', 'identity'), f: { owner: 'Amina' } } },
      },
      { id: 'b', tenant, controller: null, keys: [], size: 4, personal: {} },
    ]);
  });

  it('drops a row that is no more, and makes it again', () => {
    expect(rowsAfter(dozen, [...packed, told('a', 'Lost')]).all()).toHaveLength(1);
    expect(rowsAfter(dozen, [...packed, told('a', 'Lost'), packed[0]!], 4).all()).toHaveLength(2);
  });

  it('keeps each time that a row held, from ordinal to ordinal', () => {
    const history = [told('a', 'Packed', { size: 3 }), told('a', 'Packed', { size: 5 }), told('a', 'Lost')];
    const times = [
      { size: 3, fromOrdinal: 0, toOrdinal: 1, keys: [keyOf('', 'statistics')] },
      { size: 5, fromOrdinal: 1, toOrdinal: 2 },
    ];
    expect(rowsAfter(maten, history).all()).toMatchObject(times);
    expect(rowsAfter(maten, history, 3).all()).toMatchObject(times);
  });

  it('parks the row that an event cannot be applied to, and what comes later of it; the others go on', () => {
    const history = [
      ...packed,
      told('a', 'Closed', { size: 13 }),
      told('b', 'Packed', { size: 6 }),
      told('a', 'Packed', { size: 7 }),
    ];
    const loose = { ...contracts, Closed: { version: 1, fields: { size: 'plain' } } };
    const rows = new MemoryRows(maten);
    for (const event of projectedHistory(loose, history)) rows.apply([{ kind: 'event', event }]);
    expect(rows.all()).toMatchObject([{ size: 3, toOrdinal: null }, { size: 4 }, { size: 6 }]);
    expect(rows.parked.map(({ key, event, error }) => [key, event.ordinal, error])).toEqual([
      ['a', 2, 'RangeError'],
      ['a', 4, undefined],
    ]);
  });

  it('stops where no row can be told apart', () => {
    const blind: Projection = {
      ...dozen,
      keys: () => {
        throw new Error('which one?');
      },
    };
    expect(() => rowsAfter(blind, packed)).toThrow(ProjectionFault);
  });

  it.each([
    ['what is personal', dozen, keyOf('doos-a', 'identity'), 2],
    ['what a town counted', maten, keyOf('', 'statistics'), 0],
  ])('forgets %s, as if it had never been told', (_, projection, key, left) => {
    const destroyed = new Set([key]);
    const { live, rebuilt } = liveAndRebuilt(projection, { contracts, history: packed, after: 2, destroyed });
    expect(live).toEqual(rebuilt);
    expect(live).toHaveLength(left);
  });
});
