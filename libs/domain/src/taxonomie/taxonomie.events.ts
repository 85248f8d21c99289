import type { DomainEvent, EventContracts } from '../kernel/event.ts';
import type { TaxonomieTheme } from '../vocabularies/taxonomie.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

export type TaxonomieEvent = DomainEvent<
  'TaxonomiePublished',
  {
    readonly gemeenteId: string;
    /** 1, 2, 3 …; a hulpvraag keeps the version that it was registered under. */
    readonly version: number;
    readonly themes: readonly TaxonomieTheme[];
  }
>;

export const taxonomieContracts = {
  TaxonomiePublished: { version: 1, fields: { gemeenteId: 'plain', version: 'plain', themes: 'plain' } },
} as const satisfies EventContracts<TaxonomieEvent>;
