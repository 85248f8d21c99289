import { evolveVerwijzingen, initialVerwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Verwijzingen } from '../doorverwijzing/verwijzing.ts';
import type { Decidable } from '../kernel/event.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { SourceMessage } from '../vocabularies/aanmelding-closing.ts';
import type { YesNo } from '../vocabularies/indicators.ts';
import type { AanmeldingEvent, aanmeldingContracts } from './aanmelding.events.ts';
import { evolvePogingen } from './contactpoging.ts';
import type { KnownPoging } from './contactpoging.ts';
import { evolveGesprekken } from './onthaalgesprek.ts';
import type { KnownGesprek } from './onthaalgesprek.ts';

/** With whom an aanmelding is. */
export type Toewijzing =
  | { readonly at: 'nobody' }
  | { readonly at: 'wachtlijst' }
  | { readonly at: 'toeleider'; readonly toeleiderId: string; readonly withInterpreter: boolean | undefined };

/** What a decision needs to know of an aanmelding: no person, no words; without the town's key no statistics either. */
export interface ValidAanmelding {
  readonly status: 'open' | 'closed' | 'returned';
  readonly linked: boolean;
  readonly language: string | undefined;
  readonly hasChildren: YesNo | undefined;
  readonly toewijzing: Toewijzing;
  readonly pogingen: readonly KnownPoging[];
  readonly gesprekken: readonly KnownGesprek[];
  /** The approach as it was last chosen, serialised: only equality is asked of it. */
  readonly strategie: string | undefined;
  /** The word that the source was last told. */
  readonly told: SourceMessage | undefined;
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
        strategie: undefined,
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

/** The approach as text, whatever the order of the reasons. */
export function strategieText(strategie: { readonly strategy: unknown; readonly reasons: unknown }): string {
  const reasons = Array.isArray(strategie.reasons) ? strategie.reasons.toSorted() : [];
  return JSON.stringify([strategie.strategy, reasons]);
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
      return { ...state, toewijzing: { at: 'toeleider', toeleiderId, withInterpreter } };
    }
    case 'AanmeldingPutOnWachtlijst':
      return { ...state, toewijzing: { at: 'wachtlijst' } };
    case 'BenaderingsstrategieChosen':
      return { ...state, strategie: strategieText(event.data) };
    case 'AanmeldingReturned':
      return { ...state, status: 'returned' };
    case 'AanmeldingClosed':
      return { ...state, status: 'closed' };
    case 'AanmeldingReopened':
      return { ...state, status: 'open' };
    case 'SourceTold':
      return { ...state, told: event.data.word };
    case 'ContactAttempted':
    case 'ContactAttemptCorrected':
    case 'ContactAttemptEnteredInError':
      return { ...state, pogingen: evolvePogingen(state.pogingen, event) };
    case 'OnthaalgesprekPlanned':
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekCorrected':
    case 'OnthaalgesprekEnteredInError':
      return { ...state, gesprekken: evolveGesprekken(state.gesprekken, event) };
    default:
      return unreachable(event);
  }
}
