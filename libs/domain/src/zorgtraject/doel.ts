import type { Decidable } from '../kernel/event.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { hasTheme } from '../vocabularies/taxonomie.ts';
import type { Taxonomie } from '../vocabularies/taxonomie.ts';
import type { Doel, DoelEnd, DoelEvent, doelContracts } from './doel.events.ts';
import { reject } from './zorgtraject.rejections.ts';

interface SeenTaxonomie {
  /** The town's taxonomy; only asked where a theme is named. */
  readonly taxonomie?: Taxonomie;
}

export type DoelCommand =
  | { readonly type: 'SetDoel'; readonly data: Doel; readonly seen: SeenTaxonomie }
  /** Says the whole goal again. */
  | { readonly type: 'CorrectDoel'; readonly data: Doel; readonly seen: SeenTaxonomie }
  | { readonly type: 'EndDoel'; readonly data: DoelEnd }
  | { readonly type: 'CorrectDoelOutcome'; readonly data: DoelEnd }
  /** It has not ended after all. */
  | { readonly type: 'EnterDoelOutcomeInError'; readonly data: { readonly doelId: string; readonly reason?: string } }
  | { readonly type: 'EnterDoelInError'; readonly data: { readonly doelId: string; readonly reason?: string } };

interface KnownDoel {
  readonly status: 'open' | 'ended' | 'entered-in-error';
  readonly pinned: PinnedTheme;
}

/** The theme as it was last said, and the version that it was taken from; it needs not be in the themes of today. */
interface PinnedTheme {
  /** Absent once the town's key is gone, too. */
  readonly theme?: string | undefined;
  readonly taxonomieVersion?: number | undefined;
}

/** By doelId. */
export type Doelen = Readonly<Record<string, KnownDoel>>;

export function evolveDoelen(doelen: Doelen, event: Decidable<DoelEvent, typeof doelContracts>): Doelen {
  switch (event.type) {
    case 'DoelSet':
      return { ...doelen, [event.data.doelId]: { status: 'open', pinned: pinnedBy(event.data) } };
    case 'DoelCorrected':
      return changed(doelen, event.data.doelId, { pinned: pinnedBy(event.data) });
    case 'DoelOutcomeEnteredInError':
      return changed(doelen, event.data.doelId, { status: 'open' });
    case 'DoelEnded':
      return changed(doelen, event.data.doelId, { status: 'ended' });
    case 'DoelEnteredInError':
      return changed(doelen, event.data.doelId, { status: 'entered-in-error' });
    case 'DoelOutcomeCorrected':
      return doelen;
    default:
      return unreachable(event);
  }
}

function changed(doelen: Doelen, doelId: string, change: Partial<KnownDoel>): Doelen {
  const known = lookUp(doelen, doelId);
  return known ? { ...doelen, [doelId]: { ...known, ...change } } : doelen;
}

function pinnedBy({ theme, taxonomieVersion }: PinnedTheme): PinnedTheme {
  return { theme, taxonomieVersion };
}

export function openDoelen(doelen: Doelen): readonly string[] {
  return Object.keys(doelen).filter((id) => doelen[id]!.status === 'open');
}

/** The goals once the zorgtraject was closed: it said what became of each. */
export function endAll(doelen: Doelen): Doelen {
  const ended = (known: KnownDoel): KnownDoel => (known.status === 'open' ? { ...known, status: 'ended' } : known);
  return Object.fromEntries(Object.entries(doelen).map(([id, known]) => [id, ended(known)]));
}

export function decideDoel(
  doelen: Doelen,
  command: DoelCommand,
  { happenedAt }: DecisionContext,
): readonly DoelEvent[] {
  const doel = lookUp(doelen, command.data.doelId);
  const known = doel?.status;
  if (command.type === 'SetDoel') {
    if (known !== undefined) reject('already-recorded', 'doelId');
    return [{ type: 'DoelSet', data: { ...command.data, ...versionOf(command) } }];
  }
  if (doel === undefined) return reject('doel-unknown', 'doelId');
  if (command.type === 'EnterDoelInError') {
    if (known !== 'entered-in-error') return [{ type: 'DoelEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('doel-entered-in-error', 'doelId') : [];
  }
  if (known === 'entered-in-error') reject('doel-entered-in-error', 'doelId');
  switch (command.type) {
    case 'EndDoel':
      if (known !== 'open') reject('doel-not-open', 'doelId');
      return [{ type: 'DoelEnded', data: command.data }];
    case 'CorrectDoel': {
      const data = { ...command.data, ...versionOf(command, doel.pinned), correctedHappenedAt: happenedAt };
      return [{ type: 'DoelCorrected', data }];
    }
    case 'CorrectDoelOutcome':
      if (known !== 'ended') reject('doel-not-ended', 'doelId');
      return [{ type: 'DoelOutcomeCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
    case 'EnterDoelOutcomeInError':
      if (known !== 'ended') reject('doel-not-ended', 'doelId');
      return [{ type: 'DoelOutcomeEnteredInError', data: command.data }];
    default:
      return unreachable(command);
  }
}

const doelRejects = ['happened-in-future', 'doel-unknown', 'doel-entered-in-error'] as const;

/** `closed`: what is answered when nothing new may be added. */
export function doelCommandContracts(closed: readonly string[], inError: string) {
  const known = [...doelRejects, inError];
  return {
    SetDoel: { emits: ['DoelSet'], rejects: ['happened-in-future', 'theme-unknown', 'already-recorded', ...closed] },
    EndDoel: { emits: ['DoelEnded'], rejects: [...doelRejects, 'doel-not-open', ...closed] },
    CorrectDoel: { emits: ['DoelCorrected'], rejects: [...known, 'theme-unknown'] },
    CorrectDoelOutcome: { emits: ['DoelOutcomeCorrected'], rejects: [...known, 'doel-not-ended'] },
    EnterDoelOutcomeInError: {
      emits: ['DoelOutcomeEnteredInError'],
      rejects: [...doelRejects, 'doel-not-ended', ...closed],
    },
    EnterDoelInError: { emits: ['DoelEnteredInError'], rejects: known },
  } as const satisfies CommandContracts<DoelCommand>;
}

/** A theme that stays what it was keeps its version; another is one of today's. */
function versionOf({ data, seen }: { readonly data: Doel; readonly seen: SeenTaxonomie }, pinned: PinnedTheme = {}) {
  if (data.theme === undefined) return {};
  const { taxonomieVersion } = pinned;
  if (data.theme === pinned.theme && taxonomieVersion !== undefined) return { taxonomieVersion };
  const { taxonomie } = seen;
  if (taxonomie === undefined || !hasTheme(taxonomie, data.theme)) return reject('theme-unknown', 'theme');
  return { taxonomieVersion: taxonomie.version };
}
