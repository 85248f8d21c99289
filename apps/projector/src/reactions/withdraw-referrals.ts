import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { Rejection } from '#domain/kernel/rejection';
import { derivedId } from '#event-store/ids';
import type { Closing } from '#domain/zorgtraject/zorgtraject.events';
import type { Reaction } from './runner/reaction.ts';

/** What a decision answers when the referral has ended meanwhile: then there is nothing to withdraw. */
const ended = ['transition-not-allowed', 'doorverwijzing-entered-in-error'];

/** A closing that withdraws a referral cancels it, on the requester's behalf. */
export const withdrawReferrals: Reaction = {
  name: 'withdraw-referrals',
  interests: ['ZorgtrajectClosed'],
  async react(event, acting) {
    const { referrals = [] } = event.data as Partial<Closing>;
    for (const [n, { doorverwijzingId: id, becomes }] of referrals.entries()) {
      if (becomes !== 'ingetrokken') continue;
      const transitionId = derivedId('transition', `${event.id} ${n}`);
      const data = { doorverwijzingId: id, transitionId, side: 'requester' as const };
      try {
        await acting.execute(doorverwijzing, { id, n, command: { type: 'CancelDoorverwijzing', data } });
      } catch (error) {
        if (!(error instanceof Rejection && ended.includes(error.code))) throw error;
      }
    }
  },
};
