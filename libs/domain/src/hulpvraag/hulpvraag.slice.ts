import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { decideHulpvraag } from './hulpvraag.decisions.ts';
import { hulpvraagContracts } from './hulpvraag.events.ts';
import { hulpvraagRejections } from './hulpvraag.rejections.ts';
import { evolveHulpvraag, initialHulpvraag } from './hulpvraag.ts';

export const hulpvraag = defineSlice({
  name: 'hulpvraag',
  events: hulpvraagContracts,
  rejections: hulpvraagRejections,
  initialState: initialHulpvraag,
  evolve: evolveHulpvraag,
  decide: decideHulpvraag,
  commands: {
    RegisterHulpvraag: {
      creates: true,
      emits: ['HulpvraagRegistered'],
      rejects: [
        'happened-in-future',
        'theme-unknown',
        'theme-twice',
        'wijk-unknown',
        'zorgtraject-not-open',
        'zorgtraject-of-somebody-else',
      ],
    },
    CorrectHulpvraag: {
      emits: ['HulpvraagCorrected'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'theme-unknown', 'theme-twice', 'wijk-unknown'],
    },
    ClarifyHulpvraag: {
      emits: ['HulpvraagClarified'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'theme-unknown', 'theme-twice'],
    },
    LinkHulpvraag: {
      emits: ['HulpvraagLinked'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'hulpvraag-already-linked'],
    },
    UnlinkHulpvraag: { emits: ['HulpvraagUnlinked'], rejects: ['happened-in-future', 'hulpvraag-entered-in-error'] },
    EnterHulpvraagInError: { emits: ['HulpvraagEnteredInError'], rejects: ['happened-in-future'] },
    ...verwijzingCommandContracts(['hulpvraag-entered-in-error']),
  },
});
