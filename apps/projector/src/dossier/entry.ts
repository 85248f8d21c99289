import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import type { PersonalParts } from '#event-store/codec';
import type { DossierData, DossierKind } from '#read-models/dossier/dossier-data';
import type { DossierEntry } from '#read-models/dossier/dossier-entry';
import { onlyParts } from '#read-models/personal';
import { placeText, restating } from '#read-models/place-text';
import type { Draft, ProjectedEvent } from '#read-models/projection';

export interface EntryPlace {
  readonly zorgtrajectId: string;
  readonly entryId: string;
}

/** Wide enough for every ordinal up to 2^53. */
const ordinalDigits = 16;

/** A new entry, with the words of the event that it comes from. */
export function opened<Kind extends DossierKind>(
  event: Pick<ProjectedEvent, 'ordinal' | 'recordedAt' | 'metadata' | 'happenedAt'> & {
    readonly personal: PersonalParts;
  },
  kind: Kind,
  place: EntryPlace,
  data: DossierData[Kind],
): Draft<DossierEntry> {
  return {
    ...place,
    kind,
    ordinal: event.ordinal,
    ...happened(event.happenedAt),
    moment: `${event.happenedAt.local} ${String(event.ordinal).padStart(ordinalDigits, '0')}`,
    recordedAt: event.recordedAt,
    recordedBy: event.metadata.actor,
    corrected: false,
    enteredInError: false,
    data,
    personal: onlyParts(event.personal, 'free-text'),
  };
}

/** The entry as it is now said: its time, what is counted, and the words named by `texts`. */
export function corrected<Kind extends DossierKind>(
  row: DossierEntry,
  event: { readonly personal: PersonalParts; readonly data: { readonly correctedHappenedAt: HappenedAt } },
  data: DossierData[Kind],
  ...texts: readonly string[]
): Draft<DossierEntry> {
  return {
    ...row,
    ...happened(event.data.correctedHappenedAt),
    corrected: true,
    data,
    personal: placeText(row.personal, event.personal, restating(...texts)),
  };
}

/** It was never so; the entry stays, and says why. */
export function inError(row: DossierEntry, event: { readonly personal: PersonalParts }): Draft<DossierEntry> {
  const personal = placeText(row.personal, event.personal, (held, { reason }) => ({ ...held, errorReason: reason }));
  return { ...row, enteredInError: true, personal };
}

function happened(happenedAt: HappenedAt) {
  return { happenedAt, day: dateOf(happenedAt) };
}
