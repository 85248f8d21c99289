import { describe, expect, it } from '@jest/globals';
import type { MedewerkerEvent } from '#domain/medewerker/medewerker.events';
import { medewerkerContracts } from '#domain/medewerker/medewerker.events';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { story, teller } from '../testing/story.ts';
import { medewerkers } from './medewerkers.ts';

const tell = (event: MedewerkerEvent) =>
  teller<MedewerkerEvent>(medewerkerContracts)('medewerker-m1', event, { installationWide: true });
const of = { medewerkerId: 'm1' };
const told = [
  tell({
    type: 'MedewerkerRegistered',
    data: { ...of, accountHash: 'hash-1', naam: 'Leyla', organisatieId: 'o1' },
  }),
  tell({ type: 'RolGranted', data: { ...of, rol: 'toeleider', gemeenteId: 'g1', from: '2016-01-01' } }),
  tell({ type: 'RolGranted', data: { ...of, rol: 'coach', gemeenteId: 'g1', from: '2016-01-01' } }),
  tell({ type: 'TalenSet', data: { ...of, languages: ['tur', 'nld'] } }),
  tell({ type: 'RolRevoked', data: { ...of, rol: 'coach', gemeenteId: 'g1', on: '2016-02-01' } }),
  tell({ type: 'MedewerkerLeft', data: { ...of, on: '2016-03-01' } }),
  tell({ type: 'MedewerkerReturned', data: { ...of, organisatieId: 'o2', from: '2016-05-01' } }),
];
const events = story(told);

describe('medewerkers', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(medewerkers, told)).toEqual([]);
  });

  it('shows roles with their periods, and that somebody left', () => {
    expect(rowsAfter(medewerkers, events.slice(0, 6))['m1']).toMatchObject({
      tenant: null,
      status: 'left',
      leftOn: '2016-03-01',
      languages: ['tur', 'nld'],
      grants: [
        { rol: 'toeleider', gemeenteId: 'g1', from: '2016-01-01' },
        { rol: 'coach', gemeenteId: 'g1', from: '2016-01-01', to: '2016-01-31' },
      ],
      personal: { identity: { f: { naam: 'Leyla' } } },
    });
  });

  it('gives no role back to who returns', () => {
    expect(rowsAfter(medewerkers, events)['m1']).toMatchObject({
      status: 'in-service',
      leftOn: null,
      organisatieId: 'o2',
      grants: [{ to: '2016-02-29' }, { to: '2016-01-31' }],
    });
  });

  it('never holds an account', () => {
    expect(JSON.stringify(rowsAfter(medewerkers, events))).not.toContain('hash-');
  });
});
