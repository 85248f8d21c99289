import { openReferrals } from '../doorverwijzing/verwijzing.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { DecisionContext } from '../kernel/slice.ts';
import { openDoelen } from './doel.ts';
import type { Closing, ClosingCorrection, ZorgtrajectEvent } from './zorgtraject.events.ts';
import { reject } from './zorgtraject.rejections.ts';
import type { OpenZorgtraject, StartedZorgtraject } from './zorgtraject.ts';

export interface CloseZorgtraject {
  readonly type: 'CloseZorgtraject';
  readonly data: Closing;
}

/** Says again why it was closed; the context's `happenedAt` is when it was after all. */
export interface CorrectZorgtrajectClosing {
  readonly type: 'CorrectZorgtrajectClosing';
  readonly data: ClosingCorrection;
}

export interface EnterZorgtrajectInError {
  readonly type: 'EnterZorgtrajectInError';
  readonly data: { readonly zorgtrajectId: string; readonly reason?: string };
}

/**
 * No closing with an open goal or a known open referral, unless it says what becomes of each; and it names nothing that
 * is not open, nor the same thing twice.
 */
export function closeZorgtraject(state: OpenZorgtraject, { data }: CloseZorgtraject): readonly ZorgtrajectEvent[] {
  if (lookUp(state.afsluitingen, data.afsluitingId)) reject('already-recorded', 'afsluitingId');
  const doelen = compare(
    openDoelen(state.doelen),
    data.doelen.map(({ doelId }) => doelId),
  );
  if (doelen.notOpen !== undefined) reject('doel-not-open', `doelen.${doelen.notOpen}.doelId`);
  if (doelen.unstated) reject('open-doel-unstated', 'doelen');
  const referrals = compare(
    openReferrals(state.verwijzingen),
    data.referrals.map(({ doorverwijzingId: id }) => id),
  );
  if (referrals.notOpen !== undefined) reject('referral-not-open', `referrals.${referrals.notOpen}.doorverwijzingId`);
  if (referrals.unstated) reject('open-referral-unstated', 'referrals');
  return [{ type: 'ZorgtrajectClosed', data }];
}

/** Also of a closing before the last one. */
export function correctClosing(
  { afsluitingen }: StartedZorgtraject,
  { data }: CorrectZorgtrajectClosing,
  { happenedAt }: DecisionContext,
): readonly ZorgtrajectEvent[] {
  if (lookUp(afsluitingen, data.afsluitingId) === undefined) reject('afsluiting-unknown', 'afsluitingId');
  return [{ type: 'ZorgtrajectClosingCorrected', data: { ...data, correctedHappenedAt: happenedAt } }];
}

/**
 * First the referrals, then the zorgtraject: a partner that was asked for help is told before what asked is gone.
 * Hulpvragen that were asked in it were asked: they stand by themselves, and each can be entered in error on its own.
 */
export function enterZorgtrajectInError(
  state: StartedZorgtraject,
  { data }: EnterZorgtrajectInError,
): readonly ZorgtrajectEvent[] {
  if (state.status === 'entered-in-error') {
    return carriesWords(data.reason) ? reject('zorgtraject-entered-in-error') : [];
  }
  if (openReferrals(state.verwijzingen).length > 0) reject('referrals-first');
  return [{ type: 'ZorgtrajectEnteredInError', data }];
}

function compare(open: readonly string[], named: readonly string[]) {
  // What is named a second time is no longer open: its first mention ended it.
  const notOpen = named.findIndex((id, index) => !open.includes(id) || named.indexOf(id) !== index);
  return {
    notOpen: notOpen === -1 ? undefined : notOpen,
    unstated: open.some((id) => !named.includes(id)),
  };
}
