import { verwijzingContracts } from '../doorverwijzing/verwijzing.events.ts';
import type { VerwijzingEvent } from '../doorverwijzing/verwijzing.events.ts';
import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { Channel } from '../vocabularies/aanmelding-channel.ts';
import type { SourceMessage } from '../vocabularies/aanmelding-closing.ts';
import type { Source } from '../vocabularies/aanmelding-source.ts';
import type { DutchDifficult, YesNo } from '../vocabularies/indicators.ts';
import { afsluitingContracts } from './aanmelding.closing.events.ts';
import type { AfsluitingEvent } from './aanmelding.closing.events.ts';
import { strategieContracts } from './benaderingsstrategie.ts';
import type { StrategieEvent } from './benaderingsstrategie.ts';
import type { UnlinkReason } from '../vocabularies/unlink-reason.ts';
import { contactpogingContracts } from './contactpoging.ts';
import type { ContactpogingEvent } from './contactpoging.ts';
import { onthaalgesprekContracts } from './onthaalgesprek.events.ts';
import type { OnthaalgesprekEvent } from './onthaalgesprek.events.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** What is counted of an aanmelding: how it came in, and the four indicators of the counter. */
export interface AanmeldingStatistics {
  readonly channel: Channel;
  readonly source: Source;
  readonly dutchDifficult: DutchDifficult;
  readonly broughtInterpreter?: YesNo;
  readonly hasWork: YesNo;
  readonly hasChildren: YesNo;
  /** The contact language: ISO 639-3, 639-5 for a group, or an unknown value. */
  readonly language: string;
  /** Local date of arrival in the town, `YYYY-MM-DD`. */
  readonly arrivedAt?: string;
}

export interface AanmeldingContact {
  readonly telefoon?: string;
  readonly email?: string;
  readonly adres?: string;
}

export interface AanmeldingRecorded extends AanmeldingStatistics {
  readonly aanmeldingId: string;
  readonly note?: string;
  readonly contact?: AanmeldingContact;
}

interface Of {
  readonly aanmeldingId: string;
}

export type AanmeldingEvent =
  | DomainEvent<
      'AanmeldingRegistered',
      AanmeldingRecorded & {
        readonly anonymous: boolean;
        readonly persoonId?: string;
        /** Made by the ledger for the person, the town and the year; absent for who stays anonymous. */
        readonly askerToken?: string;
      }
    >
  | DomainEvent<
      'AanmeldingCorrected',
      AanmeldingRecorded & {
        readonly correctedHappenedAt: HappenedAt;
        /** The person's token for the year that it is now said to have been; absent where nobody is linked. */
        readonly askerToken?: string;
      }
    >
  | DomainEvent<'AanmeldingEnteredInError', Of & { readonly reason?: string }>
  | DomainEvent<'AanmeldingLinked', Of & { readonly persoonId: string; readonly askerToken: string }>
  /** It is not theirs after all: it belongs to nobody. */
  | DomainEvent<'AanmeldingUnlinked', Of & { readonly reason: UnlinkReason }>
  | DomainEvent<'AanmeldingAssigned', Of & { readonly toeleiderId: string; readonly withInterpreter: boolean }>
  | DomainEvent<'AanmeldingPutOnWachtlijst', Of & { readonly note?: string }>
  | DomainEvent<'AanmeldingReopened', Of & { readonly note?: string }>
  | DomainEvent<'SourceTold', Of & { readonly word: SourceMessage; readonly note?: string }>
  | StrategieEvent
  | AfsluitingEvent
  | ContactpogingEvent
  | OnthaalgesprekEvent
  | VerwijzingEvent;

const recorded = {
  aanmeldingId: 'plain',
  channel: 'statistics',
  source: 'statistics',
  dutchDifficult: 'statistics',
  broughtInterpreter: 'statistics',
  hasWork: 'statistics',
  hasChildren: 'statistics',
  language: 'statistics',
  arrivedAt: 'statistics',
  note: 'free-text',
  contact: 'contact',
} as const;
const of = { aanmeldingId: 'plain' } as const;
const noted = { aanmeldingId: 'plain', note: 'free-text' } as const;

export const aanmeldingContracts = {
  AanmeldingRegistered: {
    version: 1,
    fields: { ...recorded, anonymous: 'plain', persoonId: 'link', askerToken: 'statistics' },
  },
  AanmeldingCorrected: {
    version: 1,
    fields: { ...recorded, correctedHappenedAt: 'statistics', askerToken: 'statistics' },
  },
  AanmeldingEnteredInError: { version: 1, fields: { ...of, reason: 'free-text' } },
  AanmeldingLinked: { version: 1, fields: { ...of, persoonId: 'link', askerToken: 'statistics' } },
  AanmeldingUnlinked: { version: 1, fields: { ...of, reason: 'statistics' } },
  AanmeldingAssigned: { version: 1, fields: { ...of, toeleiderId: 'plain', withInterpreter: 'statistics' } },
  AanmeldingPutOnWachtlijst: { version: 1, fields: noted },
  AanmeldingReopened: { version: 1, fields: noted },
  SourceTold: { version: 1, fields: { ...noted, word: 'statistics' } },
  ...strategieContracts,
  ...afsluitingContracts,
  ...contactpogingContracts,
  ...onthaalgesprekContracts,
  ...verwijzingContracts,
} as const satisfies EventContracts<AanmeldingEvent>;
