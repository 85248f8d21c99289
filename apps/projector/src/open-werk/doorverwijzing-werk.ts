import type { DoorverwijzingEvent, doorverwijzingContracts } from '#domain/doorverwijzing/doorverwijzing.events';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import type { Draft, Projected } from '#read-models/projection';
import { werk } from './werk.ts';

export const doorverwijzingTypes = [
  'DoorverwijzingRequested',
  'DoorverwijzingCorrected',
  'DoorverwijzingAccepted',
  'DoorverwijzingRejected',
  'DoorverwijzingStarted',
  'DoorverwijzingPutOnHold',
  'DoorverwijzingResumed',
  'DoorverwijzingCompleted',
  'DoorverwijzingFailed',
  'DoorverwijzingCancelled',
  'DoorverwijzingExpired',
  'DoorverwijzingEnteredInError',
] as const;

export type DoorverwijzingTold = Extract<
  Projected<DoorverwijzingEvent, typeof doorverwijzingContracts>,
  { readonly type: (typeof doorverwijzingTypes)[number] }
>;

/** Whoever asked has it until its outcome; it never comes back after that. */
export function evolveDoorverwijzingWerk(
  row: OpenWerkRow | undefined,
  event: DoorverwijzingTold,
): Draft<OpenWerkRow> | undefined {
  if (event.type === 'DoorverwijzingRequested') {
    const { requestedBy, organisatieId, expiresOn, origin } = event.data;
    return {
      ...werk('doorverwijzing', event),
      toeleiderId: requestedBy,
      zorgtrajectId: origin.slice === 'zorgtraject' ? origin.id : null,
      organisatieId,
      expiresOn: expiresOn ?? null,
      state: 'requested',
    };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'DoorverwijzingCorrected': {
      const { expiresOn, correctedHappenedAt } = event.data;
      return { ...row, expiresOn: expiresOn ?? null, since: dateOf(correctedHappenedAt) };
    }
    case 'DoorverwijzingAccepted':
      return { ...row, state: 'accepted' };
    case 'DoorverwijzingStarted':
    case 'DoorverwijzingResumed':
      return { ...row, state: 'in-progress' };
    case 'DoorverwijzingPutOnHold':
      return { ...row, state: 'on-hold' };
    case 'DoorverwijzingRejected':
    case 'DoorverwijzingCompleted':
    case 'DoorverwijzingFailed':
    case 'DoorverwijzingCancelled':
    case 'DoorverwijzingExpired':
    case 'DoorverwijzingEnteredInError':
      return undefined;
    default:
      return unreachable(event);
  }
}
