import { defineSlice } from '../kernel/slice.ts';
import { decidePersoon, persoonRejections } from './persoon.decisions.ts';
import { persoonContracts } from './persoon.events.ts';
import { evolvePersoon, initialPersoon } from './persoon.ts';

export const persoon = defineSlice({
  name: 'persoon',
  events: persoonContracts,
  rejections: persoonRejections,
  initialState: initialPersoon,
  evolve: evolvePersoon,
  decide: decidePersoon,
  commands: {
    RegisterPersoon: {
      creates: true,
      emits: ['PersoonRegistered'],
      rejects: ['happened-in-future', 'already-recorded'],
    },
    CorrectPersoon: { emits: ['PersoonCorrected'], rejects: ['happened-in-future'] },
  },
});
