import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { isOutcome, transitions } from '#domain/doorverwijzing/transitions';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { unreachable } from '#domain/kernel/unreachable';
import { zorgtraject } from '#domain/zorgtraject/zorgtraject.slice';
import type { CommandExecutor } from '#event-store/execute';
import type { Reaction } from './runner/reaction.ts';

/** The final states by the event that sets them. */
const outcomes = new Map(
  Object.values(transitions).flatMap(({ event, to }) => (isOutcome(to) ? [[event as string, to] as const] : [])),
);

/** What came of a referral is told to where it was made, so that a closing knows what is still open. */
export function referralOutcome(executor: CommandExecutor): Reaction {
  return {
    name: 'referral-outcome',
    interests: [...outcomes.keys()],
    async react(event, acting) {
      const { state, seen } = await executor.look(doorverwijzing, event.streamId);
      if (state.status === 'none') throw new Error('an answer to a doorverwijzing that was never opened');
      const { slice, id } = state.origin;
      const data = { doorverwijzingId: event.streamId, state: outcomes.get(event.type)! };
      const act = { id, command: { type: 'NoteReferralOutcome' as const, data }, ...(seen && { seen: [seen] }) };
      switch (slice) {
        case 'aanmelding':
          return void (await acting.execute(aanmelding, act));
        case 'hulpvraag':
          return void (await acting.execute(hulpvraag, act));
        case 'zorgtraject':
          return void (await acting.execute(zorgtraject, act));
        default:
          return unreachable(slice);
      }
    },
  };
}
