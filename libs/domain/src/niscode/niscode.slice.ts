import { defineSlice } from '../kernel/slice.ts';
import { decideNisCode, nisCodeRejections } from './niscode.decisions.ts';
import { nisCodeContracts } from './niscode.events.ts';
import { evolveNisCode, initialNisCode } from './niscode.ts';

/** One NIS code: no two towns have it at the same time, also when two take it at once. Of the installation. */
export const niscode = defineSlice({
  name: 'niscode',
  events: nisCodeContracts,
  rejections: nisCodeRejections,
  initialState: initialNisCode,
  evolve: evolveNisCode,
  decide: decideNisCode,
  commands: {
    ClaimNisCode: { creates: true, emits: ['NisCodeClaimed'], rejects: ['nis-code-taken'] },
    ReleaseNisCode: { emits: ['NisCodeReleased'], rejects: [] },
  },
});
