import { verwijzingContracts } from '../doorverwijzing/verwijzing.events.ts';
import type { VerwijzingEvent } from '../doorverwijzing/verwijzing.events.ts';
import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { Action, ActionDoer } from '../vocabularies/hulpvraag-action.ts';
import type { Place } from '../vocabularies/hulpvraag-place.ts';
import type { Statuut } from '../vocabularies/statuut.ts';
import type { UnlinkReason } from '../vocabularies/unlink-reason.ts';
import type { WhoAsks } from '../vocabularies/who-asks.ts';
import type { ThemeChoice } from './theme-choice.ts';
import { verhelderingContracts } from './verheldering.ts';
import type { VerhelderingEvent } from './verheldering.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

export interface ActionTaken {
  readonly action: Action;
  /** Who did it; left out where it was not taken down. */
  readonly by?: ActionDoer;
}

/** What is counted of a hulpvraag. The first theme and the first action are the main ones. */
export interface HulpvraagStatistics {
  readonly themes: readonly ThemeChoice[];
  readonly actions: readonly ActionTaken[];
  readonly place?: Place;
  /** ISO 639-3, or 639-5 for a group. */
  readonly language: string;
  readonly askedToInterpret?: boolean;
  readonly whoAsks: WhoAsks;
  readonly statuut: Statuut;
  /** ISO 3166, `staatloos` or an unknown value. */
  readonly nationality: string;
  /** NIS code of the town where the asker lives. */
  readonly woonplaats?: string;
  readonly wijk?: string;
  readonly herkomst?: string;
  readonly vorigeWoonplaats?: string;
}

interface HulpvraagRecorded extends HulpvraagStatistics {
  readonly hulpvraagId: string;
  /** The version of the town's taxonomy that the themes are taken from. */
  readonly taxonomieVersion: number;
  /** The question as it was asked. */
  readonly question?: string;
  readonly note?: string;
}

export type HulpvraagEvent =
  | DomainEvent<
      'HulpvraagRegistered',
      HulpvraagRecorded & {
        readonly anonymous: boolean;
        readonly persoonId?: string;
        readonly zorgtrajectId?: string;
        /** The aanmelding that led to it. */
        readonly aanmeldingId?: string;
        readonly askerToken?: string;
      }
    >
  | DomainEvent<
      'HulpvraagCorrected',
      HulpvraagRecorded & {
        readonly correctedHappenedAt: HappenedAt;
        /** The person's token for the year that it is now said to have been; absent where nobody is linked. */
        readonly askerToken?: string;
      }
    >
  | DomainEvent<
      'HulpvraagLinked',
      { readonly hulpvraagId: string; readonly persoonId: string; readonly askerToken: string }
    >
  /** It is not theirs after all: it belongs to nobody, and to no zorgtraject. */
  | DomainEvent<'HulpvraagUnlinked', { readonly hulpvraagId: string; readonly reason: UnlinkReason }>
  | DomainEvent<'HulpvraagEnteredInError', { readonly hulpvraagId: string; readonly reason?: string }>
  | VerhelderingEvent
  | VerwijzingEvent;

const recorded = {
  hulpvraagId: 'plain',
  taxonomieVersion: 'plain',
  themes: 'statistics',
  actions: 'statistics',
  place: 'statistics',
  language: 'statistics',
  askedToInterpret: 'statistics',
  whoAsks: 'statistics',
  statuut: 'statistics',
  nationality: 'statistics',
  woonplaats: 'statistics',
  wijk: 'statistics',
  herkomst: 'statistics',
  vorigeWoonplaats: 'statistics',
  question: 'free-text',
  note: 'free-text',
} as const;

export const hulpvraagContracts = {
  HulpvraagRegistered: {
    version: 1,
    fields: {
      ...recorded,
      anonymous: 'plain',
      persoonId: 'link',
      zorgtrajectId: 'link',
      aanmeldingId: 'link',
      askerToken: 'statistics',
    },
  },
  HulpvraagCorrected: {
    version: 1,
    fields: { ...recorded, correctedHappenedAt: 'statistics', askerToken: 'statistics' },
  },
  HulpvraagLinked: { version: 1, fields: { hulpvraagId: 'plain', persoonId: 'link', askerToken: 'statistics' } },
  HulpvraagUnlinked: { version: 1, fields: { hulpvraagId: 'plain', reason: 'statistics' } },
  HulpvraagEnteredInError: { version: 1, fields: { hulpvraagId: 'plain', reason: 'free-text' } },
  ...verhelderingContracts,
  ...verwijzingContracts,
} as const satisfies EventContracts<HulpvraagEvent>;
