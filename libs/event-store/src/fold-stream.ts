import type { Decidable, DomainEvent, EventContracts } from '#domain/kernel/event';
import type { DomainCommand, Slice } from '#domain/kernel/slice';
import { openDecidable } from './codec.ts';
import type { StoredEvent } from './event-log.ts';
import type { KeyLedger } from './ledger/key-ledger.ts';
import { upcast } from './upcast.ts';

/** The state of a stream as a decision sees it: no personal field is opened. */
export async function foldStream<State, Event extends DomainEvent, Contracts extends EventContracts<Event>>(
  ledger: KeyLedger,
  slice: Pick<Slice<State, DomainCommand, Event, Contracts>, 'initialState' | 'evolve' | 'events'>,
  stream: string,
  history: readonly StoredEvent[],
): Promise<State> {
  let state = slice.initialState;
  for (const stored of history) {
    const contracts = slice.events as Readonly<Record<string, { readonly version: number }>>;
    const contract = contracts[stored.type];
    if (!contract) throw new Error(`${stream} holds ${stored.type}, which no slice knows`);
    const place = { tenant: stored.metadata.tenant ?? '', stream, type: stored.type, eventId: stored.id };
    const opened = { data: await openDecidable(stored.data, place, ledger), personal: {} };
    const { data } = upcast(stored, opened, contract.version);
    const event = { type: stored.type, data, happenedAt: stored.metadata.happenedAt };
    state = slice.evolve(state, event as Decidable<Event, Contracts>);
  }
  return state;
}
