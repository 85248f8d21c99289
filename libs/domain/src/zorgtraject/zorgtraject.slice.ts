import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { doelCommandContracts } from './doel.ts';
import { notitieCommandContracts } from './notitie.ts';
import { metingCommandContracts } from './zelfredzaamheid.ts';
import { decideZorgtraject } from './zorgtraject.decisions.ts';
import { zorgtrajectContracts } from './zorgtraject.events.ts';
import { zorgtrajectRejections } from './zorgtraject.rejections.ts';
import { evolveZorgtraject, initialZorgtraject } from './zorgtraject.ts';

const closed = ['zorgtraject-closed'] as const;

export const zorgtraject = defineSlice({
  name: 'zorgtraject',
  events: zorgtrajectContracts,
  rejections: zorgtrajectRejections,
  initialState: initialZorgtraject,
  evolve: evolveZorgtraject,
  decide: decideZorgtraject,
  commands: {
    StartIntake: {
      creates: true,
      emits: ['IntakeStarted'],
      rejects: ['happened-in-future', 'toeleider-not-in-town', 'toeleider-wrong-role'],
    },
    CorrectIntake: { emits: ['IntakeCorrected'], rejects: ['happened-in-future'] },
    HandOverZorgtraject: {
      emits: ['ZorgtrajectHandedOver'],
      rejects: [
        'happened-in-future',
        'toeleider-not-in-town',
        'toeleider-wrong-role',
        'handover-to-same-toeleider',
        ...closed,
      ],
    },
    CloseZorgtraject: {
      emits: ['ZorgtrajectClosed'],
      rejects: [
        'happened-in-future',
        'doel-not-open',
        'open-doel-unstated',
        'referral-not-open',
        'open-referral-unstated',
        ...closed,
      ],
    },
    ReopenZorgtraject: { emits: ['ZorgtrajectReopened'], rejects: ['happened-in-future', 'zorgtraject-not-closed'] },
    ...doelCommandContracts(closed),
    ...metingCommandContracts(closed),
    ...notitieCommandContracts(closed),
    ...verwijzingCommandContracts(closed),
  },
});
