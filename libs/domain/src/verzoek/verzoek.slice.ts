import { defineSlice } from '../kernel/slice.ts';
import { decideVerzoek, verzoekRejections } from './verzoek.decisions.ts';
import { verzoekContracts } from './verzoek.events.ts';
import { evolveVerzoek, initialVerzoek } from './verzoek.ts';

/** A request under the GDPR; in this version the erasure of a person. */
export const verzoek = defineSlice({
  name: 'verzoek',
  events: verzoekContracts,
  rejections: verzoekRejections,
  initialState: initialVerzoek,
  evolve: evolveVerzoek,
  decide: decideVerzoek,
  commands: {
    RequestErasure: {
      creates: true,
      emits: ['ErasureRequested'],
      rejects: ['happened-in-future', 'persoon-unknown', 'already-recorded'],
    },
    ConfirmKeysDestroyed: { emits: ['KeysDestroyed'], rejects: ['happened-in-future'] },
  },
});
