import { verwijzingenOf as ofAanmelding } from '#domain/aanmelding/aanmelding';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import { verwijzingenOf as ofHulpvraag } from '#domain/hulpvraag/hulpvraag';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import type { CommandExecutor } from '#event-store/execute';
import { streamName } from '#event-store/ids';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { Reaction } from './runner/reaction.ts';

/** Who is linked later is forgotten in the referrals too that were made while they were anonymous. */
export function hangReferrals(ledger: KeyLedger, executor: CommandExecutor): Reaction {
  return {
    name: 'hang-referrals',
    interests: ['HulpvraagLinked', 'AanmeldingLinked'],
    async react(event) {
      const { referrals } =
        event.type === 'HulpvraagLinked'
          ? ofHulpvraag(await executor.stateOf(hulpvraag, event.streamId))
          : ofAanmelding(await executor.stateOf(aanmelding, event.streamId));
      for (const subject of await ledger.livingSubjects(event.stream)) {
        for (const id of Object.keys(referrals)) await ledger.hangFrom(streamName(doorverwijzing.name, id), subject);
      }
    },
  };
}
