import { openReferrals } from '../doorverwijzing/verwijzing.ts';
import { openDoelen } from './doel.ts';
import type { Closing, ZorgtrajectEvent } from './zorgtraject.events.ts';
import { reject } from './zorgtraject.rejections.ts';
import type { OpenZorgtraject } from './zorgtraject.ts';

export interface CloseZorgtraject {
  readonly type: 'CloseZorgtraject';
  readonly data: Closing;
}

/**
 * No closing with an open goal or a known open referral, unless it says what becomes of each; and it names nothing that
 * is not open, nor the same thing twice.
 */
export function closeZorgtraject(state: OpenZorgtraject, { data }: CloseZorgtraject): readonly ZorgtrajectEvent[] {
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

function compare(open: readonly string[], named: readonly string[]) {
  // What is named a second time is no longer open: its first mention ended it.
  const notOpen = named.findIndex((id, index) => !open.includes(id) || named.indexOf(id) !== index);
  return {
    notOpen: notOpen === -1 ? undefined : notOpen,
    unstated: open.some((id) => !named.includes(id)),
  };
}
