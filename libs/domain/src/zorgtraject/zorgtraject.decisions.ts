import type { VerwijzingCommand } from '../doorverwijzing/verwijzing.commands.ts';
import { decideVerwijzing } from '../doorverwijzing/verwijzing.decisions.ts';
import { assertHappened } from '../kernel/happened-at.ts';
import { lookUp } from '../kernel/recorded.ts';
import type { Rol } from '../kernel/roles.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { decideDoel } from './doel.ts';
import type { DoelCommand } from './doel.ts';
import { decideNotitie } from './notitie.ts';
import type { NotitieCommand } from './notitie.ts';
import { decideMeting } from './zelfredzaamheid.ts';
import type { MetingCommand } from './zelfredzaamheid.ts';
import { closeZorgtraject, correctClosing, enterZorgtrajectInError } from './zorgtraject.closing.ts';
import type { CloseZorgtraject, CorrectZorgtrajectClosing, EnterZorgtrajectInError } from './zorgtraject.closing.ts';
import type { HandOver, HandOverCorrection, Intake, ZorgtrajectEvent } from './zorgtraject.events.ts';
import { reject } from './zorgtraject.rejections.ts';
import type { ErredZorgtraject, OpenZorgtraject, StartedZorgtraject, Zorgtraject } from './zorgtraject.ts';

interface SeenToeleider {
  /** Roles that the medewerker who will guide has in this town at `happenedAt`; none when they do not work for it. */
  readonly toeleiderRollen: readonly Rol[];
}

export interface StartIntake {
  readonly type: 'StartIntake';
  readonly data: Intake & {
    readonly toeleiderId: string;
    readonly persoonId: string;
    readonly aanmeldingId?: string;
    readonly askerToken: string;
  };
  /** Only asked where somebody else than who asks will guide. */
  readonly seen?: SeenToeleider & {
    /** Whether the aanmelding is registered here; only asked where one is named. */
    readonly aanmeldingKnown?: boolean;
  };
}

/** Says what was taken down at the start again; the context's `happenedAt` is when it was after all. */
export interface CorrectIntake {
  readonly type: 'CorrectIntake';
  readonly data: Intake;
}

export interface HandOverZorgtraject {
  readonly type: 'HandOverZorgtraject';
  readonly data: HandOver;
  readonly seen: SeenToeleider;
}

/** Says again why it was handed over; the context's `happenedAt` is when it was after all. */
export interface CorrectHandOver {
  readonly type: 'CorrectHandOver';
  readonly data: HandOverCorrection;
}

export interface ReopenZorgtraject {
  readonly type: 'ReopenZorgtraject';
  readonly data: { readonly zorgtrajectId: string; readonly reason?: string };
}

export type ZorgtrajectCommand =
  | StartIntake
  | CorrectIntake
  | HandOverZorgtraject
  | CorrectHandOver
  | CloseZorgtraject
  | CorrectZorgtrajectClosing
  | EnterZorgtrajectInError
  | ReopenZorgtraject
  | DoelCommand
  | MetingCommand
  | NotitieCommand
  | VerwijzingCommand;

export function decideZorgtraject(
  state: Zorgtraject,
  command: ZorgtrajectCommand,
  context: DecisionContext,
): readonly ZorgtrajectEvent[] {
  assertHappened(context.happenedAt, context.now);
  if (command.type === 'StartIntake') return startIntake(state, command, context);
  if (state.status === 'none') throw new Error(`${command.type} on a zorgtraject that was never started`);
  switch (command.type) {
    case 'HandOverZorgtraject':
      return handOverZorgtraject(assertOpen(state), command);
    case 'CloseZorgtraject':
      return closeZorgtraject(assertOpen(state), command);
    case 'SetDoel':
    case 'EndDoel':
    case 'EnterDoelOutcomeInError':
      return decideDoel(assertOpen(state).doelen, command, context);
    case 'MeasureZelfredzaamheid':
      return decideMeting(assertOpen(state).metingen, command, context);
    case 'AddNotitie':
      return decideNotitie(assertOpen(state).notities, command, context);
    case 'Refer':
    case 'RecordVisit':
      return decideVerwijzing(assertOpen(state).verwijzingen, command, context);
    // From here on also after closing: corrections, what was entered in error, a partner's late answer, reopening.
    case 'CorrectIntake':
      assertValid(state);
      return [{ type: 'IntakeCorrected', data: { ...command.data, correctedHappenedAt: context.happenedAt } }];
    case 'CorrectHandOver': {
      const { data } = command;
      if (lookUp(assertValid(state).overdrachten, data.overdrachtId) === undefined) {
        reject('overdracht-unknown', 'overdrachtId');
      }
      return [{ type: 'ZorgtrajectHandOverCorrected', data: { ...data, correctedHappenedAt: context.happenedAt } }];
    }
    case 'CorrectZorgtrajectClosing':
      return correctClosing(assertValid(state), command, context);
    case 'EnterZorgtrajectInError':
      return enterZorgtrajectInError(state, command);
    case 'CorrectDoel':
    case 'CorrectDoelOutcome':
    case 'EnterDoelInError':
      return decideDoel(assertValid(state).doelen, command, context);
    case 'CorrectMeting':
    case 'EnterMetingInError':
      return decideMeting(assertValid(state).metingen, command, context);
    case 'CorrectNotitie':
    case 'EnterNotitieInError':
      return decideNotitie(assertValid(state).notities, command, context);
    // Also of what was entered in error: a visit that was made stays made.
    case 'NoteReferralOutcome':
    case 'CorrectVisit':
    case 'EnterVisitInError':
      return decideVerwijzing(state.verwijzingen, command, context);
    case 'ReopenZorgtraject':
      if (assertValid(state).status !== 'closed') reject('zorgtraject-not-closed');
      return [{ type: 'ZorgtrajectReopened', data: command.data }];
    default:
      return unreachable(command);
  }
}

export function startIntake(
  state: Zorgtraject,
  { data, seen }: StartIntake,
  { actor }: DecisionContext,
): readonly ZorgtrajectEvent[] {
  if (state.status !== 'none') reject('already-recorded');
  if (data.toeleiderId !== actor) assertGuide(seen?.toeleiderRollen ?? [], 'toeleiderId');
  if (data.aanmeldingId !== undefined && seen?.aanmeldingKnown !== true) reject('aanmelding-unknown', 'aanmeldingId');
  return [{ type: 'IntakeStarted', data }];
}

/** A hand-over goes to a toeleider or a coach who works for that town, and to somebody else. */
export function handOverZorgtraject(
  state: OpenZorgtraject,
  { data, seen }: HandOverZorgtraject,
): readonly ZorgtrajectEvent[] {
  if (data.toToeleiderId === state.toeleiderId) reject('handover-to-same-toeleider', 'toToeleiderId');
  if (lookUp(state.overdrachten, data.overdrachtId)) reject('already-recorded', 'overdrachtId');
  assertGuide(seen.toeleiderRollen, 'toToeleiderId');
  return [{ type: 'ZorgtrajectHandedOver', data: { ...data, fromToeleiderId: state.toeleiderId } }];
}

function assertValid(state: StartedZorgtraject): Exclude<StartedZorgtraject, ErredZorgtraject> {
  return state.status === 'entered-in-error' ? reject('zorgtraject-entered-in-error') : state;
}

function assertOpen(state: StartedZorgtraject): OpenZorgtraject {
  const valid = assertValid(state);
  return valid.status === 'open' ? valid : reject('zorgtraject-closed');
}

function assertGuide(rollen: readonly Rol[], field: string): void {
  if (rollen.length === 0) reject('toeleider-not-in-town', field);
  if (!rollen.includes('toeleider') && !rollen.includes('coach')) reject('toeleider-wrong-role', field);
}
