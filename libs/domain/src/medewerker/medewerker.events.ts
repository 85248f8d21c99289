import type { DomainEvent, EventContracts } from '../kernel/event.ts';
import type { Rol } from '../kernel/roles.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.
// A medewerker belongs to the installation and to no town: what a decision must read of them and is nobody else's
// business (their languages tell of where they come from) is sealed as statistics, under a key of the employee's own.

/** A role in a town for a period. Local dates, both included; without `to` it has no end. */
export interface Grant {
  readonly rol: Rol;
  /** Left out: the whole installation. */
  readonly gemeenteId?: string;
  readonly from: string;
  readonly to?: string;
}

export interface MedewerkerRecorded {
  readonly medewerkerId: string;
  /** HMAC of the token's issuer and subject: the token itself leads here, nothing leads back. */
  readonly accountHash: string;
  readonly naam?: string;
  /** The employer. */
  readonly organisatieId: string;
}

export type MedewerkerEvent =
  | DomainEvent<'MedewerkerRegistered', MedewerkerRecorded>
  | DomainEvent<'RolGranted', Grant & { readonly medewerkerId: string }>
  /** `on` is the first local date on which the role no longer holds. */
  | DomainEvent<
      'RolRevoked',
      { readonly medewerkerId: string; readonly rol: Rol; readonly gemeenteId?: string; readonly on: string }
    >
  | DomainEvent<'TalenSet', { readonly medewerkerId: string; readonly languages: readonly string[] }>
  /** `on` is the first local date out of service. */
  | DomainEvent<'MedewerkerLeft', { readonly medewerkerId: string; readonly on: string }>
  | DomainEvent<
      'MedewerkerReturned',
      { readonly medewerkerId: string; readonly organisatieId: string; readonly from: string }
    >;

export const medewerkerContracts = {
  MedewerkerRegistered: {
    version: 1,
    fields: { medewerkerId: 'plain', accountHash: 'plain', naam: 'identity', organisatieId: 'plain' },
  },
  RolGranted: {
    version: 1,
    fields: { medewerkerId: 'plain', rol: 'plain', gemeenteId: 'plain', from: 'plain', to: 'plain' },
  },
  RolRevoked: { version: 1, fields: { medewerkerId: 'plain', rol: 'plain', gemeenteId: 'plain', on: 'plain' } },
  TalenSet: { version: 1, fields: { medewerkerId: 'plain', languages: 'statistics' } },
  MedewerkerLeft: { version: 1, fields: { medewerkerId: 'plain', on: 'plain' } },
  MedewerkerReturned: { version: 1, fields: { medewerkerId: 'plain', organisatieId: 'plain', from: 'plain' } },
} as const satisfies EventContracts<MedewerkerEvent>;
