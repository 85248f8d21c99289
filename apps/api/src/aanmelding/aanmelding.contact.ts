import type { ContactpogingCommand } from '#domain/aanmelding/contactpoging';
import type { OnthaalgesprekCommand } from '#domain/aanmelding/onthaalgesprek.decisions';
import { unreachable } from '#domain/kernel/unreachable';
import { said, townZone } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { newAttemptId, newGesprekId } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';

type ContactCommand =
  | ContactpogingCommand
  | Exclude<OnthaalgesprekCommand, { readonly type: 'HoldOnthaalgesprek' | 'CorrectOnthaalgesprek' }>;

export type ContactIntent = Extract<AanmeldingIntent, { readonly type: ContactCommand['type'] }>;

/** Reaching somebody, up to the conversation itself: these decisions have nothing to see of others. */
export function contactCommand(call: Call, intent: ContactIntent): ContactCommand {
  switch (intent.type) {
    case 'RecordContactAttempt':
      return { type: intent.type, data: { ...said(intent.body), attemptId: newAttemptId(call) } };
    case 'CorrectContactAttempt':
      return { type: intent.type, data: { ...said(intent.body), attemptId: intent.attemptId } };
    case 'EnterContactAttemptInError':
      return { type: intent.type, data: { ...intent.body, attemptId: intent.attemptId } };
    case 'PlanOnthaalgesprek': {
      const plannedFor = { local: intent.body.plannedFor, zone: townZone };
      return { type: intent.type, data: { gesprekId: newGesprekId(call), plannedFor } };
    }
    case 'CorrectOnthaalgesprekPlan': {
      const plannedFor = { local: intent.body.plannedFor, zone: townZone };
      return { type: intent.type, data: { gesprekId: intent.gesprekId, plannedFor } };
    }
    case 'CancelOnthaalgesprek':
    case 'CorrectOnthaalgesprekCancellation':
      return { type: intent.type, data: { ...said(intent.body), gesprekId: intent.gesprekId } };
    case 'EnterOnthaalgesprekInError':
      return { type: intent.type, data: { ...intent.body, gesprekId: intent.gesprekId } };
    default:
      return unreachable(intent);
  }
}
