import { verwijzingCommandContracts } from '../doorverwijzing/verwijzing.commands.ts';
import { defineSlice } from '../kernel/slice.ts';
import { decideAanmelding } from './aanmelding.decisions.ts';
import { aanmeldingContracts } from './aanmelding.events.ts';
import { aanmeldingRejections } from './aanmelding.rejections.ts';
import { evolveAanmelding, initialAanmelding } from './aanmelding.ts';
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
      rejects: ['happened-in-future', 'arrived-in-future'],
    },
    CorrectAanmelding: { emits: ['AanmeldingCorrected'], rejects: [...valid, 'arrived-in-future'] },
    EnterAanmeldingInError: { emits: ['AanmeldingEnteredInError'], rejects: ['happened-in-future'] },
    LinkAanmelding: { emits: ['AanmeldingLinked'], rejects: [...valid, 'aanmelding-already-linked'] },
    UnlinkAanmelding: { emits: ['AanmeldingUnlinked'], rejects: valid },
    AssignAanmelding: {
      emits: ['AanmeldingAssigned'],
      rejects: [...open, 'toeleider-not-in-town', 'aanmelding-wrong-role', 'toeleider-lacks-language', 'caseload-full'],
    },
    PutOnWachtlijst: { emits: ['AanmeldingPutOnWachtlijst'], rejects: open },
    ChooseBenaderingsstrategie: {
      emits: ['BenaderingsstrategieChosen'],
      rejects: [...open, 'strategie-without-reason', 'strategie-reason-twice'],
    },
    ReturnAanmelding: { emits: ['AanmeldingReturned'], rejects: [...open, 'onthaalgesprek-still-planned'] },
    CloseAanmelding: {
      emits: ['AanmeldingClosed'],
      rejects: [...open, 'onthaalgesprek-still-planned', 'too-few-attempts', 'too-few-channels'],
    },
    ReopenAanmelding: { emits: ['AanmeldingReopened'], rejects: valid },
    TellSource: { emits: ['SourceTold'], rejects: valid },
    ...contactpogingCommandContracts(notOpen, inError),
    ...onthaalgesprekCommandContracts(notOpen, inError),
    ...verwijzingCommandContracts(notOpen),
  },
});
