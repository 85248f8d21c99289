import type { CommandContracts } from '../kernel/slice.ts';
import type { ReferralOutcome } from '../vocabularies/doorverwijzing-state.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type { ReferralMade, Visit } from './verwijzing.events.ts';

interface SeenPartner {
  /** Whether `organisatieId` names a partner organisation; as its own stream said it when deciding. */
  readonly partnerKnown: boolean;
}

export interface Refer {
  readonly type: 'Refer';
  readonly data: ReferralMade;
  readonly seen: SeenPartner & {
    /** Whether the stream of `previousDoorverwijzingId` exists; only asked where one is named. */
    readonly previousKnown?: boolean;
    /** The town's taxonomy; only asked where themes are named. */
    readonly taxonomie?: Taxonomie;
  };
}

/** Told by the system when a doorverwijzing has reached a final state. */
export interface NoteReferralOutcome {
  readonly type: 'NoteReferralOutcome';
  readonly data: { readonly doorverwijzingId: string; readonly state: ReferralOutcome };
}

export interface RecordVisit {
  readonly type: 'RecordVisit';
  readonly data: Visit;
  readonly seen: SeenPartner;
}

/** Says the whole visit again; the context's `happenedAt` is when it was after all. */
export interface CorrectVisit {
  readonly type: 'CorrectVisit';
  readonly data: Visit;
  readonly seen: SeenPartner;
}

export interface EnterVisitInError {
  readonly type: 'EnterVisitInError';
  readonly data: { readonly bezoekId: string; readonly reason?: string };
}

export type VerwijzingCommand = Refer | NoteReferralOutcome | RecordVisit | CorrectVisit | EnterVisitInError;

const visitRejects = [
  'happened-in-future',
  'partner-unknown',
  'visit-without-place',
  'visit-duration-impossible',
] as const;

/** The contracts of these commands in a slice; `closed` is what it answers when nothing new may be added to it. */
export function verwijzingCommandContracts(closed: readonly string[]) {
  return {
    Refer: {
      emits: ['Referred'],
      rejects: [
        'happened-in-future',
        'partner-unknown',
        'previous-referral-unknown',
        'referral-expires-too-early',
        'theme-unknown',
        'theme-twice',
        'already-recorded',
        ...closed,
      ],
    },
    NoteReferralOutcome: {
      emits: ['ReferralOutcomeNoted'],
      rejects: ['happened-in-future', 'system-only', 'referral-unknown'],
    },
    RecordVisit: { emits: ['AccompaniedVisit'], rejects: [...visitRejects, 'already-recorded', ...closed] },
    CorrectVisit: {
      emits: ['BezoekCorrected'],
      rejects: [...visitRejects, 'visit-unknown', 'visit-entered-in-error'],
    },
    EnterVisitInError: {
      emits: ['BezoekEnteredInError'],
      rejects: ['happened-in-future', 'visit-unknown', 'visit-entered-in-error'],
    },
  } as const satisfies CommandContracts<VerwijzingCommand>;
}
