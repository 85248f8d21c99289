import type { DoorverwijzingEvent } from '#domain/doorverwijzing/doorverwijzing.events';
import { doorverwijzingContracts } from '#domain/doorverwijzing/doorverwijzing.events';
import { dateOf } from '#domain/kernel/happened-at';
import type { HappenedAt } from '#domain/kernel/event';
import { unreachable } from '#domain/kernel/unreachable';
import { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import { placeText, restating } from '#read-models/place-text';
import { defineProjection } from '#read-models/projection';
import type { Draft, Projected } from '#read-models/projection';
import { evolveSteps } from './steps.ts';
import { evolveContacts, evolveFeedback } from './told.ts';

type Told = Projected<DoorverwijzingEvent, typeof doorverwijzingContracts>;
type Asked = Extract<Told, { readonly type: 'DoorverwijzingRequested' | 'DoorverwijzingCorrected' }>['data'];

/** Referrals with their state: what is asked of whom, since when, and what both sides said. */
export const doorverwijzingen = defineProjection<DoorverwijzingRow, Told>({
  name: 'doorverwijzingen',
  version: 1,
  entity: DoorverwijzingRow,
  holdsStatistics: true,
  types: Object.keys(doorverwijzingContracts) as Told['type'][],
  keys: (event) => [event.streamId],
  evolve: (row, event) => {
    const draft = evolveDoorverwijzing(row, event);
    return draft && { ...draft, revision: Number(event.revision) };
  },
});

function evolveDoorverwijzing(row: DoorverwijzingRow | undefined, event: Told): Draft<DoorverwijzingRow> | undefined {
  if (event.type === 'DoorverwijzingRequested') {
    const { data, happenedAt } = event;
    return {
      ...asked(data, happenedAt),
      ordinal: event.ordinal,
      revision: 0,
      state: 'requested',
      by: 'requester',
      onBehalfOfPartner: false,
      reason: null,
      organisatieId: data.organisatieId,
      requestedBy: data.requestedBy,
      originSlice: data.origin.slice,
      originId: data.origin.id,
      previousDoorverwijzingId: data.previousDoorverwijzingId ?? null,
      changedOn: dateOf(happenedAt),
      steps: [],
      feedback: [],
      contacts: [],
      personal: event.personal,
    };
  }
  return row && evolveOpened(row, event);
}

function evolveOpened(
  row: DoorverwijzingRow,
  event: Exclude<Told, { readonly type: 'DoorverwijzingRequested' }>,
): Draft<DoorverwijzingRow> {
  switch (event.type) {
    case 'DoorverwijzingCorrected': {
      const personal = placeText(row.personal, event.personal, restating('question', 'service', 'toldToClient'));
      const unchanged = row.state === 'requested';
      const said = asked(event.data, event.data.correctedHappenedAt);
      return { ...row, ...said, ...(unchanged && { changedOn: said.requestedOn }), personal };
    }
    case 'DoorverwijzingAccepted':
    case 'DoorverwijzingRejected':
    case 'DoorverwijzingStarted':
    case 'DoorverwijzingPutOnHold':
    case 'DoorverwijzingResumed':
    case 'DoorverwijzingCompleted':
    case 'DoorverwijzingFailed':
    case 'DoorverwijzingCancelled':
    case 'DoorverwijzingExpired':
    case 'DoorverwijzingTransitionCorrected':
      return evolveSteps(row, event);
    case 'DoorverwijzingEnteredInError': {
      const personal = placeText(row.personal, event.personal, (held, { reason }) => ({
        ...held,
        errorReason: reason,
      }));
      const { by, onBehalfOfPartner } = event.data;
      const changedOn = dateOf(event.happenedAt);
      return { ...row, state: 'entered-in-error', by, onBehalfOfPartner, changedOn, reason: null, personal };
    }
    case 'FeedbackGiven':
    case 'FeedbackCorrected':
    case 'FeedbackEnteredInError':
      return evolveFeedback(row, event);
    case 'PartnerContacted':
    case 'PartnerContactCorrected':
    case 'PartnerContactEnteredInError':
      return evolveContacts(row, event);
    default:
      return unreachable(event);
  }
}

function asked(data: Asked, requestedAt: HappenedAt) {
  return {
    requestedAt,
    requestedOn: dateOf(requestedAt),
    expiresOn: data.expiresOn ?? null,
    mode: data.mode,
    themes: [...(data.themes ?? [])],
    taxonomieVersion: data.taxonomieVersion ?? null,
    urgency: data.urgency ?? null,
  };
}
