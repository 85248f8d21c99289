import type { DomainEvent, EventContracts } from '../kernel/event.ts';
import type { ErasureGround } from '../vocabularies/erasure-ground.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** The person's id stays in plain, so that a ledger put back from a backup can be made to forget again. */
export type VerzoekEvent = DomainEvent<'ErasureRequested', Erasure> | DomainEvent<'KeysDestroyed', Erasure>;

interface Erasure {
  readonly verzoekId: string;
  readonly persoonId: string;
  readonly ground: ErasureGround;
  /** Id of the medewerker who asked for it; the system that destroyed the keys did so for them. */
  readonly requestedBy: string;
}

const fields = { verzoekId: 'plain', persoonId: 'plain', ground: 'plain', requestedBy: 'plain' } as const;

export const verzoekContracts = {
  ErasureRequested: { version: 1, fields },
  KeysDestroyed: { version: 1, fields },
} as const satisfies EventContracts<VerzoekEvent>;
