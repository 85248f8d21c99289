import type { DomainEvent, EventContracts } from '../kernel/event.ts';
import type { OrganisatieKind } from '../vocabularies/organisatie-kind.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.
// An organisatie belongs to the installation and to no town, so it has no statistics.

export interface OrganisatieContact {
  readonly telefoon?: string;
  readonly email?: string;
  readonly website?: string;
  readonly adres?: string;
}

/** What an organisatie offers, to whom: all that a referral is routed by. */
export interface Aanbod {
  /** Names or codes of services, as the organisatie calls them. */
  readonly services: readonly string[];
  /** Languages that are spoken there: ISO 639-3, or 639-5 for a group. */
  readonly languages: readonly string[];
  /** The towns that it serves; none named is every town. */
  readonly gemeenteIds: readonly string[];
}

export interface OrganisatieRecorded extends Aanbod {
  readonly organisatieId: string;
  readonly kinds: readonly OrganisatieKind[];
  readonly naam: string;
  readonly contact?: OrganisatieContact;
}

export type OrganisatieEvent =
  | DomainEvent<'OrganisatieRegistered', OrganisatieRecorded>
  | DomainEvent<'OrganisatieCorrected', OrganisatieRecorded>
  | DomainEvent<'DienstenChanged', Aanbod & { readonly organisatieId: string }>
  | DomainEvent<'OrganisatieClosed', { readonly organisatieId: string; readonly reason?: string }>
  | DomainEvent<'OrganisatieReopened', { readonly organisatieId: string }>;

const aanbod = { services: 'plain', languages: 'plain', gemeenteIds: 'plain' } as const;
const recorded = {
  ...aanbod,
  organisatieId: 'plain',
  kinds: 'plain',
  naam: 'identity',
  contact: 'contact',
} as const;

export const organisatieContracts = {
  OrganisatieRegistered: { version: 1, fields: recorded },
  OrganisatieCorrected: { version: 1, fields: recorded },
  DienstenChanged: { version: 1, fields: { ...aanbod, organisatieId: 'plain' } },
  OrganisatieClosed: { version: 1, fields: { organisatieId: 'plain', reason: 'free-text' } },
  OrganisatieReopened: { version: 1, fields: { organisatieId: 'plain' } },
} as const satisfies EventContracts<OrganisatieEvent>;
