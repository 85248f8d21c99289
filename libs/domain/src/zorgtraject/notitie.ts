import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { Recorded } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { reject } from './zorgtraject.rejections.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

export interface Notitie {
  readonly notitieId: string;
  readonly text: string;
}

export type NotitieEvent =
  | DomainEvent<'NotitieAdded', Notitie>
  | DomainEvent<'NotitieCorrected', Notitie & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'NotitieEnteredInError', { readonly notitieId: string; readonly reason?: string }>;

const notitie = { notitieId: 'plain', text: 'free-text' } as const;

export const notitieContracts = {
  NotitieAdded: { version: 1, fields: notitie },
  NotitieCorrected: { version: 1, fields: { ...notitie, correctedHappenedAt: 'statistics' } },
  NotitieEnteredInError: { version: 1, fields: { notitieId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<NotitieEvent>;

export type NotitieCommand =
  | { readonly type: 'AddNotitie'; readonly data: Notitie }
  | { readonly type: 'CorrectNotitie'; readonly data: Notitie }
  | { readonly type: 'EnterNotitieInError'; readonly data: { readonly notitieId: string; readonly reason?: string } };

export function evolveNotities(notities: Recorded, event: Decidable<NotitieEvent, typeof notitieContracts>): Recorded {
  switch (event.type) {
    case 'NotitieAdded':
      return { ...notities, [event.data.notitieId]: 'recorded' };
    case 'NotitieEnteredInError':
      return { ...notities, [event.data.notitieId]: 'entered-in-error' };
    case 'NotitieCorrected':
      return notities;
    default:
      return unreachable(event);
  }
}

export function decideNotitie(
  notities: Recorded,
  command: NotitieCommand,
  { happenedAt }: DecisionContext,
): readonly NotitieEvent[] {
  const known = lookUp(notities, command.data.notitieId);
  if (command.type === 'AddNotitie') {
    if (known !== undefined) reject('already-recorded', 'notitieId');
    return [{ type: 'NotitieAdded', data: command.data }];
  }
  if (known === undefined) return reject('notitie-unknown', 'notitieId');
  if (command.type === 'EnterNotitieInError') {
    if (known === 'recorded') return [{ type: 'NotitieEnteredInError', data: command.data }];
    return carriesWords(command.data.reason) ? reject('notitie-entered-in-error', 'notitieId') : [];
  }
  if (known === 'entered-in-error') reject('notitie-entered-in-error', 'notitieId');
  return [{ type: 'NotitieCorrected', data: { ...command.data, correctedHappenedAt: happenedAt } }];
}

/** `closed`: what is answered when nothing new may be added. */
export function notitieCommandContracts(closed: readonly string[], inError: string) {
  const known = ['happened-in-future', 'notitie-unknown', 'notitie-entered-in-error', inError];
  return {
    AddNotitie: { emits: ['NotitieAdded'], rejects: ['happened-in-future', 'already-recorded', ...closed] },
    CorrectNotitie: { emits: ['NotitieCorrected'], rejects: known },
    EnterNotitieInError: { emits: ['NotitieEnteredInError'], rejects: known },
  } as const satisfies CommandContracts<NotitieCommand>;
}
