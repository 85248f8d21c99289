import { decideVerwijzing } from '../doorverwijzing/verwijzing.decisions.ts';
import { assertHappened, dateOf, startOf } from '../kernel/happened-at.ts';
import { carriesWords, contentOf } from '../kernel/recorded.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { correctAfsluiting, endAanmelding } from './aanmelding.closing.ts';
import type { AanmeldingCommand, CorrectAanmelding, RegisterAanmelding } from './aanmelding.commands.ts';
import type { AanmeldingEvent, AanmeldingRecorded } from './aanmelding.events.ts';
import { reject } from './aanmelding.rejections.ts';
import { isValid, verwijzingenOf } from './aanmelding.ts';
import type { Aanmelding, ValidAanmelding } from './aanmelding.ts';
import { decideStrategie } from './benaderingsstrategie.ts';
import { isForFamilies } from './checklist.ts';
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
    case 'PutOnWachtlijst': {
      const { toewijzing } = assertOpen(state);
      const waits = toewijzing.at === 'wachtlijst' && toewijzing.since === dateOf(context.happenedAt);
      if (waits && !carriesWords(command.data.note)) return [];
      return [{ type: 'AanmeldingPutOnWachtlijst', data: command.data }];
    }
    case 'ChooseBenaderingsstrategie':
      return decideStrategie(assertOpen(state).strategieen, command, context);
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
      return endAanmelding(assertValid(state), command, context);
    // From here on also after closing: what was recorded is put right, and the source hears of it.
    case 'CorrectAanmelding':
      return correctAanmelding(assertValid(state), command, context);
    case 'CorrectAanmeldingReturn':
    case 'CorrectAanmeldingClosing':
      return correctAfsluiting(assertValid(state), command, context);
    case 'CorrectBenaderingsstrategie':
    case 'EnterBenaderingsstrategieInError':
      return decideStrategie(assertValid(state).strategieen, command, context);
    case 'LinkAanmelding':
      if (assertValid(state).linked) reject('aanmelding-already-linked');
      return [{ type: 'AanmeldingLinked', data: command.data }];
    case 'UnlinkAanmelding':
      if (!assertValid(state).linked) reject('aanmelding-not-linked');
      return [{ type: 'AanmeldingUnlinked', data: command.data }];
    case 'CorrectContactAttempt':
    case 'EnterContactAttemptInError':
      return decideContactpoging(assertValid(state).pogingen, command, context);
    case 'CorrectOnthaalgesprekPlan':
    case 'CorrectOnthaalgesprekCancellation':
    case 'CorrectOnthaalgesprek':
    case 'EnterOnthaalgesprekInError':
      return decideOnthaalgesprek(assertValid(state), command, context);
    case 'TellSource': {
      const { word, note } = command.data;
      const told = assertValid(state).told === contentOf(context.happenedAt, word);
      return told && !carriesWords(note) ? [] : [{ type: 'SourceTold', data: command.data }];
    }
    case 'ReopenAanmelding':
      if (assertValid(state).status === 'open') reject('aanmelding-not-ended');
      return [{ type: 'AanmeldingReopened', data: command.data }];
    case 'EnterAanmeldingInError':
      if (state.status !== 'entered-in-error') return [{ type: 'AanmeldingEnteredInError', data: command.data }];
      return carriesWords(command.data.reason) ? reject('aanmelding-entered-in-error') : [];
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
  if (state.status !== 'none') reject('already-recorded');
  assertArrived(data, context);
  return [{ type: 'AanmeldingRegistered', data: { ...data, anonymous: data.persoonId === undefined } }];
}

/**
 * Says the whole aanmelding again, its time too. Who has no children after all was not spoken to about what is for
 * families: the conversation that says so is put right first.
 */
export function correctAanmelding(
  { gesprekken }: ValidAanmelding,
  { data }: CorrectAanmelding,
  context: DecisionContext,
): readonly AanmeldingEvent[] {
  assertArrived(data, context);
  const forFamilies = gesprekken.some((one) => one.status === 'held' && one.topics?.some(isForFamilies));
  if (data.hasChildren === 'nee' && forFamilies) reject('family-topics-discussed', 'hasChildren');
  return [{ type: 'AanmeldingCorrected', data: { ...data, correctedHappenedAt: context.happenedAt } }];
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
