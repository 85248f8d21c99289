import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { GesprekCancelReason, OnthaalTopic, TopicOutcome } from '../vocabularies/onthaalgesprek.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** An appointment: a local date and time (`2016-03-28T14:00`) and the zone that it means; it may lie ahead. */
export interface PlannedFor {
  readonly local: string;
  readonly zone: string;
}

export interface TopicDiscussed {
  readonly topic: OnthaalTopic;
  readonly outcome: TopicOutcome;
}

/** Why a topic ended so, in words: apart from its outcome, since words are personal and codes are counted. */
export interface TopicReason {
  readonly topic: OnthaalTopic;
  readonly reason: string;
}

export interface OnthaalgesprekRecorded {
  readonly gesprekId: string;
  /** The language that was spoken. */
  readonly language: string;
  readonly withInterpreter: boolean;
  readonly topics: readonly TopicDiscussed[];
  readonly topicReasons?: readonly TopicReason[];
  readonly note?: string;
  /** Made by the ledger for the person, the town and the year; absent for who stays anonymous. */
  readonly askerToken?: string;
}

export interface OnthaalgesprekPlan {
  readonly gesprekId: string;
  readonly plannedFor: PlannedFor;
}

export interface OnthaalgesprekCancellation {
  readonly gesprekId: string;
  readonly reason: GesprekCancelReason;
  readonly note?: string;
}

export type OnthaalgesprekEvent =
  | DomainEvent<'OnthaalgesprekPlanned', OnthaalgesprekPlan>
  /** The appointment as it was made; to move one is to cancel it and to plan another. */
  | DomainEvent<'OnthaalgesprekPlanCorrected', OnthaalgesprekPlan & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'OnthaalgesprekCancelled', OnthaalgesprekCancellation>
  | DomainEvent<
      'OnthaalgesprekCancellationCorrected',
      OnthaalgesprekCancellation & { readonly correctedHappenedAt: HappenedAt }
    >
  | DomainEvent<'OnthaalgesprekHeld', OnthaalgesprekRecorded>
  | DomainEvent<'OnthaalgesprekCorrected', OnthaalgesprekRecorded & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'OnthaalgesprekEnteredInError', { readonly gesprekId: string; readonly reason?: string }>;

const recorded = {
  gesprekId: 'plain',
  language: 'statistics',
  withInterpreter: 'statistics',
  topics: 'statistics',
  topicReasons: 'free-text',
  note: 'free-text',
  askerToken: 'statistics',
} as const;

const plan = { gesprekId: 'plain', plannedFor: 'statistics' } as const;
const cancellation = { gesprekId: 'plain', reason: 'statistics', note: 'free-text' } as const;

export const onthaalgesprekContracts = {
  OnthaalgesprekPlanned: { version: 1, fields: plan },
  OnthaalgesprekPlanCorrected: { version: 1, fields: { ...plan, correctedHappenedAt: 'statistics' } },
  OnthaalgesprekCancelled: { version: 1, fields: cancellation },
  OnthaalgesprekCancellationCorrected: { version: 1, fields: { ...cancellation, correctedHappenedAt: 'statistics' } },
  OnthaalgesprekHeld: { version: 1, fields: recorded },
  OnthaalgesprekCorrected: { version: 1, fields: { ...recorded, correctedHappenedAt: 'statistics' } },
  OnthaalgesprekEnteredInError: { version: 1, fields: { gesprekId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<OnthaalgesprekEvent>;
