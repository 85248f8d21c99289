import { derivedId } from '#event-store/ids';
import type { Call } from '../core/handling/call.ts';
import type { UnlinkBody } from '../hulpvraag/hulpvraag.dto.ts';
import type { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';
import { recordedBy } from '../doorverwijzing/verwijzing.preparing.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import type {
  CancelOnthaalgesprekBody,
  CorrectAfzeggingBody,
  CorrectContactpogingBody,
  CorrectOnthaalgesprekBody,
  CorrectPlanningBody,
  HoldOnthaalgesprekBody,
  PlanOnthaalgesprekBody,
  RecordContactpogingBody,
} from './aanmelding.contact.dto.ts';
import type {
  AanmeldingNoteBody,
  AssignAanmeldingBody,
  ChooseBenaderingsstrategieBody,
  CloseAanmeldingBody,
  CorrectAanmeldingBody,
  CorrectClosingBody,
  CorrectReturnBody,
  CorrectStrategieBody,
  ReturnAanmeldingBody,
  TellSourceBody,
} from './aanmelding.dto.ts';

/** What somebody wants of an aanmelding that is there, and that is about nobody else, as it came in. */
export type AanmeldingIntent =
  | { readonly type: 'CorrectAanmelding'; readonly body: CorrectAanmeldingBody }
  | { readonly type: 'EnterAanmeldingInError'; readonly body: InErrorBody }
  | { readonly type: 'UnlinkAanmelding'; readonly body: UnlinkBody }
  | { readonly type: 'AssignAanmelding'; readonly body: AssignAanmeldingBody }
  | { readonly type: 'PutOnWachtlijst' | 'ReopenAanmelding'; readonly body: AanmeldingNoteBody }
  | { readonly type: 'ChooseBenaderingsstrategie'; readonly body: ChooseBenaderingsstrategieBody }
  | { readonly type: 'CorrectBenaderingsstrategie'; readonly strategieId: string; readonly body: CorrectStrategieBody }
  | { readonly type: 'EnterBenaderingsstrategieInError'; readonly strategieId: string; readonly body: InErrorBody }
  | { readonly type: 'ReturnAanmelding'; readonly body: ReturnAanmeldingBody }
  | { readonly type: 'CorrectAanmeldingReturn'; readonly afsluitingId: string; readonly body: CorrectReturnBody }
  | { readonly type: 'CloseAanmelding'; readonly body: CloseAanmeldingBody }
  | { readonly type: 'CorrectAanmeldingClosing'; readonly afsluitingId: string; readonly body: CorrectClosingBody }
  | { readonly type: 'TellSource'; readonly body: TellSourceBody }
  | { readonly type: 'RecordContactAttempt'; readonly body: RecordContactpogingBody }
  | { readonly type: 'CorrectContactAttempt'; readonly attemptId: string; readonly body: CorrectContactpogingBody }
  | { readonly type: 'EnterContactAttemptInError'; readonly attemptId: string; readonly body: InErrorBody }
  | { readonly type: 'PlanOnthaalgesprek'; readonly body: PlanOnthaalgesprekBody }
  | { readonly type: 'CorrectOnthaalgesprekPlan'; readonly gesprekId: string; readonly body: CorrectPlanningBody }
  | { readonly type: 'CancelOnthaalgesprek'; readonly gesprekId: string; readonly body: CancelOnthaalgesprekBody }
  | {
      readonly type: 'CorrectOnthaalgesprekCancellation';
      readonly gesprekId: string;
      readonly body: CorrectAfzeggingBody;
    }
  /** Without an id: one that simply came about. */
  | { readonly type: 'HoldOnthaalgesprek'; readonly gesprekId?: string; readonly body: HoldOnthaalgesprekBody }
  | { readonly type: 'CorrectOnthaalgesprek'; readonly gesprekId: string; readonly body: CorrectOnthaalgesprekBody }
  | { readonly type: 'EnterOnthaalgesprekInError'; readonly gesprekId: string; readonly body: InErrorBody }
  | VerwijzingIntent;

export function newAttemptId(call: Call): string {
  return derivedId('contactpoging', call.commandId);
}

export function newGesprekId(call: Call): string {
  return derivedId('onthaalgesprek', call.commandId);
}

export function newStrategieId(call: Call): string {
  return derivedId('benaderingsstrategie', call.commandId);
}

export function newAfsluitingId(call: Call): string {
  return derivedId('afsluiting', call.commandId);
}

/** The id of what a call recorded within the aanmelding, for its answer. */
export function recordedWithin(call: Call, intent: AanmeldingIntent): string | undefined {
  switch (intent.type) {
    case 'RecordContactAttempt':
      return newAttemptId(call);
    case 'PlanOnthaalgesprek':
      return newGesprekId(call);
    case 'HoldOnthaalgesprek':
      return intent.gesprekId ?? newGesprekId(call);
    case 'Refer':
    case 'RecordVisit':
      return recordedBy(call, intent);
    default:
      return undefined;
  }
}
