import { derivedId } from '#event-store/ids';
import type { TransitionType } from '#domain/doorverwijzing/transitions';
import type { ReferralReason } from '#domain/vocabularies/doorverwijzing-reason';
import type { Call } from '../core/handling/call.ts';
import type {
  AnswerBody,
  ContactPartnerBody,
  CorrectDoorverwijzingBody,
  CorrectFeedbackBody,
  CorrectPartnerContactBody,
  CorrectTransitionBody,
  GiveFeedbackBody,
} from './doorverwijzing.dto.ts';
import type { InErrorBody } from './verwijzing.dto.ts';

/** The states that one of the sides sets. */
export type AnswerType = Exclude<TransitionType, 'ExpireDoorverwijzing' | 'EnterDoorverwijzingInError'>;

interface SaidAnswer extends AnswerBody {
  readonly reason?: ReferralReason;
  readonly onBehalfOfPartner?: boolean;
}

/** What somebody wants of a doorverwijzing, as it came in. */
export type DoorverwijzingIntent =
  | { readonly type: AnswerType; readonly body: SaidAnswer }
  | { readonly type: 'CorrectDoorverwijzing'; readonly body: CorrectDoorverwijzingBody }
  | { readonly type: 'EnterDoorverwijzingInError'; readonly body: InErrorBody }
  | { readonly type: 'CorrectTransition'; readonly transitionId: string; readonly body: CorrectTransitionBody }
  | { readonly type: 'GiveFeedback'; readonly body: GiveFeedbackBody }
  | { readonly type: 'CorrectFeedback'; readonly feedbackId: string; readonly body: CorrectFeedbackBody }
  | { readonly type: 'EnterFeedbackInError'; readonly feedbackId: string; readonly body: InErrorBody }
  | { readonly type: 'ContactPartner'; readonly body: ContactPartnerBody }
  | { readonly type: 'CorrectContact'; readonly contactId: string; readonly body: CorrectPartnerContactBody }
  | { readonly type: 'EnterContactInError'; readonly contactId: string; readonly body: InErrorBody };

export function newFeedbackId(call: Call): string {
  return derivedId('feedback', call.commandId);
}

export function newContactId(call: Call): string {
  return derivedId('partnercontact', call.commandId);
}

export function newTransitionId(call: Call): string {
  return derivedId('transition', call.commandId);
}

/** The id of what a call recorded, for its answer: of feedback or of a contact. */
export function recordedIn(call: Call, intent: DoorverwijzingIntent): string | undefined {
  if (intent.type === 'ContactPartner') return newContactId(call);
  const told = intent.type === 'GiveFeedback' || ('feedback' in intent.body && intent.body.feedback !== undefined);
  return told ? newFeedbackId(call) : undefined;
}
