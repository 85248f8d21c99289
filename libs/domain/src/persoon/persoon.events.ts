import type { DomainEvent, EventContracts } from '../kernel/event.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

export interface Naam {
  readonly voornaam?: string;
  readonly familienaam?: string;
}

export interface Adres {
  readonly straat?: string;
  readonly huisnummer?: string;
  readonly postcode?: string;
  readonly gemeente?: string;
}

interface PersoonRecorded {
  readonly persoonId: string;
  readonly naam: Naam;
  /** Year, or date `YYYY-MM-DD` where it is known. */
  readonly geboren?: string;
  /** The language to speak with this person: ISO 639-3, or 639-5 for a group. */
  readonly contacttaal: string;
  readonly telefoon?: string;
  readonly email?: string;
  readonly adres?: Adres;
  /** What whoever contacts this person should know: not by letter, not at home … */
  readonly contactNote?: string;
}

export type PersoonEvent =
  DomainEvent<'PersoonRegistered', PersoonRecorded> | DomainEvent<'PersoonCorrected', PersoonRecorded>;

const recorded = {
  persoonId: 'plain',
  naam: 'identity',
  geboren: 'identity',
  contacttaal: 'statistics',
  telefoon: 'contact',
  email: 'contact',
  adres: 'contact',
  contactNote: 'free-text',
} as const;

export const persoonContracts = {
  PersoonRegistered: { version: 1, fields: recorded },
  PersoonCorrected: { version: 1, fields: recorded },
} as const satisfies EventContracts<PersoonEvent>;
