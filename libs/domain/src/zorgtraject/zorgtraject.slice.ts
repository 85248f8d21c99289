import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { doelCommandContracts } from './doel.ts';
import { notitieCommandContracts } from './notitie.ts';
import { metingCommandContracts } from './zelfredzaamheid.ts';
import { decideZorgtraject } from './zorgtraject.decisions.ts';
import { zorgtrajectContracts } from './zorgtraject.events.ts';
import { zorgtrajectRejections } from './zorgtraject.rejections.ts';
import { evolveZorgtraject, initialZorgtraject } from './zorgtraject.ts';

const inError = 'zorgtraject-entered-in-error';
const closed = ['zorgtraject-closed', inError] as const;
const valid = ['happened-in-future', inError] as const;

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
      rejects: [
        'happened-in-future',
        'already-recorded',
        'toeleider-not-in-town',
        'toeleider-wrong-role',
        'aanmelding-unknown',
      ],
    },
    CorrectIntake: { emits: ['IntakeCorrected'], rejects: valid },
    HandOverZorgtraject: {
      emits: ['ZorgtrajectHandedOver'],
      rejects: [
        'happened-in-future',
        'toeleider-not-in-town',
        'toeleider-wrong-role',
        'handover-to-same-toeleider',
        'already-recorded',
        ...closed,
      ],
    },
    CorrectHandOver: { emits: ['ZorgtrajectHandOverCorrected'], rejects: [...valid, 'overdracht-unknown'] },
    CloseZorgtraject: {
      emits: ['ZorgtrajectClosed'],
      rejects: [
        'happened-in-future',
        'doel-not-open',
        'open-doel-unstated',
        'referral-not-open',
        'open-referral-unstated',
        'already-recorded',
        ...closed,
      ],
    },
    CorrectZorgtrajectClosing: { emits: ['ZorgtrajectClosingCorrected'], rejects: [...valid, 'afsluiting-unknown'] },
    ReopenZorgtraject: { emits: ['ZorgtrajectReopened'], rejects: [...valid, 'zorgtraject-not-closed'] },
    EnterZorgtrajectInError: { emits: ['ZorgtrajectEnteredInError'], rejects: [...valid, 'referrals-first'] },
    ...doelCommandContracts(closed, inError),
    ...metingCommandContracts(closed, inError),
    ...notitieCommandContracts(closed, inError),
    ...verwijzingCommandContracts(closed),
  },
});
