import { doorverwijzing } from '#domain/doorverwijzing/doorverwijzing.slice';
import type { ReferralOrigin, ReferralOpened } from '#domain/doorverwijzing/doorverwijzing.events';
import type { ReferralMade } from '#domain/doorverwijzing/verwijzing.events';
import { idOfStream, sliceOfStream, streamName } from '#event-store/ids';
import { SubjectForgottenError, TownLeftError } from '#event-store/ledger/key-ledger';
import type { KeyLedger } from '#event-store/ledger/key-ledger';
import type { ProjectedEvent } from '#read-models/projection';
import type { Reaction } from './runner/reaction.ts';

/** `Referred`, wherever it was said, opens a doorverwijzing that lives its own life and outlives what it came from. */
export function openDoorverwijzing(ledger: KeyLedger): Reaction {
  return {
    name: 'open-doorverwijzing',
    interests: ['Referred'],
    opensPersonal: true,
    async react(event, acting) {
      // The town has left: there is nobody to answer.
      if (event.statistics?.forgotten) return;
      const { doorverwijzingId: id } = event.data as unknown as ReferralMade;
      const open = async (subjects: readonly string[], words: object) => {
        const data = { ...opened(event, subjects), ...words };
        await acting.execute(doorverwijzing, { id, command: { type: 'OpenDoorverwijzing', data }, subjects });
      };
      // The chain stays joined, without the person, and nobody adds words about them later.
      const openForgotten = async () => {
        await ledger.forgetScopes([streamName(doorverwijzing.name, id)]);
        await open([], {});
      };
      const { subjects, erased } = await ledger.standing(event.stream);
      if (erased) return openForgotten();
      try {
        await open(subjects, event.personal['free-text']?.f ?? {});
      } catch (error) {
        // Forgotten between the two.
        if (!(error instanceof SubjectForgottenError) || error instanceof TownLeftError) throw error;
        await openForgotten();
      }
    },
  };
}

function opened(event: ProjectedEvent, subjects: readonly string[]): ReferralOpened {
  const { askerToken: _, ...asked } = event.data as unknown as ReferralMade;
  const [subject] = subjects;
  return {
    ...asked,
    origin: { slice: sliceOfStream(event.stream) as ReferralOrigin['slice'], id: event.streamId },
    requestedBy: event.metadata.actor,
    ...(subject !== undefined && { persoonId: idOfStream(subject) }),
  };
}
