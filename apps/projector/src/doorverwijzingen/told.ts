import type { FeedbackEvent, feedbackContracts } from '#domain/doorverwijzing/feedback';
import type { PartnerContactEvent, partnerContactContracts } from '#domain/doorverwijzing/partner-contact';
import type { HappenedAt } from '#domain/kernel/event';
import { unreachable } from '#domain/kernel/unreachable';
import type { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import { placeText, placing } from '#read-models/place-text';
import type { Draft, Projected, ProjectedEvent } from '#read-models/projection';
import { changedWhere } from '../items.ts';

type FeedbackTold = Projected<FeedbackEvent, typeof feedbackContracts>;
type ContactTold = Projected<PartnerContactEvent, typeof partnerContactContracts>;

/** What one side told the other; its words stay beside it as long as they are not forgotten. */
export function evolveFeedback(row: DoorverwijzingRow, event: FeedbackTold): Draft<DoorverwijzingRow> {
  const { feedbackId } = event.data;
  const isIt = (item: { readonly feedbackId: string }) => item.feedbackId === feedbackId;
  switch (event.type) {
    case 'FeedbackGiven': {
      const { by, onBehalfOfPartner } = event.data;
      const personal = placeText(row.personal, event.personal, placing('feedback', feedbackId, 'text'));
      return { ...row, feedback: [...row.feedback, { feedbackId, by, onBehalfOfPartner, ...told(event) }], personal };
    }
    case 'FeedbackCorrected': {
      const personal = placeText(row.personal, event.personal, placing('feedback', feedbackId, 'text'));
      const feedback = changedWhere(row.feedback, isIt, corrected(event.data.correctedHappenedAt));
      return { ...row, feedback, personal };
    }
    case 'FeedbackEnteredInError':
      return { ...row, feedback: changedWhere(row.feedback, isIt, { enteredInError: true }) };
    default:
      return unreachable(event);
  }
}

/** How the requester asked the partner where it stays. */
export function evolveContacts(row: DoorverwijzingRow, event: ContactTold): Draft<DoorverwijzingRow> {
  const { contactId } = event.data;
  const isIt = (item: { readonly contactId: string }) => item.contactId === contactId;
  switch (event.type) {
    case 'PartnerContacted': {
      const { channel, answered } = event.data;
      const personal = placeText(row.personal, event.personal, placing('contacts', contactId, 'note'));
      return { ...row, contacts: [...row.contacts, { contactId, channel, answered, ...told(event) }], personal };
    }
    case 'PartnerContactCorrected': {
      const { channel, answered, correctedHappenedAt } = event.data;
      const personal = placeText(row.personal, event.personal, placing('contacts', contactId, 'note'));
      const said = { channel, answered, ...corrected(correctedHappenedAt) };
      return { ...row, contacts: changedWhere(row.contacts, isIt, said), personal };
    }
    case 'PartnerContactEnteredInError':
      return { ...row, contacts: changedWhere(row.contacts, isIt, { enteredInError: true }) };
    default:
      return unreachable(event);
  }
}

function told({ happenedAt, recordedAt, metadata }: Pick<ProjectedEvent, 'happenedAt' | 'recordedAt' | 'metadata'>) {
  return {
    happenedAt: happenedAt.local,
    recordedAt,
    recordedBy: metadata.actor,
    corrected: false,
    enteredInError: false,
  };
}

function corrected(happenedAt: HappenedAt) {
  return { happenedAt: happenedAt.local, corrected: true };
}
