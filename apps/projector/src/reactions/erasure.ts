import { verwijzingenOf as ofAanmelding } from '#domain/aanmelding/aanmelding';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { verwijzingenOf as ofHulpvraag } from '#domain/hulpvraag/hulpvraag';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { persoon } from '#domain/persoon/persoon.slice';
import { verzoek } from '#domain/verzoek/verzoek.slice';
import type { CommandExecutor } from '#event-store/execute';
import { streamName } from '#event-store/ids';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { ProjectedEvent } from '#read-models/projection';
import type { Reaction } from './runner/reaction.ts';

/**
 * A request for erasure destroys every key that hangs from the person; said again it destroys nothing more.
 *
 * Links are hung and undone when they are made. They are heard here too, in the order of the log: a key store that is
 * put back from an older backup then knows who was linked before it hears again who was forgotten.
 */
export function erasure(ledger: KeyLedger, executor: CommandExecutor): Reaction {
  return {
    name: 'erasure',
    interests: ['ErasureRequested', 'HulpvraagLinked', 'HulpvraagUnlinked', 'AanmeldingLinked', 'AanmeldingUnlinked'],
    keptWithKeys: true,
    opensPersonal: true,
    async react(event, acting) {
      switch (event.type) {
        case 'HulpvraagLinked':
        case 'AanmeldingLinked':
          return hangAgain(ledger, executor, event);
        case 'HulpvraagUnlinked':
        case 'AanmeldingUnlinked':
          return executor.undoLinks(event.stream, event.revision);
      }
      const { verzoekId, persoonId } = event.data as { verzoekId: string; persoonId: string };
      await ledger.erase(streamName(persoon.name, persoonId), verzoekId);
      await acting.execute(verzoek, {
        id: verzoekId,
        command: { type: 'ConfirmKeysDestroyed', data: { verzoekId } },
      });
    },
  };
}

async function hangAgain(ledger: KeyLedger, executor: CommandExecutor, event: ProjectedEvent): Promise<void> {
  const persoonId = event.personal.link?.f?.['persoonId'];
  // Forgotten since, or undone.
  if (typeof persoonId !== 'string') return;
  const { referrals } =
    event.type === 'HulpvraagLinked'
      ? ofHulpvraag(await executor.stateOf(hulpvraag, event.streamId))
      : ofAanmelding(await executor.stateOf(aanmelding, event.streamId));
  const made = Object.keys(referrals).map((id) => streamName(doorverwijzing.name, id));
  const subject = streamName(persoon.name, persoonId);
  await ledger.hangOrForget([event.stream, ...made], subject, event.metadata.commandId);
}
