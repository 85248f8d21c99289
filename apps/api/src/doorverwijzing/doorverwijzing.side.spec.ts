import { describe, expect, it } from '@jest/globals';
import { evolveDoorverwijzing, initialDoorverwijzing } from '#domain/doorverwijzing/doorverwijzing';
import { rollen } from '#domain/kernel/roles';
import { sideOf } from './doorverwijzing.side.ts';

const ours = '0b6c1a9e-0000-5000-8000-000000000001';
const theirs = '0b6c1a9e-0000-5000-8000-000000000002';
const toTheirs = evolveDoorverwijzing(initialDoorverwijzing, {
  type: 'DoorverwijzingRequested',
  data: {
    doorverwijzingId: 'd1',
    origin: { slice: 'hulpvraag', id: 'h1' },
    organisatieId: theirs,
    requestedBy: 'm1',
    mode: 'actief',
  },
  happenedAt: { local: '2026-01-05', zone: 'Europe/Brussels', precision: 'day' },
});

describe('the side of a doorverwijzing', () => {
  it('is the requester’s for case work, whoever employs it', () => {
    for (const rol of ['toeleider', 'coach'] as const) {
      for (const organisatieId of [ours, theirs]) expect(sideOf({ rol, organisatieId }, toTheirs)).toBe('requester');
    }
  });

  it('is the partner’s for an employee of the organisation that was asked', () => {
    expect(sideOf({ rol: 'partner', organisatieId: theirs }, toTheirs)).toBe('partner');
  });

  it('is hidden from every other partner, as if it did not exist', () => {
    const problem = expect.objectContaining({ code: 'not-found' });
    expect(() => sideOf({ rol: 'partner', organisatieId: ours }, toTheirs)).toThrow(problem);
    expect(() => sideOf({ rol: 'partner', organisatieId: theirs }, initialDoorverwijzing)).toThrow(problem);
  });

  it('is nobody else’s', () => {
    const others = rollen.filter((rol) => rol !== 'toeleider' && rol !== 'coach' && rol !== 'partner');
    for (const rol of others) {
      const problem = expect.objectContaining({ code: 'not-allowed' });
      expect(() => sideOf({ rol, organisatieId: theirs }, toTheirs)).toThrow(problem);
    }
  });
});
