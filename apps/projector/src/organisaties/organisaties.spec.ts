import { describe, expect, it } from '@jest/globals';
import type { OrganisatieEvent } from '#domain/organisatie/organisatie.events';
import { organisatieContracts } from '#domain/organisatie/organisatie.events';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { story, teller } from '../testing/story.ts';
import { organisaties } from './organisaties.ts';

const tell = teller<OrganisatieEvent>(organisatieContracts);
const of = { organisatieId: 'o1' };
const told = [
  tell(
    'organisatie-o1',
    {
      type: 'OrganisatieRegistered',
      data: {
        ...of,
        kinds: ['partner'],
        naam: 'Huis van Taal',
        services: ['NT2'],
        languages: ['nld'],
        gemeenteIds: [],
        contact: { email: 'a@example.be' },
      },
    },
    { installationWide: true },
  ),
  tell('organisatie-o1', {
    type: 'OrganisatieCorrected',
    data: {
      ...of,
      kinds: ['partner', 'werkgever'],
      naam: 'Huis van het Nederlands',
      services: [],
      languages: [],
      gemeenteIds: [],
    },
  }),
  tell('organisatie-o1', {
    type: 'DienstenChanged',
    data: { ...of, services: ['NT2', 'praattafel'], languages: ['nld', 'ara'], gemeenteIds: ['g1'] },
  }),
  tell('organisatie-o1', { type: 'OrganisatieClosed', data: { ...of, reason: 'no money' } }),
  tell('organisatie-o1', { type: 'OrganisatieReopened', data: of }),
];
const events = story(told);

describe('organisaties', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(organisaties, told)).toEqual([]);
  });

  it('shows an organisatie as last said, of no town', () => {
    expect(rowsAfter(organisaties, events)['o1']).toMatchObject({
      tenant: null,
      status: 'open',
      kinds: ['partner', 'werkgever'],
      services: ['NT2', 'praattafel'],
      languages: ['nld', 'ara'],
      gemeenteIds: ['g1'],
      revision: 4,
      personal: { identity: { f: { naam: 'Huis van het Nederlands' } } },
    });
    expect(rowsAfter(organisaties, events.slice(0, 4))['o1']).toMatchObject({ status: 'closed' });
  });
});
