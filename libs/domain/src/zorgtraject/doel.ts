import type { Decidable } from '../kernel/event.ts';
import { lookUp } from '../kernel/recorded.ts';
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
  | { readonly type: 'EnterDoelInError'; readonly data: { readonly doelId: string; readonly reason?: string } };

/** By doelId. */
export type Doelen = Readonly<Record<string, 'open' | 'ended' | 'entered-in-error'>>;

export function evolveDoelen(doelen: Doelen, event: Decidable<DoelEvent, typeof doelContracts>): Doelen {
  switch (event.type) {
    case 'DoelSet':
      return { ...doelen, [event.data.doelId]: 'open' };
    case 'DoelEnded':
      return { ...doelen, [event.data.doelId]: 'ended' };
    case 'DoelEnteredInError':
      return { ...doelen, [event.data.doelId]: 'entered-in-error' };
    case 'DoelCorrected':
    case 'DoelOutcomeCorrected':
      return doelen;
    default:
      return unreachable(event);
  }
}

export function openDoelen(doelen: Doelen): readonly string[] {
  return Object.keys(doelen).filter((id) => doelen[id] === 'open');
}

/** The goals once the zorgtraject was closed: it said what became of each. */
export function endAll(doelen: Doelen): Doelen {
  return Object.fromEntries(Object.entries(doelen).map(([id, state]) => [id, state === 'open' ? 'ended' : state]));
}

export function decideDoel(
  doelen: Doelen,
  command: DoelCommand,
  { happenedAt }: DecisionContext,
): readonly DoelEvent[] {
  const known = lookUp(doelen, command.data.doelId);
  if (command.type === 'SetDoel') {
    if (known !== undefined) return [];
    return [{ type: 'DoelSet', data: { ...command.data, ...versionOf(command) } }];
  }
  if (known === undefined) return reject('doel-unknown', 'doelId');
  if (command.type === 'EnterDoelInError') {
    return known === 'entered-in-error' ? [] : [{ type: 'DoelEnteredInError', data: command.data }];
  }
  if (known === 'entered-in-error') reject('doel-entered-in-error', 'doelId');
  switch (command.type) {
    case 'EndDoel':
      if (known !== 'open') reject('doel-not-open', 'doelId');
      return [{ type: 'DoelEnded', data: command.data }];
    case 'CorrectDoel': {
      const data = { ...command.data, ...versionOf(command), correctedHappenedAt: happenedAt };
      return [{ type: 'DoelCorrected', data }];
    }
    case 'CorrectDoelOutcome':
      if (known !== 'ended') reject('doel-not-ended', 'doelId');
      return [{ type: 'DoelOutcomeCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
    default:
      return unreachable(command);
  }
}

const doelRejects = ['happened-in-future', 'doel-unknown', 'doel-entered-in-error'] as const;

/** `closed`: what is answered when nothing new may be added. */
export function doelCommandContracts(closed: readonly string[]) {
  return {
    SetDoel: { emits: ['DoelSet'], rejects: ['happened-in-future', 'theme-unknown', ...closed] },
    EndDoel: { emits: ['DoelEnded'], rejects: [...doelRejects, 'doel-not-open', ...closed] },
    CorrectDoel: { emits: ['DoelCorrected'], rejects: [...doelRejects, 'theme-unknown'] },
    CorrectDoelOutcome: { emits: ['DoelOutcomeCorrected'], rejects: [...doelRejects, 'doel-not-ended'] },
    EnterDoelInError: { emits: ['DoelEnteredInError'], rejects: ['happened-in-future', 'doel-unknown'] },
  } as const satisfies CommandContracts<DoelCommand>;
}

function versionOf({ data, seen }: { readonly data: Doel; readonly seen: SeenTaxonomie }) {
  if (data.theme === undefined) return {};
  const { taxonomie } = seen;
  if (taxonomie === undefined || !hasTheme(taxonomie, data.theme)) return reject('theme-unknown', 'theme');
  return { taxonomieVersion: taxonomie.version };
}
