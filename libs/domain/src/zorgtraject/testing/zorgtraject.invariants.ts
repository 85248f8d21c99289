import { verwijzingBreaches } from '../../doorverwijzing/testing/verwijzing.invariants.ts';
import type { ZorgtrajectEvent } from '../zorgtraject.events.ts';

/** What may be said of a closed zorgtraject: it is put right, answered late, or taken up again. */
const afterClosing: readonly ZorgtrajectEvent['type'][] = [
  'IntakeCorrected',
  'DoelCorrected',
  'DoelOutcomeCorrected',
  'DoelEnteredInError',
  'MetingCorrected',
  'MetingEnteredInError',
  'NotitieCorrected',
  'NotitieEnteredInError',
  'BezoekCorrected',
  'BezoekEnteredInError',
  'ReferralOutcomeNoted',
  'ZorgtrajectReopened',
  'ZorgtrajectClosingCorrected',
  'ZorgtrajectHandOverCorrected',
  'ZorgtrajectEnteredInError',
];

/** What may be said of one that was entered in error: a late answer, and what becomes of a visit. */
const afterError: readonly ZorgtrajectEvent['type'][] = [
  'BezoekCorrected',
  'BezoekEnteredInError',
  'ReferralOutcomeNoted',
];

/** What may never be in the history of a zorgtraject, told from its events alone: one sentence for each breach. */
export function zorgtrajectBreaches(history: readonly ZorgtrajectEvent[]): string[] {
  const breaches: string[] = [];
  const referrals = new Map<string, boolean>();
  const doelen = new Map<string, 'open' | 'ended' | 'error'>();
  const standing = new Map<string, boolean>();
  let guide: string | undefined;
  let closed = false;
  let inError = false;
  const open = (things: ReadonlyMap<string, unknown>, value: unknown) =>
    [...things].filter(([, state]) => state === value).map(([id]) => id);
  const expectState = (id: string, ...states: unknown[]) => {
    if (!states.includes(doelen.get(id))) breaches.push(`a goal that was ${doelen.get(id)}`);
  };
  const record = (id: string) => {
    if (standing.has(id)) breaches.push(`${id} was recorded twice`);
    standing.set(id, true);
  };
  const stands = (id: string) => {
    if (standing.get(id) !== true) breaches.push(`${id} does not stand`);
  };

  for (const { type, data } of history) {
    if ((guide === undefined) !== (type === 'IntakeStarted')) breaches.push(`${type} before or after the start`);
    if (inError && !afterError.includes(type)) breaches.push(`${type} after it was entered in error`);
    if (closed && !afterClosing.includes(type)) breaches.push(`${type} after closing`);
    switch (type) {
      case 'IntakeStarted':
        guide = data.toeleiderId;
        break;
      case 'ZorgtrajectHandedOver':
        if (data.fromToeleiderId !== guide || data.toToeleiderId === guide) breaches.push('a hand-over to nobody else');
        guide = data.toToeleiderId;
        break;
      case 'ZorgtrajectClosed':
        if (
          !same(
            open(doelen, 'open'),
            data.doelen.map(({ doelId }) => doelId),
          )
        )
          breaches.push('goals left open');
        if (
          !same(
            open(referrals, true),
            data.referrals.map(({ doorverwijzingId: id }) => id),
          )
        ) {
          breaches.push('referrals left open');
        }
        for (const { doelId } of data.doelen) doelen.set(doelId, 'ended');
        closed = true;
        break;
      case 'ZorgtrajectReopened':
        if (!closed) breaches.push('reopened while open');
        closed = false;
        break;
      case 'ZorgtrajectEnteredInError':
        if ([...referrals.values()].includes(true)) breaches.push('in error with an open referral');
        inError = true;
        break;
      case 'DoelOutcomeEnteredInError':
        expectState(data.doelId, 'ended');
        doelen.set(data.doelId, 'open');
        break;
      case 'DoelSet':
        expectState(data.doelId, undefined);
        doelen.set(data.doelId, 'open');
        break;
      case 'DoelEnded':
        expectState(data.doelId, 'open');
        doelen.set(data.doelId, 'ended');
        break;
      case 'DoelCorrected':
        expectState(data.doelId, 'open', 'ended');
        break;
      case 'DoelOutcomeCorrected':
        expectState(data.doelId, 'ended');
        break;
      case 'DoelEnteredInError':
        expectState(data.doelId, 'open', 'ended');
        doelen.set(data.doelId, 'error');
        break;
      case 'ZelfredzaamheidMeasured':
      case 'MetingCorrected': {
        if (type === 'MetingCorrected') stands(`meting ${data.metingId}`);
        else record(`meting ${data.metingId}`);
        const domains = new Set(data.scores.map(({ domain }) => domain));
        if (domains.size === 0 || domains.size < data.scores.length) breaches.push('domains none or twice');
        if (data.scores.some(({ level }) => ![1, 2, 3, 4, 5].includes(level))) breaches.push('a level of no kind');
        break;
      }
      case 'NotitieAdded':
        record(`notitie ${data.notitieId}`);
        break;
      case 'NotitieCorrected':
        stands(`notitie ${data.notitieId}`);
        break;
      case 'MetingEnteredInError':
      case 'NotitieEnteredInError': {
        const id = type === 'MetingEnteredInError' ? `meting ${data.metingId}` : `notitie ${data.notitieId}`;
        stands(id);
        standing.set(id, false);
        break;
      }
      case 'Referred':
        referrals.set(data.doorverwijzingId, true);
        break;
      case 'ReferralOutcomeNoted':
        referrals.set(data.doorverwijzingId, false);
        break;
      case 'IntakeCorrected':
      case 'ZorgtrajectHandOverCorrected':
      case 'ZorgtrajectClosingCorrected':
      case 'AccompaniedVisit':
      case 'BezoekCorrected':
      case 'BezoekEnteredInError':
        break;
    }
  }
  return [...breaches, ...verwijzingBreaches(history as Parameters<typeof verwijzingBreaches>[0])];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
}
