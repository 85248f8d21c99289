import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, EventContract } from '#domain/kernel/event';
import { slices } from '#domain/slices';
import { SeenStreams, recordable } from './seen.ts';

const contracts: Readonly<Record<string, EventContract>> = Object.fromEntries(
  slices.flatMap(({ events }) => Object.entries(events)),
);
const told = (event: DomainEvent, written: string, ...streams: string[]) =>
  recordable(
    streams.map((stream) => ({ stream, revision: 3 })),
    written,
    [event],
    contracts,
  ).map(({ stream }) => stream);

const question: DomainEvent = {
  type: 'HulpvraagRegistered',
  data: { hulpvraagId: 'h1', taxonomieVersion: 1, anonymous: false, persoonId: 'p1', zorgtrajectId: 'z1' },
};

describe('what the metadata says of streams that a decision read', () => {
  it('are those about nobody', () => {
    const streams = ['gemeente-g1', 'taxonomie-g1', 'organisatie-o1', 'medewerker-m1'];
    expect(told(question, 'hulpvraag-h1', ...streams)).toEqual(streams);
  });

  it('are those that a plain field names, also within a list or an object', () => {
    const data = { doorverwijzingId: 'd2', organisatieId: 'o1', previousDoorverwijzingId: 'd1' };
    expect(told({ type: 'Referred', data }, 'hulpvraag-h1', 'doorverwijzing-d1')).toEqual(['doorverwijzing-d1']);
    const origin = { slice: 'hulpvraag', id: 'h1' };
    expect(told({ type: 'DoorverwijzingRequested', data: { origin } }, 'doorverwijzing-d2', 'hulpvraag-h1')).toEqual([
      'hulpvraag-h1',
    ]);
  });

  it('are never what a sealed field names, nor what no field names', () => {
    expect(told(question, 'hulpvraag-h1', 'persoon-p1', 'zorgtraject-z1', 'aanmelding-a1')).toEqual([]);
  });

  it('are never a persoon, even one that is named in the open, nor the stream itself', () => {
    const erasure = { type: 'ErasureRequested', data: { verzoekId: 'v1', persoonId: 'p1', ground: 'x' } };
    expect(told(erasure, 'verzoek-v1', 'persoon-p1', 'verzoek-v1')).toEqual([]);
  });

  it('are told once, as they were when they were last read', () => {
    const seen = new SeenStreams();
    for (const revision of [1, 2]) seen.note({ stream: 'gemeente-g1', revision });
    seen.note(undefined);
    expect(seen.all()).toEqual([{ stream: 'gemeente-g1', revision: 2 }]);
  });
});
