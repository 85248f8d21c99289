import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { decideHulpvraag } from './hulpvraag.decisions.ts';
import { hulpvraagContracts } from './hulpvraag.events.ts';
import { hulpvraagRejections } from './hulpvraag.rejections.ts';
import { evolveHulpvraag, initialHulpvraag } from './hulpvraag.ts';
import { verhelderingCommandContracts } from './verheldering.ts';

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
        'already-recorded',
        'theme-unknown',
        'theme-twice',
        'wijk-unknown',
        'aanmelding-unknown',
        'zorgtraject-not-open',
        'zorgtraject-of-somebody-else',
      ],
    },
    CorrectHulpvraag: {
      emits: ['HulpvraagCorrected'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'theme-unknown', 'theme-twice', 'wijk-unknown'],
    },
    LinkHulpvraag: {
      emits: ['HulpvraagLinked'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'hulpvraag-already-linked'],
    },
    UnlinkHulpvraag: {
      emits: ['HulpvraagUnlinked'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error', 'hulpvraag-not-linked'],
    },
    EnterHulpvraagInError: {
      emits: ['HulpvraagEnteredInError'],
      rejects: ['happened-in-future', 'hulpvraag-entered-in-error'],
    },
    ...verhelderingCommandContracts,
    ...verwijzingCommandContracts(['hulpvraag-entered-in-error']),
  },
});
