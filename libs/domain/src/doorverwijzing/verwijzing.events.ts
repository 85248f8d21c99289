import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { ReferralMode, ReferralOutcome } from '../vocabularies/doorverwijzing-state.ts';
import type { ReferralUrgency } from '../vocabularies/doorverwijzing-urgentie.ts';
import type { VisitOutcome } from '../vocabularies/visit-outcome.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.
// They stand in the stream of what they come from: an aanmelding, a hulpvraag or a zorgtraject.

/** What is asked of a partner, and what the client was told. */
export interface ReferralAsked {
  readonly mode: ReferralMode;
  /** Codes of the town's taxonomy, the main one first. */
  readonly themes?: readonly string[];
  /** Which service of the partner, in words: whatever people type can name somebody. */
  readonly service?: string;
  readonly urgency?: ReferralUrgency;
  /** Local date `YYYY-MM-DD`, the last day on which an answer is still of use. */
  readonly expiresOn?: string;
  /** What the client was told to expect. */
  readonly toldToClient?: string;
  readonly question?: string;
}

export interface ReferralMade extends ReferralAsked {
  readonly doorverwijzingId: string;
  /** The partner. */
  readonly organisatieId: string;
  /** The doorverwijzing that this one follows: so a chain stays joined, without names. */
  readonly previousDoorverwijzingId?: string;
  /** Made by the ledger for the person, the town and the year; absent for who stays anonymous. */
  readonly askerToken?: string;
}

/** Samen op stap: walking along to a service. */
export interface Visit {
  readonly bezoekId: string;
  /** The organisation that was visited; where there is none, `place` says where it was. */
  readonly organisatieId?: string;
  readonly place?: string;
  readonly service?: string;
  /** From leaving to coming back, 1 to 1440. */
  readonly durationMinutes: number;
  readonly outcome: VisitOutcome;
  /** Who else went along. */
  readonly withWhom?: string;
  readonly note?: string;
  readonly askerToken?: string;
}

export type VerwijzingEvent =
  | DomainEvent<'Referred', ReferralMade & { readonly taxonomieVersion?: number }>
  | DomainEvent<'ReferralOutcomeNoted', { readonly doorverwijzingId: string; readonly state: ReferralOutcome }>
  | DomainEvent<'AccompaniedVisit', Visit>
  | DomainEvent<'BezoekCorrected', Visit & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'BezoekEnteredInError', { readonly bezoekId: string; readonly reason?: string }>;

/** Classes of what is asked; the stream of the doorverwijzing keeps the same. */
export const referralAskedFields = {
  mode: 'statistics',
  themes: 'statistics',
  service: 'free-text',
  urgency: 'statistics',
  expiresOn: 'plain',
  toldToClient: 'free-text',
  question: 'free-text',
} as const;

const visit = {
  bezoekId: 'plain',
  organisatieId: 'plain',
  place: 'free-text',
  service: 'free-text',
  durationMinutes: 'statistics',
  outcome: 'statistics',
  withWhom: 'free-text',
  note: 'free-text',
  askerToken: 'statistics',
} as const;

export const verwijzingContracts = {
  Referred: {
    version: 1,
    fields: {
      ...referralAskedFields,
      doorverwijzingId: 'plain',
      organisatieId: 'plain',
      previousDoorverwijzingId: 'plain',
      askerToken: 'statistics',
      taxonomieVersion: 'plain',
    },
  },
  ReferralOutcomeNoted: { version: 1, fields: { doorverwijzingId: 'plain', state: 'plain' } },
  AccompaniedVisit: { version: 1, fields: visit },
  BezoekCorrected: { version: 1, fields: { ...visit, correctedHappenedAt: 'statistics' } },
  BezoekEnteredInError: { version: 1, fields: { bezoekId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<VerwijzingEvent>;
