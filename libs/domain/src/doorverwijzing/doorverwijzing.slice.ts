import { defineSlice } from '../kernel/slice.ts';
import { decideDoorverwijzing } from './doorverwijzing.decisions.ts';
import { doorverwijzingContracts } from './doorverwijzing.events.ts';
import { doorverwijzingRejections } from './doorverwijzing.rejections.ts';
import { evolveDoorverwijzing, initialDoorverwijzing } from './doorverwijzing.ts';
import { feedbackCommandContracts } from './feedback.ts';
import { partnerContactCommandContracts } from './partner-contact.ts';
import { transitionCorrectionContracts } from './transition-correction.ts';
import { transitionCommandContracts } from './transition.decisions.ts';

/** A referral's own life: opened by the system after `Referred`, and outliving what it came from. */
export const doorverwijzing = defineSlice({
  name: 'doorverwijzing',
  events: doorverwijzingContracts,
  rejections: doorverwijzingRejections,
  initialState: initialDoorverwijzing,
  evolve: evolveDoorverwijzing,
  decide: decideDoorverwijzing,
  commands: {
    OpenDoorverwijzing: {
      creates: true,
      emits: ['DoorverwijzingRequested'],
      rejects: ['happened-in-future', 'system-only'],
    },
    CorrectDoorverwijzing: {
      emits: ['DoorverwijzingCorrected'],
      rejects: [
        'happened-in-future',
        'system-only',
        'not-for-this-side',
        'doorverwijzing-entered-in-error',
        'before-request',
        'referral-expires-too-early',
        'theme-unknown',
        'theme-twice',
      ],
    },
    ...transitionCommandContracts,
    ...transitionCorrectionContracts,
    ...feedbackCommandContracts,
    ...partnerContactCommandContracts,
  },
});
