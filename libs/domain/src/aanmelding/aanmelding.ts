import { evolveVerwijzingen, initialVerwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Verwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Decidable } from '../kernel/event.ts';
import { dateOf } from '../kernel/happened-at.ts';
import { contentOf } from '../kernel/recorded.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { YesNo } from '../vocabularies/indicators.ts';
import type { AanmeldingEvent, aanmeldingContracts } from './aanmelding.events.ts';
import { evolveAfsluitingen } from './aanmelding.closing.ts';
import type { KnownAfsluiting } from './aanmelding.closing.ts';
import { evolveStrategieen } from './benaderingsstrategie.ts';
import type { KnownStrategie } from './benaderingsstrategie.ts';
import { evolvePogingen } from './contactpoging.ts';
import type { KnownPoging } from './contactpoging.ts';
import { evolveGesprekken } from './onthaalgesprek.ts';
import type { KnownGesprek } from './onthaalgesprek.ts';

/** With whom an aanmelding is; `since` is a local date. */
export type Toewijzing =
  | { readonly at: 'nobody' }
  | { readonly at: 'wachtlijst'; readonly since: string }
  | {
      readonly at: 'toeleider';
      readonly since: string;
      readonly toeleiderId: string;
      /** Undefined once the town's key is gone. */
      readonly withInterpreter: boolean | undefined;
    };

/** What a decision needs to know of an aanmelding: no person, no words; without the town's key no statistics either. */
export interface ValidAanmelding {
  readonly status: 'open' | 'closed' | 'returned';
  readonly linked: boolean;
  readonly language: string | undefined;
  readonly hasChildren: YesNo | undefined;
  readonly toewijzing: Toewijzing;
  readonly pogingen: readonly KnownPoging[];
  readonly gesprekken: readonly KnownGesprek[];
  /** In the order of choosing; the last that is not in error holds. */
  readonly strategieen: readonly KnownStrategie[];
  /** Closings and returns, in order. */
  readonly afsluitingen: readonly KnownAfsluiting[];
  /** The word that the source was last told, and when, serialised: only equality is asked of it. */
  readonly told: string | undefined;
  readonly verwijzingen: Verwijzingen;
}

export type Aanmelding =
  | { readonly status: 'none' }
  | ValidAanmelding
  | { readonly status: 'entered-in-error'; readonly verwijzingen: Verwijzingen };

type DecidableAanmelding = Decidable<AanmeldingEvent, typeof aanmeldingContracts>;

export const initialAanmelding = { status: 'none' } as Aanmelding;

export function evolveAanmelding(state: Aanmelding, event: DecidableAanmelding): Aanmelding {
  switch (event.type) {
    case 'AanmeldingRegistered':
      return {
        status: 'open',
        linked: !event.data.anonymous,
        language: event.data.language,
        hasChildren: event.data.hasChildren,
        toewijzing: { at: 'nobody' },
        pogingen: [],
        gesprekken: [],
        strategieen: [],
        afsluitingen: [],
        told: undefined,
        verwijzingen: initialVerwijzingen,
      };
    case 'AanmeldingEnteredInError':
      return { status: 'entered-in-error', verwijzingen: verwijzingenOf(state) };
    case 'Referred':
    case 'ReferralOutcomeNoted':
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      if (state.status === 'none') return state;
      return { ...state, verwijzingen: evolveVerwijzingen(state.verwijzingen, event) };
    default:
      return isValid(state) ? evolveValid(state, event) : state;
  }
}

/** Also of an aanmelding that was entered in error: a partner's late answer is still taken. */
export function verwijzingenOf(state: Aanmelding): Verwijzingen {
  return state.status === 'none' ? initialVerwijzingen : state.verwijzingen;
}

export function isValid(state: Aanmelding): state is ValidAanmelding {
  return state.status !== 'none' && state.status !== 'entered-in-error';
}

type OtherEvent = Exclude<
  DecidableAanmelding,
  {
    readonly type:
      | 'AanmeldingRegistered'
      | 'AanmeldingEnteredInError'
      | 'Referred'
      | 'ReferralOutcomeNoted'
      | 'AccompaniedVisit'
      | 'BezoekCorrected'
      | 'BezoekEnteredInError';
  }
>;

function evolveValid(state: ValidAanmelding, event: OtherEvent): ValidAanmelding {
  switch (event.type) {
    case 'AanmeldingCorrected':
      return { ...state, language: event.data.language, hasChildren: event.data.hasChildren };
    case 'AanmeldingLinked':
      return { ...state, linked: true };
    case 'AanmeldingUnlinked':
      return { ...state, linked: false };
    case 'AanmeldingAssigned': {
      const { toeleiderId, withInterpreter } = event.data;
      return {
        ...state,
        toewijzing: { at: 'toeleider', since: dateOf(event.happenedAt), toeleiderId, withInterpreter },
      };
    }
    case 'AanmeldingPutOnWachtlijst':
      return { ...state, toewijzing: { at: 'wachtlijst', since: dateOf(event.happenedAt) } };
    case 'BenaderingsstrategieChosen':
    case 'BenaderingsstrategieCorrected':
    case 'BenaderingsstrategieEnteredInError':
      return { ...state, strategieen: evolveStrategieen(state.strategieen, event) };
    case 'AanmeldingReturned':
      return { ...state, status: 'returned', afsluitingen: evolveAfsluitingen(state.afsluitingen, event) };
    case 'AanmeldingClosed':
      return { ...state, status: 'closed', afsluitingen: evolveAfsluitingen(state.afsluitingen, event) };
    case 'AanmeldingReturnCorrected':
    case 'AanmeldingClosingCorrected':
      return { ...state, afsluitingen: evolveAfsluitingen(state.afsluitingen, event) };
    case 'AanmeldingReopened':
      return { ...state, status: 'open' };
    case 'SourceTold':
      return { ...state, told: contentOf(event.happenedAt, event.data.word) };
    case 'ContactAttempted':
    case 'ContactAttemptCorrected':
    case 'ContactAttemptEnteredInError':
      return { ...state, pogingen: evolvePogingen(state.pogingen, event) };
    case 'OnthaalgesprekPlanned':
    case 'OnthaalgesprekPlanCorrected':
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekCancellationCorrected':
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekCorrected':
    case 'OnthaalgesprekEnteredInError':
      return { ...state, gesprekken: evolveGesprekken(state.gesprekken, event) };
    default:
      return unreachable(event);
  }
}
