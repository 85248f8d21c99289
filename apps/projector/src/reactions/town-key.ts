import { gemeente } from '#domain/gemeente/gemeente.slice';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { Reaction } from './runner/reaction.ts';

/** A town that leaves destroys its key; saying it again destroys nothing more, and a ledger put back hears it again. */
export function townKey(ledger: KeyLedger): Reaction {
  return {
    name: 'town-key',
    interests: ['GemeenteLeft'],
    keptWithKeys: true,
    async react(event, acting) {
      const { gemeenteId } = event.data as { gemeenteId: string };
      await ledger.eraseTown(gemeenteId);
      await acting.execute(gemeente, {
        id: gemeenteId,
        command: { type: 'ConfirmGemeenteKeyDestroyed', data: { gemeenteId } },
      });
    },
  };
}
