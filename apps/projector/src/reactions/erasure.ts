import { persoon } from '#domain/persoon/persoon.slice';
import { verzoek } from '#domain/verzoek/verzoek.slice';
import { streamName } from '#event-store/ids';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { Reaction } from './runner/reaction.ts';

/** A request for erasure destroys every key that hangs from the person; said again it destroys nothing more. */
export function erasure(ledger: KeyLedger): Reaction {
  return {
    name: 'erasure',
    interests: ['ErasureRequested'],
    keptWithKeys: true,
    async react(event, acting) {
      const { verzoekId, persoonId } = event.data as { verzoekId: string; persoonId: string };
      await ledger.erase(streamName(persoon.name, persoonId), verzoekId);
      await acting.execute(verzoek, {
        id: verzoekId,
        command: { type: 'ConfirmKeysDestroyed', data: { verzoekId } },
      });
    },
  };
}
