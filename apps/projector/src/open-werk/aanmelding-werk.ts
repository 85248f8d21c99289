import type { AanmeldingEvent, aanmeldingContracts } from '#domain/aanmelding/aanmelding.events';
import { dateOf } from '#domain/kernel/happened-at';
import { unreachable } from '#domain/kernel/unreachable';
import type { OpenWerkRow, PlannedGesprek } from '#read-models/open-werk/open-werk-row';
import { mergeParts, withoutLink } from '#read-models/personal';
import type { Draft, Projected } from '#read-models/projection';
import { werk } from './werk.ts';

export const aanmeldingTypes = [
  'AanmeldingRegistered',
  'AanmeldingCorrected',
  'AanmeldingLinked',
  'AanmeldingUnlinked',
  'AanmeldingAssigned',
  'AanmeldingPutOnWachtlijst',
  'AanmeldingReturned',
  'AanmeldingClosed',
  'AanmeldingReopened',
  'AanmeldingEnteredInError',
  'OnthaalgesprekPlanned',
  'OnthaalgesprekPlanCorrected',
  'OnthaalgesprekCancelled',
  'OnthaalgesprekHeld',
  'OnthaalgesprekEnteredInError',
] as const;

export type AanmeldingTold = Extract<
  Projected<AanmeldingEvent, typeof aanmeldingContracts>,
  { readonly type: (typeof aanmeldingTypes)[number] }
>;

/** It is with whom it was assigned to; where it was not, with who planned the conversation. */
export function evolveAanmeldingWerk(
  row: OpenWerkRow | undefined,
  event: AanmeldingTold,
): Draft<OpenWerkRow> | undefined {
  if (event.type === 'AanmeldingRegistered') {
    return { ...werk('aanmelding', event), language: event.data.language };
  }
  if (!row) return undefined;
  switch (event.type) {
    case 'AanmeldingCorrected':
      return { ...row, language: event.data.language, since: dateOf(event.data.correctedHappenedAt) };
    case 'AanmeldingLinked':
      return { ...row, personal: mergeParts(row.personal, event.personal) };
    case 'AanmeldingUnlinked':
      return { ...row, personal: withoutLink(row.personal) };
    case 'AanmeldingAssigned':
      return withWhom(row, event.data.toeleiderId, row.gesprek);
    case 'AanmeldingPutOnWachtlijst':
      return withWhom(row, null, row.gesprek);
    case 'AanmeldingReturned':
    case 'AanmeldingClosed':
      return { ...row, open: false };
    case 'AanmeldingReopened':
      return { ...row, open: true };
    case 'AanmeldingEnteredInError':
      return undefined;
    case 'OnthaalgesprekPlanned': {
      const { gesprekId, plannedFor } = event.data;
      return withWhom(row, row.assignedTo, {
        gesprekId,
        plannedFor: plannedFor.local,
        plannedBy: event.metadata.actor,
      });
    }
    case 'OnthaalgesprekPlanCorrected': {
      const { gesprekId, plannedFor } = event.data;
      if (row.gesprek?.gesprekId !== gesprekId) return row;
      return withWhom(row, row.assignedTo, { ...row.gesprek, plannedFor: plannedFor.local });
    }
    case 'OnthaalgesprekCancelled':
    case 'OnthaalgesprekHeld':
    case 'OnthaalgesprekEnteredInError':
      return row.gesprek?.gesprekId === event.data.gesprekId ? withWhom(row, row.assignedTo, null) : row;
    default:
      return unreachable(event);
  }
}

function withWhom(row: OpenWerkRow, assignedTo: string | null, gesprek: PlannedGesprek | null): Draft<OpenWerkRow> {
  return { ...row, assignedTo, gesprek, toeleiderId: assignedTo ?? gesprek?.plannedBy ?? null };
}
