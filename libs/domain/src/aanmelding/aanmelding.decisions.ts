import { decideVerwijzing } from '../doorverwijzing/verwijzing.decisions.ts';
import { assertHappened, startOf } from '../kernel/happened-at.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { endAanmelding } from './aanmelding.closing.ts';
import type { AanmeldingCommand, ChooseBenaderingsstrategie, RegisterAanmelding } from './aanmelding.commands.ts';
import type { AanmeldingEvent, AanmeldingRecorded } from './aanmelding.events.ts';
import { reject } from './aanmelding.rejections.ts';
import { isValid, strategieText, verwijzingenOf } from './aanmelding.ts';
import type { Aanmelding, ValidAanmelding } from './aanmelding.ts';
import { decideContactpoging } from './contactpoging.ts';
import { decideOnthaalgesprek } from './onthaalgesprek.decisions.ts';
import { assignAanmelding } from './toewijzing.ts';

export function decideAanmelding(
  state: Aanmelding,
  command: AanmeldingCommand,
  context: DecisionContext,
): readonly AanmeldingEvent[] {
  assertHappened(context.happenedAt, context.now);
  switch (command.type) {
    case 'RegisterAanmelding':
      return registerAanmelding(state, command, context);
    case 'AssignAanmelding':
      return assignAanmelding(assertOpen(state), command, context);
    case 'PutOnWachtlijst':
      if (assertOpen(state).toewijzing.at === 'wachtlijst') return [];
      return [{ type: 'AanmeldingPutOnWachtlijst', data: command.data }];
    case 'ChooseBenaderingsstrategie':
      return chooseBenaderingsstrategie(assertOpen(state), command);
    case 'RecordContactAttempt':
      return decideContactpoging(assertOpen(state).pogingen, command, context);
    case 'PlanOnthaalgesprek':
    case 'CancelOnthaalgesprek':
    case 'HoldOnthaalgesprek':
      return decideOnthaalgesprek(assertOpen(state), command, context);
    case 'Refer':
    case 'RecordVisit':
      return decideVerwijzing(assertOpen(state).verwijzingen, command, context);
    case 'ReturnAanmelding':
    case 'CloseAanmelding':
      return endAanmelding(assertValid(state), command);
    // From here on also after closing: what was recorded is put right, and the source hears of it.
    case 'CorrectAanmelding':
      assertValid(state);
      assertArrived(command.data, context);
      return [{ type: 'AanmeldingCorrected', data: { ...command.data, correctedHappenedAt: context.happenedAt } }];
    case 'LinkAanmelding':
      if (assertValid(state).linked) reject('aanmelding-already-linked');
      return [{ type: 'AanmeldingLinked', data: command.data }];
    case 'UnlinkAanmelding':
      return assertValid(state).linked ? [{ type: 'AanmeldingUnlinked', data: command.data }] : [];
    case 'CorrectContactAttempt':
    case 'EnterContactAttemptInError':
      return decideContactpoging(assertValid(state).pogingen, command, context);
    case 'CorrectOnthaalgesprek':
    case 'EnterOnthaalgesprekInError':
      return decideOnthaalgesprek(assertValid(state), command, context);
    case 'TellSource':
      if (assertValid(state).told === command.data.word) return [];
      return [{ type: 'SourceTold', data: command.data }];
    case 'ReopenAanmelding':
      return assertValid(state).status === 'open' ? [] : [{ type: 'AanmeldingReopened', data: command.data }];
    case 'EnterAanmeldingInError':
      if (state.status === 'entered-in-error') return [];
      return [{ type: 'AanmeldingEnteredInError', data: command.data }];
    // A partner's late answer is still taken, and a visit that was made stays made.
    case 'NoteReferralOutcome':
    case 'CorrectVisit':
    case 'EnterVisitInError':
      return decideVerwijzing(verwijzingenOf(state), command, context);
    default:
      return unreachable(command);
  }
}

export function registerAanmelding(
  state: Aanmelding,
  { data }: RegisterAanmelding,
  context: DecisionContext,
): readonly AanmeldingEvent[] {
  if (state.status !== 'none') return [];
  assertArrived(data, context);
  return [{ type: 'AanmeldingRegistered', data: { ...data, anonymous: data.persoonId === undefined } }];
}

/** With at least one reason; it can change, and the same again is nothing new. */
export function chooseBenaderingsstrategie(
  state: ValidAanmelding,
  { data }: ChooseBenaderingsstrategie,
): readonly AanmeldingEvent[] {
  if (data.reasons.length === 0) reject('strategie-without-reason', 'reasons');
  const twice = data.reasons.findIndex((reason, index) => data.reasons.indexOf(reason) !== index);
  if (twice !== -1) reject('strategie-reason-twice', `reasons.${twice}`);
  if (state.strategie === strategieText(data)) return [];
  return [{ type: 'BenaderingsstrategieChosen', data }];
}

function assertValid(state: Aanmelding): ValidAanmelding {
  return isValid(state) ? state : reject('aanmelding-entered-in-error');
}

function assertOpen(state: Aanmelding): ValidAanmelding {
  const valid = assertValid(state);
  return valid.status === 'open' ? valid : reject('aanmelding-not-open');
}

/** Nobody arrives tomorrow. */
function assertArrived({ arrivedAt }: AanmeldingRecorded, { happenedAt, now }: DecisionContext): void {
  if (arrivedAt === undefined) return;
  const began = startOf({ local: arrivedAt, zone: happenedAt.zone, precision: 'day' });
  if (began > Date.parse(now)) reject('arrived-in-future', 'arrivedAt');
}
