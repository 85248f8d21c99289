import type { Decidable, DomainEvent, EventContracts, HappenedAt } from '../kernel/event.ts';
import { carriesWords, lookUp } from '../kernel/recorded.ts';
import type { Recorded } from '../kernel/recorded.ts';
import type { CommandContracts, DecisionContext } from '../kernel/slice.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { PartnerContactChannel } from '../vocabularies/doorverwijzing-contact.ts';
import { reject } from './doorverwijzing.rejections.ts';
import type { Side } from './transitions.ts';

// These names are storage: an event that was appended is read for ever. Add a version and an upcaster; never rename.

/** The requester asked the partner how it stands, because it is stuck. */
export interface PartnerContact {
  readonly contactId: string;
  readonly channel: PartnerContactChannel;
  /** Whether the partner was reached and answered. */
  readonly answered: boolean;
  readonly note?: string;
}

export type PartnerContactEvent =
  | DomainEvent<'PartnerContacted', PartnerContact>
  | DomainEvent<'PartnerContactCorrected', PartnerContact & { readonly correctedHappenedAt: HappenedAt }>
  | DomainEvent<'PartnerContactEnteredInError', { readonly contactId: string; readonly reason?: string }>;

const contact = { contactId: 'plain', channel: 'statistics', answered: 'statistics', note: 'free-text' } as const;

export const partnerContactContracts = {
  PartnerContacted: { version: 1, fields: contact },
  PartnerContactCorrected: { version: 1, fields: { ...contact, correctedHappenedAt: 'statistics' } },
  PartnerContactEnteredInError: { version: 1, fields: { contactId: 'plain', reason: 'free-text' } },
} as const satisfies EventContracts<PartnerContactEvent>;

interface Told {
  readonly side: Side;
}

export type PartnerContactCommand =
  | { readonly type: 'ContactPartner'; readonly data: PartnerContact & Told }
  /** Says the whole contact again. */
  | { readonly type: 'CorrectContact'; readonly data: PartnerContact & Told }
  | {
      readonly type: 'EnterContactInError';
      readonly data: { readonly contactId: string; readonly reason?: string } & Told;
    };

export function evolveContacts(
  contacts: Recorded,
  event: Decidable<PartnerContactEvent, typeof partnerContactContracts>,
): Recorded {
  switch (event.type) {
    case 'PartnerContacted':
      return { ...contacts, [event.data.contactId]: 'recorded' };
    case 'PartnerContactEnteredInError':
      return { ...contacts, [event.data.contactId]: 'entered-in-error' };
    case 'PartnerContactCorrected':
      return contacts;
    default:
      return unreachable(event);
  }
}

export function decideContact(
  contacts: Recorded,
  command: PartnerContactCommand,
  { happenedAt }: DecisionContext,
): readonly PartnerContactEvent[] {
  if (command.data.side !== 'requester') reject('not-for-this-side');
  const known = lookUp(contacts, command.data.contactId);
  if (command.type === 'ContactPartner') {
    const { side: _, ...data } = command.data;
    if (known !== undefined) reject('already-recorded', 'contactId');
    return [{ type: 'PartnerContacted', data }];
  }
  if (known === undefined) return reject('contact-unknown', 'contactId');
  if (command.type === 'EnterContactInError') {
    const { side: _, ...data } = command.data;
    if (known === 'recorded') return [{ type: 'PartnerContactEnteredInError', data }];
    return carriesWords(data.reason) ? reject('contact-entered-in-error', 'contactId') : [];
  }
  if (known === 'entered-in-error') reject('contact-entered-in-error', 'contactId');
  const { side: _, ...data } = command.data;
  return [{ type: 'PartnerContactCorrected', data: { ...data, correctedHappenedAt: happenedAt } }];
}

const rejects = ['happened-in-future', 'system-only', 'not-for-this-side', 'doorverwijzing-entered-in-error'] as const;
const known = [...rejects, 'contact-unknown', 'contact-entered-in-error'] as const;

export const partnerContactCommandContracts = {
  ContactPartner: { emits: ['PartnerContacted'], rejects: [...rejects, 'already-recorded', 'before-request'] },
  CorrectContact: { emits: ['PartnerContactCorrected'], rejects: [...known, 'before-request'] },
  EnterContactInError: { emits: ['PartnerContactEnteredInError'], rejects: known },
} as const satisfies CommandContracts<PartnerContactCommand>;
