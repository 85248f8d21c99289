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

interface Ending {
  readonly zorgtrajectId: string;
  /** Of this closing: after reopening there can be another. */
  readonly afsluitingId: string;
  readonly reason: ZorgtrajectCloseReason;
  readonly note?: string;
}

/** A closing says what becomes of all that was still open. */
export interface Closing extends Ending {
  readonly doelen: readonly { readonly doelId: string; readonly outcome: GoalOutcome }[];
  readonly referrals: readonly { readonly doorverwijzingId: string; readonly becomes: ReferralAfterClosing }[];
}

/** Why it was closed, said again; what it said of goals and referrals is put right there. */
export type ClosingCorrection = Ending;

/** To whom and why. */
export interface HandOver {
  readonly zorgtrajectId: string;
  readonly overdrachtId: string;
  readonly toToeleiderId: string;
  readonly reason?: string;
}

/** Of a hand-over to whom it went stays: a wrong one is handed over again. */
export type HandOverCorrection = Omit<HandOver, 'toToeleiderId'>;

export type ZorgtrajectEvent =
  | DomainEvent<
      'IntakeStarted',
      Intake & {
        /** The medewerker who guides. */
        readonly toeleiderId: string;
        readonly persoonId: string;
        /** The aanmelding that led to it. */
        readonly aanmeldingId?: string;
        /** Made by the ledger for the person, the town and the year. */
        readonly askerToken: string;
      }
    >
  | DomainEvent<'IntakeCorrected', Intake & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'ZorgtrajectHandedOver', HandOver & { readonly fromToeleiderId: string }>
  | DomainEvent<'ZorgtrajectHandOverCorrected', HandOverCorrection & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'ZorgtrajectClosed', Closing>
  | DomainEvent<'ZorgtrajectClosingCorrected', ClosingCorrection & { readonly correctedHappenedAt: HappenedAt }>
  /** It was never so. Hulpvragen that were asked in it were asked, and stand by themselves. */
  | DomainEvent<'ZorgtrajectEnteredInError', { readonly zorgtrajectId: string; readonly reason?: string }>
  | DomainEvent<'ZorgtrajectReopened', { readonly zorgtrajectId: string; readonly reason?: string }>
  | DoelEvent
  | MetingEvent
  | NotitieEvent
  | VerwijzingEvent;

const intake = { zorgtrajectId: 'plain', language: 'statistics', project: 'statistics', reason: 'free-text' } as const;

const handOver = { zorgtrajectId: 'plain', overdrachtId: 'plain', reason: 'free-text' } as const;
const ending = { zorgtrajectId: 'plain', afsluitingId: 'plain', reason: 'statistics', note: 'free-text' } as const;

export const zorgtrajectContracts = {
  IntakeStarted: {
    version: 1,
    fields: { ...intake, toeleiderId: 'plain', persoonId: 'link', aanmeldingId: 'link', askerToken: 'statistics' },
  },
  IntakeCorrected: { version: 1, fields: { ...intake, correctedHappenedAt: 'statistics' } },
  ZorgtrajectHandedOver: {
    version: 1,
    fields: { ...handOver, fromToeleiderId: 'plain', toToeleiderId: 'plain' },
  },
  ZorgtrajectHandOverCorrected: { version: 1, fields: { ...handOver, correctedHappenedAt: 'statistics' } },
  ZorgtrajectClosed: {
    version: 1,
    fields: { ...ending, doelen: 'statistics', referrals: 'statistics' },
  },
  ZorgtrajectClosingCorrected: { version: 1, fields: { ...ending, correctedHappenedAt: 'statistics' } },
  ZorgtrajectEnteredInError: { version: 1, fields: { zorgtrajectId: 'plain', reason: 'free-text' } },
  ZorgtrajectReopened: { version: 1, fields: { zorgtrajectId: 'plain', reason: 'free-text' } },
  ...doelContracts,
  ...metingContracts,
  ...notitieContracts,
  ...verwijzingContracts,
} as const satisfies EventContracts<ZorgtrajectEvent>;
