import type { DomainEvent, EventContracts } from '../kernel/event.ts';
import type { VertrekGround } from '../vocabularies/gemeente-vertrek.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** The weekdays (1 = Monday … 7 = Sunday) of the permanenties, from one local date to another, both included. */
export interface Permanentie {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

export type GemeenteEvent =
  | DomainEvent<
      'GemeenteRegistered',
      { readonly gemeenteId: string; readonly naam: string; readonly nis: string; readonly from: string }
    >
  /** Towns merge: the tenant stays, and has another NIS code from a date on. */
  | DomainEvent<'NisCodeAssigned', { readonly gemeenteId: string; readonly nis: string; readonly from: string }>
  /**
   * Another controller in the sense of the GDPR for what is recorded from a day on; without an organisatie the town
   * itself again. It takes the place of every appointment that was to begin later.
   */
  | DomainEvent<
      'VerwerkingsverantwoordelijkeAppointed',
      { readonly gemeenteId: string; readonly organisatieId?: string; readonly from: string }
    >
  /** The whole schedule again; closures are local dates on which nobody sat. */
  | DomainEvent<
      'OpeningsdagenSet',
      {
        readonly gemeenteId: string;
        readonly permanenties: readonly Permanentie[];
        readonly closures: readonly string[];
      }
    >
  /** The whole list of neighbourhoods again; none: a wijk is taken as it comes. */
  | DomainEvent<'WijkenSet', { readonly gemeenteId: string; readonly wijken: readonly string[] }>
  /** A remark that stays with the figures of a period, in every chart and export. */
  | DomainEvent<
      'ToelichtingAdded',
      {
        readonly gemeenteId: string;
        readonly toelichtingId: string;
        readonly from: string;
        readonly to: string;
        readonly report: string;
        /** The figure of the report that it is about; left out: all of it. */
        readonly figure?: string;
        readonly text: string;
      }
    >
  | DomainEvent<'ToelichtingRemoved', { readonly gemeenteId: string; readonly toelichtingId: string }>
  /** The town no longer works here, for good: its statistics are to go. */
  | DomainEvent<'GemeenteLeft', { readonly gemeenteId: string; readonly ground: VertrekGround }>
  /** Nobody can open its statistics any more. */
  | DomainEvent<'GemeenteKeyDestroyed', { readonly gemeenteId: string }>;

export const gemeenteContracts = {
  GemeenteRegistered: { version: 1, fields: { gemeenteId: 'plain', naam: 'plain', nis: 'plain', from: 'plain' } },
  NisCodeAssigned: { version: 1, fields: { gemeenteId: 'plain', nis: 'plain', from: 'plain' } },
  VerwerkingsverantwoordelijkeAppointed: {
    version: 1,
    fields: { gemeenteId: 'plain', organisatieId: 'plain', from: 'plain' },
  },
  OpeningsdagenSet: { version: 1, fields: { gemeenteId: 'plain', permanenties: 'plain', closures: 'plain' } },
  WijkenSet: { version: 1, fields: { gemeenteId: 'plain', wijken: 'plain' } },
  ToelichtingAdded: {
    version: 1,
    fields: {
      gemeenteId: 'plain',
      toelichtingId: 'plain',
      from: 'plain',
      to: 'plain',
      report: 'plain',
      figure: 'plain',
      text: 'statistics',
    },
  },
  ToelichtingRemoved: { version: 1, fields: { gemeenteId: 'plain', toelichtingId: 'plain' } },
  GemeenteLeft: { version: 1, fields: { gemeenteId: 'plain', ground: 'plain' } },
  GemeenteKeyDestroyed: { version: 1, fields: { gemeenteId: 'plain' } },
} as const satisfies EventContracts<GemeenteEvent>;
