import { verwijzingContracts } from '../doorverwijzing/verwijzing.events.ts';
import type { VerwijzingEvent } from '../doorverwijzing/verwijzing.events.ts';
import type { DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import type { GoalOutcome, ReferralAfterClosing, ZorgtrajectCloseReason } from '../vocabularies/zorgtraject-closing.ts';
import { doelContracts } from './doel.events.ts';
import type { DoelEvent } from './doel.events.ts';
import { notitieContracts } from './notitie.ts';
import type { NotitieEvent } from './notitie.ts';
import { metingContracts } from './zelfredzaamheid.ts';
import type { MetingEvent } from './zelfredzaamheid.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** What was said when the zorgtraject began. */
export interface Intake {
  readonly zorgtrajectId: string;
  /** The language to speak with this client: ISO 639-3, or 639-5 for a group. */
  readonly language: string;
  /** The subsidised project that the hours count for: a code of the organisation. */
  readonly project?: string;
  readonly reason?: string;
}

/** A closing says what becomes of all that was still open. */
export interface Closing {
  readonly zorgtrajectId: string;
  readonly reason: ZorgtrajectCloseReason;
  readonly doelen: readonly { readonly doelId: string; readonly outcome: GoalOutcome }[];
  readonly referrals: readonly { readonly doorverwijzingId: string; readonly becomes: ReferralAfterClosing }[];
  readonly note?: string;
}

export type ZorgtrajectEvent =
  | DomainEvent<
      'IntakeStarted',
      Intake & {
        /** The medewerker who guides. */
        readonly toeleiderId: string;
        readonly persoonId: string;
        /** Made by the ledger for the person, the town and the year. */
        readonly askerToken: string;
      }
    >
  | DomainEvent<'IntakeCorrected', Intake & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<
      'ZorgtrajectHandedOver',
      {
        readonly zorgtrajectId: string;
        readonly fromToeleiderId: string;
        readonly toToeleiderId: string;
        readonly reason?: string;
      }
    >
  | DomainEvent<'ZorgtrajectClosed', Closing>
  | DomainEvent<'ZorgtrajectReopened', { readonly zorgtrajectId: string; readonly reason?: string }>
  | DoelEvent
  | MetingEvent
  | NotitieEvent
  | VerwijzingEvent;

const intake = { zorgtrajectId: 'plain', language: 'statistics', project: 'statistics', reason: 'free-text' } as const;

export const zorgtrajectContracts = {
  IntakeStarted: {
    version: 1,
    fields: { ...intake, toeleiderId: 'plain', persoonId: 'link', askerToken: 'statistics' },
  },
  IntakeCorrected: { version: 1, fields: { ...intake, correctedHappenedAt: 'statistics' } },
  ZorgtrajectHandedOver: {
    version: 1,
    fields: { zorgtrajectId: 'plain', fromToeleiderId: 'plain', toToeleiderId: 'plain', reason: 'free-text' },
  },
  ZorgtrajectClosed: {
    version: 1,
    fields: {
      zorgtrajectId: 'plain',
      reason: 'statistics',
      doelen: 'statistics',
      referrals: 'statistics',
      note: 'free-text',
    },
  },
  ZorgtrajectReopened: { version: 1, fields: { zorgtrajectId: 'plain', reason: 'free-text' } },
  ...doelContracts,
  ...metingContracts,
  ...notitieContracts,
  ...verwijzingContracts,
} as const satisfies EventContracts<ZorgtrajectEvent>;
