import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { ZorgtrajectEvent } from '#domain/zorgtraject/zorgtraject.events';
import { zorgtrajectContracts } from '#domain/zorgtraject/zorgtraject.events';
import { onlyParts } from '#read-models/personal';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';
import { ZorgtrajectRow } from '#read-models/zorgtrajecten/zorgtraject-row';

type Told = Projected<ZorgtrajectEvent, typeof zorgtrajectContracts>;

/** Zorgtrajecten as they are now: who guides, since when, and what is still open. */
export const zorgtrajecten = defineProjection<ZorgtrajectRow, Told>({
  name: 'zorgtrajecten',
  version: 1,
  entity: ZorgtrajectRow,
  holdsStatistics: true,
  types: Object.keys(zorgtrajectContracts) as Told['type'][],
  // The same events of referrals and visits stand in streams of other slices too.
  keys: (event) => (event.stream.startsWith('zorgtraject-') ? [event.streamId] : []),
  evolve: (row, event) => {
    const draft = evolveZorgtraject(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveZorgtraject(row: ZorgtrajectRow | undefined, event: Told): Draft<ZorgtrajectRow> | undefined {
  if (event.type === 'IntakeStarted') {
    const { toeleiderId, language, project } = event.data;
    return {
      ordinal: event.ordinal,
      revision: 0,
      status: 'open',
      toeleiderId,
      language,
      project: project ?? null,
      startedAt: event.happenedAt,
      startedOn: dateOf(event.happenedAt),
      closedOn: null,
      closeReason: null,
      afsluitingId: null,
      openDoelen: [],
      openDoorverwijzingen: [],
      recordedAt: event.recordedAt,
      personal: onlyParts(event.personal, 'link'),
    };
  }
  return row && evolveStarted(row, event);
}

function evolveStarted(
  row: ZorgtrajectRow,
  event: Exclude<Told, { readonly type: 'IntakeStarted' }>,
): Draft<ZorgtrajectRow> {
  switch (event.type) {
    case 'IntakeCorrected': {
      const { language, project, correctedHappenedAt: startedAt } = event.data;
      return { ...row, language, project: project ?? null, startedAt, startedOn: dateOf(startedAt) };
    }
    case 'ZorgtrajectHandedOver':
      return { ...row, toeleiderId: event.data.toToeleiderId };
    case 'ZorgtrajectClosed': {
      const { happenedAt, data } = event;
      // A closing says what becomes of each goal; referrals stay open until their outcome comes back.
      const closed = { closedOn: dateOf(happenedAt), closeReason: data.reason, afsluitingId: data.afsluitingId };
      return { ...row, ...closed, status: 'closed', openDoelen: [] };
    }
    case 'ZorgtrajectClosingCorrected': {
      const { afsluitingId, reason, correctedHappenedAt } = event.data;
      if (row.afsluitingId !== afsluitingId) return { ...row };
      return { ...row, closedOn: dateOf(correctedHappenedAt), closeReason: reason };
    }
    case 'ZorgtrajectEnteredInError':
      return { ...row, status: 'entered-in-error' };
    case 'ZorgtrajectReopened':
      return { ...row, status: 'open', closedOn: null, closeReason: null, afsluitingId: null };
    case 'DoelSet':
    case 'DoelOutcomeEnteredInError':
      return { ...row, openDoelen: [...row.openDoelen, event.data.doelId] };
    case 'DoelEnded':
    case 'DoelEnteredInError':
      return { ...row, openDoelen: without(row.openDoelen, event.data.doelId) };
    case 'Referred':
      return { ...row, openDoorverwijzingen: [...row.openDoorverwijzingen, event.data.doorverwijzingId] };
    case 'ReferralOutcomeNoted':
      return { ...row, openDoorverwijzingen: without(row.openDoorverwijzingen, event.data.doorverwijzingId) };
    case 'ZorgtrajectHandOverCorrected':
    case 'DoelCorrected':
    case 'DoelOutcomeCorrected':
    case 'ZelfredzaamheidMeasured':
    case 'MetingCorrected':
    case 'MetingEnteredInError':
    case 'NotitieAdded':
    case 'NotitieCorrected':
    case 'NotitieEnteredInError':
    case 'AccompaniedVisit':
    case 'BezoekCorrected':
    case 'BezoekEnteredInError':
      return row;
    default:
      return unreachable(event);
  }
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}
