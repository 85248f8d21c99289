import type { DomainEvent, EventContracts } from '../kernel/event.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.
// A NIS code belongs to the installation and to no town: which town has it is what is kept here.

/** A town says that a code is its own from a local date on, before it takes it. */
export interface NisCodeClaim {
  /** Of this claim: the same town can claim a code again. */
  readonly claimId: string;
  readonly gemeenteId: string;
  readonly from: string;
}

export type NisCodeEvent =
  | DomainEvent<'NisCodeClaimed', NisCodeClaim & { readonly nis: string }>
  /** The town was refused the code for another reason: nothing came of the claim. */
  | DomainEvent<'NisCodeReleased', { readonly nis: string; readonly claimId: string }>;

export const nisCodeContracts = {
  NisCodeClaimed: { version: 1, fields: { nis: 'plain', claimId: 'plain', gemeenteId: 'plain', from: 'plain' } },
  NisCodeReleased: { version: 1, fields: { nis: 'plain', claimId: 'plain' } },
} as const satisfies EventContracts<NisCodeEvent>;
