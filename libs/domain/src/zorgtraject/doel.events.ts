import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { SelfRelianceDomain } from '../vocabularies/zelfredzaamheid.ts';
import type { GoalOutcome } from '../vocabularies/zorgtraject-closing.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** A goal: what the client wants to reach, in words, and what it is counted under. */
export interface Doel {
  readonly doelId: string;
  /** The domain of self-reliance that it is about. */
  readonly domain?: SelfRelianceDomain;
  /** A theme of the town's taxonomy. */
  readonly theme?: string;
  readonly description: string;
}

export interface DoelEnd {
  readonly doelId: string;
  readonly outcome: GoalOutcome;
  readonly note?: string;
}

interface WithTaxonomie {
  /** The version of the taxonomy that the theme is taken from. */
  readonly taxonomieVersion?: number;
}

export type DoelEvent =
  | DomainEvent<'DoelSet', Doel & WithTaxonomie>
  | DomainEvent<'DoelCorrected', Doel & WithTaxonomie & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'DoelEnded', DoelEnd>
  | DomainEvent<'DoelOutcomeCorrected', DoelEnd & { readonly correctedHappenedAt: HappenedAt }>
  /** It has not ended after all: it is open again. */
  | DomainEvent<'DoelOutcomeEnteredInError', { readonly doelId: string; readonly reason?: string }>
  | DomainEvent<'DoelEnteredInError', { readonly doelId: string; readonly reason?: string }>;

const doel = {
  doelId: 'plain',
  taxonomieVersion: 'plain',
  domain: 'statistics',
  theme: 'statistics',
  description: 'free-text',
} as const;

const end = { doelId: 'plain', outcome: 'statistics', note: 'free-text' } as const;

export const doelContracts = {
  DoelSet: { version: 1, fields: doel },
  DoelCorrected: { version: 1, fields: { ...doel, correctedHappenedAt: 'statistics' } },
  DoelEnded: { version: 1, fields: end },
  DoelOutcomeCorrected: { version: 1, fields: { ...end, correctedHappenedAt: 'statistics' } },
  DoelOutcomeEnteredInError: { version: 1, fields: { doelId: 'plain', reason: 'free-text' } },
  DoelEnteredInError: { version: 1, fields: { doelId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<DoelEvent>;
