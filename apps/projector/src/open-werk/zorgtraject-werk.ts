import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { ZorgtrajectEvent, zorgtrajectContracts } from '#domain/zorgtraject/zorgtraject.events';
import type { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import type { Draft, Projected } from '#read-models/projection';
import { werk } from './werk.ts';

export const zorgtrajectTypes = [
  'IntakeStarted',
  'IntakeCorrected',
  'ZorgtrajectHandedOver',
  'ZorgtrajectClosed',
  'ZorgtrajectReopened',
  'ZorgtrajectEnteredInError',
] as const;

export type ZorgtrajectTold = Extract<
  Projected<ZorgtrajectEvent, typeof zorgtrajectContracts>,
  { readonly type: (typeof zorgtrajectTypes)[number] }
>;

/** Whoever guides has it; closed it waits, since it can be reopened with whom it was. */
export function evolveZorgtrajectWerk(
  row: OpenWerkRow | undefined,
  event: ZorgtrajectTold,
): Draft<OpenWerkRow> | undefined {
  if (event.type === 'IntakeStarted') {
    const { toeleiderId, language } = event.data;
    return { ...werk('zorgtraject', event), toeleiderId, language };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'IntakeCorrected':
      return { ...row, language: event.data.language, since: dateOf(event.data.correctedHappenedAt) };
    case 'ZorgtrajectHandedOver':
      return { ...row, toeleiderId: event.data.toToeleiderId };
    case 'ZorgtrajectClosed':
      return { ...row, open: false };
    case 'ZorgtrajectReopened':
      return { ...row, open: true };
    case 'ZorgtrajectEnteredInError':
      return undefined;
    default:
      return unreachable(event);
  }
}
