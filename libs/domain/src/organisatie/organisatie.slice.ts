import { defineSlice } from '../kernel/slice.ts';
import { decideOrganisatie } from './organisatie.decisions.ts';
import { organisatieContracts } from './organisatie.events.ts';
import { organisatieRejections } from './organisatie.rejections.ts';
import { evolveOrganisatie, initialOrganisatie } from './organisatie.ts';

/** An employer, a partner that people are referred to, a controller; known to the whole installation. */
export const organisatie = defineSlice({
  name: 'organisatie',
  events: organisatieContracts,
  rejections: organisatieRejections,
  initialState: initialOrganisatie,
  evolve: evolveOrganisatie,
  decide: decideOrganisatie,
  commands: {
    RegisterOrganisatie: {
      creates: true,
      emits: ['OrganisatieRegistered'],
      rejects: ['happened-in-future', 'already-recorded', 'organisatie-without-kind'],
    },
    CorrectOrganisatie: {
      emits: ['OrganisatieCorrected'],
      rejects: ['happened-in-future', 'organisatie-without-kind'],
    },
    ChangeDiensten: { emits: ['DienstenChanged'], rejects: ['happened-in-future', 'organisatie-closed'] },
    CloseOrganisatie: { emits: ['OrganisatieClosed'], rejects: ['happened-in-future', 'organisatie-closed'] },
    ReopenOrganisatie: { emits: ['OrganisatieReopened'], rejects: ['happened-in-future', 'organisatie-not-closed'] },
  },
});
