import { assertHappened, dateOf, isBefore } from '../kernel/happened-at.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type { DoorverwijzingEvent, ReferralOpened } from './doorverwijzing.events.ts';
import { reject } from './doorverwijzing.rejections.ts';
import type { Doorverwijzing, OpenedDoorverwijzing, PinnedThemes } from './doorverwijzing.ts';
import { decideFeedback } from './feedback.ts';
import type { FeedbackCommand } from './feedback.ts';
import { decideContact } from './partner-contact.ts';
import type { PartnerContactCommand } from './partner-contact.ts';
import { decideTransition } from './transition.decisions.ts';
import type { TransitionCommand } from './transition.decisions.ts';
import { correctTransition } from './transition-correction.ts';
import type { CorrectTransition } from './transition-correction.ts';
import { transitions } from './transitions.ts';
import type { Side } from './transitions.ts';
import { assertThemeCodes } from './verwijzing.decisions.ts';
import type { ReferralAsked } from './verwijzing.events.ts';

/** Done by the system when it reads a `Referred`, with that one's `happenedAt`. */
export interface OpenDoorverwijzing {
  readonly type: 'OpenDoorverwijzing';
  readonly data: ReferralOpened;
}

/** Says again what is asked; to another partner would be another referral. */
export interface CorrectDoorverwijzing {
  readonly type: 'CorrectDoorverwijzing';
  readonly data: ReferralAsked & { readonly doorverwijzingId: string; readonly side: Side };
  /** The town's taxonomy; only asked where themes are named. */
  readonly seen: { readonly taxonomie?: Taxonomie };
}

export type DoorverwijzingCommand =
  | OpenDoorverwijzing
  | CorrectDoorverwijzing
  | TransitionCommand
  | CorrectTransition
  | FeedbackCommand
  | PartnerContactCommand;

export function decideDoorverwijzing(
  state: Doorverwijzing,
  command: DoorverwijzingCommand,
  context: DecisionContext,
): readonly DoorverwijzingEvent[] {
  assertHappened(context.happenedAt, context.now);
  if (command.type === 'OpenDoorverwijzing') {
    if (context.rol !== 'systeem') reject('system-only');
    return state.status === 'none' ? [{ type: 'DoorverwijzingRequested', data: command.data }] : [];
  }
  if (state.status === 'none') throw new Error(`${command.type} on a doorverwijzing that was never opened`);
  // Whoever is not the system does not speak for it.
  if (command.data.side === 'system' && context.rol !== 'systeem') reject('system-only');
  assertAfterRequest(state, command, context);
  if (isTransition(command)) return decideTransition(state, command, context);
  if (state.status === 'entered-in-error') reject('doorverwijzing-entered-in-error');
  switch (command.type) {
    case 'CorrectDoorverwijzing':
      return correctDoorverwijzing(state, command, context);
    case 'CorrectTransition':
      return correctTransition(state, command, context);
    case 'GiveFeedback':
    case 'CorrectFeedback':
    case 'EnterFeedbackInError':
      return decideFeedback(state.feedback, command, context);
    case 'ContactPartner':
    case 'CorrectContact':
    case 'EnterContactInError':
      return decideContact(state.contacts, command, context);
    default:
      return unreachable(command);
  }
}

/** A correction says all that is asked again, its time too; what was said before stays in the history. */
export function correctDoorverwijzing(
  { steps, pinned }: OpenedDoorverwijzing,
  { data: { side, ...data }, seen }: CorrectDoorverwijzing,
  { happenedAt }: DecisionContext,
): readonly DoorverwijzingEvent[] {
  if (side !== 'requester') reject('not-for-this-side');
  if (Object.values(steps).some((step) => isBefore(step.happenedAt, happenedAt)))
    reject('before-request', 'happenedAt');
  if (data.expiresOn !== undefined && data.expiresOn < dateOf(happenedAt)) {
    reject('referral-expires-too-early', 'expiresOn');
  }
  const taxonomieVersion = data.themes && { taxonomieVersion: versionOf(data.themes, pinned, seen.taxonomie) };
  return [{ type: 'DoorverwijzingCorrected', data: { ...data, ...taxonomieVersion, correctedHappenedAt: happenedAt } }];
}

/** Themes that stay what they were keep their version; others are of today's. */
function versionOf(
  themes: readonly string[],
  pinned: PinnedThemes,
  taxonomie: Taxonomie = { version: 0, themes: [] },
): number {
  const same = themes.length === pinned.themes?.length && themes.every((theme, at) => theme === pinned.themes![at]);
  if (same && pinned.taxonomieVersion !== undefined) return pinned.taxonomieVersion;
  assertThemeCodes(themes, taxonomie);
  return taxonomie.version;
}

/**
 * Nobody answers what was not asked yet. What the system says has the day of what it follows from, and what was entered
 * in error never was.
 */
function assertAfterRequest(
  { requestedAt }: OpenedDoorverwijzing,
  { type }: DoorverwijzingCommand,
  { happenedAt, rol }: DecisionContext,
): void {
  const exempt = type === 'CorrectDoorverwijzing' || type === 'ExpireDoorverwijzing' || type.endsWith('InError');
  if (rol === 'systeem' || exempt) return;
  if (isBefore(happenedAt, requestedAt)) reject('before-request', 'happenedAt');
}

function isTransition(command: DoorverwijzingCommand): command is TransitionCommand {
  return Object.hasOwn(transitions, command.type);
}
