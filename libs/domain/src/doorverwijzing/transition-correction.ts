import { lookUp } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import type { ReferralReason } from '../vocabularies/doorverwijzing-reason.ts';
import type { DoorverwijzingEvent } from './doorverwijzing.events.ts';
import { reject } from './doorverwijzing.rejections.ts';
import type { OpenedDoorverwijzing } from './doorverwijzing.ts';
import { transitions } from './transitions.ts';
import type { Side, Transition } from './transitions.ts';

/** Says why and when a state was set again; the context's `happenedAt` is when it was after all. */
export interface CorrectTransition {
  readonly type: 'CorrectTransition';
  readonly data: {
    readonly doorverwijzingId: string;
    readonly transitionId: string;
    readonly side: Side;
    /** Left out: no reason any more. */
    readonly reason?: ReferralReason;
  };
}

const rules = new Map<string, Transition>(Object.values(transitions).map((rule) => [rule.event, rule]));

/**
 * By the side that set it, for a reason that fits. Another state is set by the state machine, and what was set by mistake
 * is a referral that was entered in error.
 */
export function correctTransition(
  { steps }: OpenedDoorverwijzing,
  { data: { side, ...data } }: CorrectTransition,
  { happenedAt }: DecisionContext,
): readonly DoorverwijzingEvent[] {
  const step = lookUp(steps, data.transitionId) ?? reject('transition-unknown', 'transitionId');
  if (step.by !== side) reject('not-for-this-side');
  const rule = rules.get(step.event)!;
  if (data.reason === undefined && rule.reasonRequired) reject('reason-missing', 'reason');
  if (data.reason !== undefined && !rule.reasons.includes(data.reason)) reject('reason-does-not-fit', 'reason');
  return [{ type: 'DoorverwijzingTransitionCorrected', data: { ...data, correctedHappenedAt: happenedAt } }];
}

export const transitionCorrectionContracts = {
  CorrectTransition: {
    emits: ['DoorverwijzingTransitionCorrected'],
    rejects: [
      'happened-in-future',
      'before-request',
      'system-only',
      'doorverwijzing-entered-in-error',
      'transition-unknown',
      'not-for-this-side',
      'reason-missing',
      'reason-does-not-fit',
    ],
  },
} as const satisfies CommandContracts<CorrectTransition>;
