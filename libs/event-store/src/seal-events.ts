import type { DomainEvent, EventContracts } from '#domain/kernel/event';
import type { CommandContracts, DomainCommand } from '#domain/kernel/slice';
import { sealData } from './codec.ts';
import type { NewEvent } from './event-log.ts';
import { eventId } from './ids.ts';
import type { KeyLedger } from './ledger/key-ledger.ts';
import type { CommandMetadata } from './metadata.ts';
import { recordable } from './seen.ts';
import type { SeenStream } from './seen.ts';

/** The events of one command as they are stored: ids, sealed parts and metadata. */
export function sealEvents<Event extends DomainEvent, Contracts extends EventContracts<Event>>(
  ledger: KeyLedger,
  slice: { readonly events: Contracts; readonly commands: CommandContracts<DomainCommand> },
  stream: string,
  events: readonly Event[],
  {
    metadata,
    command,
    seen: read = [],
  }: {
    readonly metadata: CommandMetadata;
    readonly command: DomainCommand;
    readonly seen?: readonly SeenStream[];
  },
  bodyHmac: string,
): Promise<NewEvent[]> {
  const allowed = slice.commands[command.type]!;
  const told = recordable(read, stream, events, slice.events);
  const seen = told.length > 0 ? { seen: told } : {};
  return Promise.all(
    events.map(async (event, index) => {
      if (!allowed.emits.includes(event.type)) throw new Error(`${command.type} may not emit ${event.type}`);
      const contract = slice.events[event.type as Event['type']];
      const id = eventId(stream, metadata.commandId, bodyHmac, index);
      const place = { tenant: metadata.tenant ?? '', stream, type: event.type, eventId: id };
      return {
        id,
        type: event.type,
        data: await sealData(contract, event.data, place, ledger),
        metadata: { ...metadata, ...seen, schemaVersion: contract.version, bodyHmac, index, count: events.length },
      };
    }),
  );
}
