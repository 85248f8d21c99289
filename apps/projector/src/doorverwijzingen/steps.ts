import type { DoorverwijzingEvent, doorverwijzingContracts } from '#domain/doorverwijzing/doorverwijzing.events';
import { transitions } from '#domain/doorverwijzing/transitions';
import type { TransitionEventType } from '#domain/doorverwijzing/transitions';
import { dateOf } from '#domain/kernel/happened-at';
import type { DoorverwijzingRow, StepItem } from '#read-models/doorverwijzingen/doorverwijzing-row';
import type { Draft, Projected } from '#read-models/projection';
import { changedWhere } from '../items.ts';

type StepType = Exclude<TransitionEventType, 'DoorverwijzingEnteredInError'>;
type Told = Extract<
  Projected<DoorverwijzingEvent, typeof doorverwijzingContracts>,
  { readonly type: StepType | 'DoorverwijzingTransitionCorrected' }
>;

const reached = new Map(Object.values(transitions).map(({ event, to }) => [event, to] as const));

/** How it came into the state that it is in; the last step says by whom, why and since when. */
export function evolveSteps(row: DoorverwijzingRow, event: Told): Draft<DoorverwijzingRow> {
  const { transitionId, reason } = event.data;
  if (event.type === 'DoorverwijzingTransitionCorrected') {
    const { correctedHappenedAt } = event.data;
    const isIt = (one: StepItem) => one.transitionId === transitionId;
    const last = row.steps.at(-1)?.transitionId === transitionId && row.state !== 'entered-in-error';
    const steps = row.steps.map((one) => (isIt(one) ? withReason(one, reason) : one));
    return {
      ...row,
      steps: changedWhere(steps, isIt, { happenedAt: correctedHappenedAt.local, corrected: true }),
      ...(last && { reason: reason ?? null, changedOn: dateOf(correctedHappenedAt) }),
    };
  }
  const { by, onBehalfOfPartner } = event.data;
  const state = reached.get(event.type)!;
  const step = {
    transitionId,
    state,
    by,
    onBehalfOfPartner,
    ...(reason !== undefined && { reason }),
    happenedAt: event.happenedAt.local,
    recordedAt: event.recordedAt,
    recordedBy: event.metadata.actor,
    corrected: false,
  };
  const changedOn = dateOf(event.happenedAt);
  return { ...row, state, by, onBehalfOfPartner, changedOn, reason: reason ?? null, steps: [...row.steps, step] };
}

/** Left out in a correction: no reason any more. */
function withReason({ reason: _, ...step }: StepItem, reason: StepItem['reason']): StepItem {
  return { ...step, ...(reason !== undefined && { reason }) };
}
