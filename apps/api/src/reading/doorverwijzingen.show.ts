import { isOutcome } from '#domain/doorverwijzing/transitions';
import type { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import type { Caller } from '../core/access/caller.ts';
import { townZone } from '../core/handling/call.ts';
import type { DoorverwijzingAnswer } from './doorverwijzingen.answers.ts';
import { isForgotten, said, shown } from './shown.ts';

type ById = Readonly<Record<string, object>> | undefined;

/**
 * A referral as this caller may see it: the partner sees what is asked and what was told, not who it is about in our
 * register, nor how we went after the partner itself.
 */
export function doorverwijzingAnswer(row: DoorverwijzingRow, { rol }: Pick<Caller, 'rol'>): DoorverwijzingAnswer {
  const { previousDoorverwijzingId, reason, expiresOn, taxonomieVersion, urgency } = row;
  const { feedback: feedbackWords, contacts: contactWords, ...words } = said(row.personal, 'free-text');
  const feedback = row.feedback.map((one) => ({ ...one, ...(feedbackWords as ById)?.[one.feedbackId] }));
  const contacts = row.contacts.map((one) => ({ ...one, ...(contactWords as ById)?.[one.contactId] }));
  return {
    ...shown({ previousDoorverwijzingId, reason, expiresOn, taxonomieVersion, urgency }),
    ...words,
    ...(rol !== 'partner' && { ...said(row.personal, 'link'), contacts }),
    id: row.id,
    revision: String(row.revision),
    state: row.state,
    by: row.by,
    onBehalfOfPartner: row.onBehalfOfPartner,
    organisatieId: row.organisatieId,
    requestedBy: row.requestedBy,
    origin: { slice: row.originSlice, id: row.originId },
    requestedAt: row.requestedAt.local,
    changedOn: row.changedOn,
    ageDays: ageOf(row),
    mode: row.mode,
    themes: row.themes,
    steps: [...row.steps],
    feedback,
    vergeten: isForgotten(row.personal),
  };
}

/** Whole days; one that has its outcome grows no older. */
export function ageOf(
  { state, requestedOn, changedOn }: Pick<DoorverwijzingRow, 'state' | 'requestedOn' | 'changedOn'>,
  today: string = Temporal.Now.plainDateISO(townZone).toString(),
): number {
  const until = isOutcome(state) ? changedOn : today;
  return Temporal.PlainDate.from(requestedOn).until(until).days;
}
