import type { VerwijzingCommand } from '../doorverwijzing/verwijzing.commands.ts';
import { decideVerwijzing } from '../doorverwijzing/verwijzing.decisions.ts';
import { assertHappened } from '../kernel/happened-at.ts';
import { carriesWords } from '../kernel/recorded.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { UnlinkReason } from '../vocabularies/unlink-reason.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import { wijkIn } from '../vocabularies/wijk.ts';
import type { HulpvraagEvent, HulpvraagStatistics } from './hulpvraag.events.ts';
import { reject } from './hulpvraag.rejections.ts';
import { verwijzingenOf } from './hulpvraag.ts';
import type { Hulpvraag, Pinned } from './hulpvraag.ts';
import { assertThemes, sameThemes } from './themes.ts';
import { decideVerheldering } from './verheldering.ts';
import type { VerhelderingCommand } from './verheldering.ts';

interface HulpvraagBody extends HulpvraagStatistics {
  readonly question?: string;
  readonly note?: string;
}

interface SeenTaxonomie {
  /** The town's taxonomy as its own stream said it when deciding. */
  readonly taxonomie: Taxonomie;
}

interface SeenLists extends SeenTaxonomie {
  /** The town's neighbourhoods; only asked where a wijk is named. None: the town has no list. */
  readonly wijken?: readonly string[];
}

export interface RegisterHulpvraag {
  readonly type: 'RegisterHulpvraag';
  readonly data: HulpvraagBody & {
    readonly hulpvraagId: string;
    readonly persoonId?: string;
    readonly zorgtrajectId?: string;
    readonly aanmeldingId?: string;
    /** Made by the ledger for the person, the town and the year; absent for who stays anonymous. */
    readonly askerToken?: string;
  };
  readonly seen: SeenLists & {
    readonly zorgtrajectOpen?: boolean;
    /** Whether the aanmelding is registered here; only asked where one is named. */
    readonly aanmeldingKnown?: boolean;
    /** Whether whom it is about is who asks. */ readonly zorgtrajectOfAsker?: boolean;
  };
}

export interface CorrectHulpvraag {
  readonly type: 'CorrectHulpvraag';
  readonly data: HulpvraagBody & { readonly hulpvraagId: string; readonly askerToken?: string };
  readonly seen: SeenLists;
}

export interface LinkHulpvraag {
  readonly type: 'LinkHulpvraag';
  readonly data: { readonly hulpvraagId: string; readonly persoonId: string; readonly askerToken: string };
}

export interface UnlinkHulpvraag {
  readonly type: 'UnlinkHulpvraag';
  readonly data: { readonly hulpvraagId: string; readonly reason: UnlinkReason };
}

export interface EnterHulpvraagInError {
  readonly type: 'EnterHulpvraagInError';
  readonly data: { readonly hulpvraagId: string; readonly reason?: string };
}

export type HulpvraagCommand =
  | RegisterHulpvraag
  | CorrectHulpvraag
  | VerhelderingCommand
  | LinkHulpvraag
  | UnlinkHulpvraag
  | EnterHulpvraagInError
  | VerwijzingCommand;

export function decideHulpvraag(
  state: Hulpvraag,
  command: HulpvraagCommand,
  context: DecisionContext,
): readonly HulpvraagEvent[] {
  assertHappened(context.happenedAt, context.now);
  switch (command.type) {
    case 'RegisterHulpvraag':
      return registerHulpvraag(state, command);
    case 'CorrectHulpvraag':
      return correctHulpvraag(assertRegistered(state).pinned, command, context);
    case 'ClarifyHulpvraag':
    case 'CorrectVerheldering':
    case 'EnterVerhelderingInError':
      return decideVerheldering(assertRegistered(state).verhelderingen, command, context);
    case 'LinkHulpvraag':
      return linkHulpvraag(state, command);
    case 'UnlinkHulpvraag':
      if (!assertRegistered(state).linked) reject('hulpvraag-not-linked');
      return [{ type: 'HulpvraagUnlinked', data: command.data }];
    case 'EnterHulpvraagInError':
      return enterHulpvraagInError(state, command);
    case 'Refer':
    case 'RecordVisit':
      return decideVerwijzing(assertRegistered(state).verwijzingen, command, context);
    case 'NoteReferralOutcome':
    case 'CorrectVisit':
    case 'EnterVisitInError':
      return decideVerwijzing(verwijzingenOf(state), command, context);
    default:
      return unreachable(command);
  }
}

export function registerHulpvraag(state: Hulpvraag, { data, seen }: RegisterHulpvraag): readonly HulpvraagEvent[] {
  if (state.status !== 'none') reject('already-recorded');
  assertThemes(data.themes, seen.taxonomie);
  if (data.aanmeldingId !== undefined && seen.aanmeldingKnown !== true) reject('aanmelding-unknown', 'aanmeldingId');
  if (data.zorgtrajectId !== undefined && seen.zorgtrajectOpen !== true) {
    reject('zorgtraject-not-open', 'zorgtrajectId');
  }
  if (data.zorgtrajectId !== undefined && seen.zorgtrajectOfAsker === false) {
    reject('zorgtraject-of-somebody-else', 'zorgtrajectId');
  }
  const anonymous = data.persoonId === undefined;
  const { version: taxonomieVersion } = seen.taxonomie;
  return [{ type: 'HulpvraagRegistered', data: { ...data, ...wijkSaid(data, seen), anonymous, taxonomieVersion } }];
}

/**
 * A correction says the whole hulpvraag again, its time too; what was said before stays in the history. Themes and wijk
 * that stay as they were are not held against the lists of today: the themes keep their version.
 */
export function correctHulpvraag(
  pinned: Pinned,
  { data, seen }: CorrectHulpvraag,
  { happenedAt }: DecisionContext,
): readonly HulpvraagEvent[] {
  const kept = pinned.themes !== undefined && sameThemes(pinned.themes, data.themes);
  if (!kept) assertThemes(data.themes, seen.taxonomie);
  const taxonomieVersion = kept ? pinned.taxonomieVersion : seen.taxonomie.version;
  const wijk = data.wijk === pinned.wijk ? {} : wijkSaid(data, seen);
  return [
    { type: 'HulpvraagCorrected', data: { ...data, ...wijk, taxonomieVersion, correctedHappenedAt: happenedAt } },
  ];
}

export function linkHulpvraag(state: Hulpvraag, { data }: LinkHulpvraag): readonly HulpvraagEvent[] {
  if (assertRegistered(state).linked) reject('hulpvraag-already-linked');
  return [{ type: 'HulpvraagLinked', data }];
}

export function enterHulpvraagInError(state: Hulpvraag, { data }: EnterHulpvraagInError): readonly HulpvraagEvent[] {
  if (state.status !== 'entered-in-error') return [{ type: 'HulpvraagEnteredInError', data }];
  return carriesWords(data.reason) ? reject('hulpvraag-entered-in-error') : [];
}

function assertRegistered(state: Hulpvraag): Extract<Hulpvraag, { status: 'registered' }> {
  return state.status === 'registered' ? state : reject('hulpvraag-entered-in-error');
}

/** The wijk as the town's list has it; as it comes, where the town has none. */
function wijkSaid({ wijk }: HulpvraagBody, { wijken = [] }: SeenLists): { readonly wijk?: string } {
  if (wijk === undefined || wijken.length === 0) return {};
  return { wijk: wijkIn(wijken, wijk) ?? reject('wijk-unknown', 'wijk') };
}
