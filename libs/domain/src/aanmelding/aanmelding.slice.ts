import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { afsluitingCommandContracts } from './aanmelding.closing.ts';
import { decideAanmelding } from './aanmelding.decisions.ts';
import { aanmeldingContracts } from './aanmelding.events.ts';
import { aanmeldingRejections } from './aanmelding.rejections.ts';
import { evolveAanmelding, initialAanmelding } from './aanmelding.ts';
import { strategieCommandContracts } from './benaderingsstrategie.ts';
import { contactpogingCommandContracts } from './contactpoging.ts';
import { onthaalgesprekCommandContracts } from './onthaalgesprek.decisions.ts';

const inError = 'aanmelding-entered-in-error';
const notOpen = [inError, 'aanmelding-not-open'] as const;
const open = ['happened-in-future', ...notOpen] as const;
const valid = ['happened-in-future', inError] as const;

/** Somebody was passed on, walked in, was invited: from the first word until the source is told what came of it. */
export const aanmelding = defineSlice({
  name: 'aanmelding',
  events: aanmeldingContracts,
  rejections: aanmeldingRejections,
  initialState: initialAanmelding,
  evolve: evolveAanmelding,
  decide: decideAanmelding,
  commands: {
    RegisterAanmelding: {
      creates: true,
      emits: ['AanmeldingRegistered'],
      rejects: ['happened-in-future', 'arrived-in-future', 'already-recorded'],
    },
    CorrectAanmelding: {
      emits: ['AanmeldingCorrected'],
      rejects: [...valid, 'arrived-in-future', 'family-topics-discussed'],
    },
    EnterAanmeldingInError: { emits: ['AanmeldingEnteredInError'], rejects: valid },
    LinkAanmelding: { emits: ['AanmeldingLinked'], rejects: [...valid, 'aanmelding-already-linked'] },
    UnlinkAanmelding: { emits: ['AanmeldingUnlinked'], rejects: [...valid, 'aanmelding-not-linked'] },
    AssignAanmelding: {
      emits: ['AanmeldingAssigned'],
      rejects: [...open, 'toeleider-not-in-town', 'aanmelding-wrong-role', 'toeleider-lacks-language', 'caseload-full'],
    },
    PutOnWachtlijst: { emits: ['AanmeldingPutOnWachtlijst'], rejects: open },
    ReopenAanmelding: { emits: ['AanmeldingReopened'], rejects: [...valid, 'aanmelding-not-ended'] },
    TellSource: { emits: ['SourceTold'], rejects: valid },
    ...strategieCommandContracts(notOpen, inError),
    ...afsluitingCommandContracts(notOpen, inError),
    ...contactpogingCommandContracts(notOpen, inError),
    ...onthaalgesprekCommandContracts(notOpen, inError),
    ...verwijzingCommandContracts(notOpen),
  },
});
