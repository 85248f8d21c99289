import { describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '#domain/persoon/persoon.events';
import { persoonContracts } from '#domain/persoon/persoon.events';
import { brokenPromises, rowsAfter } from '../testing/promises.ts';
import { story, teller } from '../testing/story.ts';
import { personen } from './personen.ts';

const tell = teller<PersoonEvent>(persoonContracts);
const told = [
  tell('persoon-p1', {
    type: 'PersoonRegistered',
    data: {
      persoonId: 'p1',
      naam: { voornaam: 'Amina' },
      contacttaal: 'che',
      telefoon: '0470',
      contactNote: 'no letters',
    },
  }),
  tell('persoon-p1', {
    type: 'PersoonCorrected',
    data: { persoonId: 'p1', naam: { voornaam: 'Aminat', familienaam: 'D.' }, contacttaal: 'rus' },
  }),
  tell('persoon-p2', {
    type: 'PersoonRegistered',
    data: { persoonId: 'p2', naam: { familienaam: 'Y.' }, contacttaal: 'tur', geboren: '1987' },
  }),
];
const events = story(told);

describe('personen', () => {
  it('keeps its promises', () => {
    expect(brokenPromises(personen, told)).toEqual([]);
  });

  it('shows a person as last said: what the correction leaves out is no longer there', () => {
    expect(rowsAfter(personen, events)['p1']).toMatchObject({
      ordinal: 0,
      revision: 1,
      contacttaal: 'rus',
      personal: { identity: { f: { naam: { voornaam: 'Aminat', familienaam: 'D.' } } } },
    });
    const held = JSON.stringify(rowsAfter(personen, events));
    for (const left of ['0470', 'no letters']) expect(held).not.toContain(left);
  });
});
