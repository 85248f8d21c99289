import { describe, expect, it } from '@jest/globals';
import { gemeenteContracts } from '#domain/gemeente/gemeente.events';
import type { GemeenteEvent } from '#domain/gemeente/gemeente.events';
import { contractOf } from '#domain/slices';
import { aanmeldingFeiten } from './aanmelding-feiten/aanmelding-feiten.ts';
import { gemeenten } from './gemeenten/gemeenten.ts';
import { projections } from './projections.ts';
import { brokenPromises, rowsAfter } from './testing/promises.ts';
import { aanmeldingStory } from './testing/stories/aanmelding.ts';
import { story, teller } from './testing/story.ts';
import { toelichtingen } from './toelichtingen/toelichtingen.ts';

const tell = teller<GemeenteEvent>(gemeenteContracts);
const gemeenteId = 'g1';
const period = { from: '2016-01-01', to: '2016-06-30' };
const remark = { gemeenteId, ...period, report: 'hulpvragen' };
const town = [
  tell('gemeente-g1', {
    type: 'GemeenteRegistered',
    data: { gemeenteId, naam: 'Kortrijk', nis: '34022', from: '1977-01-01' },
  }),
  tell('gemeente-g1', { type: 'NisCodeAssigned', data: { gemeenteId, nis: '34099', from: '2025-01-01' } }),
  tell('gemeente-g1', { type: 'OpeningsdagenSet', data: { gemeenteId, permanenties: [], closures: ['2016-01-01'] } }),
  tell('gemeente-g1', { type: 'ToelichtingAdded', data: { ...remark, toelichtingId: 't1', text: 'verbouwing' } }),
  tell('gemeente-g1', { type: 'ToelichtingAdded', data: { ...remark, toelichtingId: 't2', text: 'extra loket' } }),
  tell('gemeente-g1', { type: 'ToelichtingRemoved', data: { gemeenteId, toelichtingId: 't1' } }),
  tell('gemeente-g1', { type: 'GemeenteLeft', data: { gemeenteId, ground: 'samenvoeging' } }),
  tell('gemeente-g1', { type: 'GemeenteKeyDestroyed', data: { gemeenteId } }),
];

describe('a town’s key', () => {
  it.each(projections)(
    'takes the rows of $name with it, where they can hold statistics',
    ({ types, holdsStatistics }) => {
      const told = types.filter((type) => Object.values(contractOf(type)!.fields).includes('statistics'));
      expect([told, holdsStatistics === true]).toEqual([told, told.length > 0]);
    },
  );

  it.each([gemeenten, toelichtingen])('leaves $name live as rebuilt', (projection) => {
    expect(brokenPromises(projection, town)).toEqual([]);
  });

  it('leaves aanmelding-feiten live as rebuilt', () => {
    expect(brokenPromises(aanmeldingFeiten, aanmeldingStory)).toEqual([]);
  });

  it('leaves of the town that it was here, and why it left', () => {
    expect(rowsAfter(gemeenten, story(town))).toMatchObject({
      g1: { naam: 'Kortrijk', leftGround: 'samenvoeging', keyDestroyed: true },
    });
  });
});
