import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { AanmeldingCloseReason, AanmeldingReturnReason } from '../vocabularies/aanmelding-closing.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

interface Afsluiting<Reason> {
  readonly aanmeldingId: string;
  /** Of this closing or return: after reopening there can be another. */
  readonly afsluitingId: string;
  readonly reason: Reason;
  readonly note?: string;
}

interface Corrected {
  /** When it ended after all. */
  readonly correctedHappenedAt: HappenedAt;
}

/** How an aanmelding ended; a correction says the whole ending again. */
export type AfsluitingEvent =
  | DomainEvent<'AanmeldingReturned', Afsluiting<AanmeldingReturnReason>>
  | DomainEvent<'AanmeldingReturnCorrected', Afsluiting<AanmeldingReturnReason> & Corrected>
  | DomainEvent<'AanmeldingClosed', Afsluiting<AanmeldingCloseReason>>
  | DomainEvent<'AanmeldingClosingCorrected', Afsluiting<AanmeldingCloseReason> & Corrected>;

const afsluiting = {
  aanmeldingId: 'plain',
  afsluitingId: 'plain',
  reason: 'statistics',
  note: 'free-text',
} as const;
const corrected = { ...afsluiting, correctedHappenedAt: 'statistics' } as const;

export const afsluitingContracts = {
  AanmeldingReturned: { version: 1, fields: afsluiting },
  AanmeldingReturnCorrected: { version: 1, fields: corrected },
  AanmeldingClosed: { version: 1, fields: afsluiting },
  AanmeldingClosingCorrected: { version: 1, fields: corrected },
} as const satisfies EventContracts<AfsluitingEvent>;
