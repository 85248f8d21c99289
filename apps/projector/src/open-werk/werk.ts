import type { HappenedAt } from '#domain/kernel/event';
import { dateOf } from '#domain/kernel/happened-at';
import type { PersonalParts } from '#event-store/codec';
import type { OpenWerkKind, OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { onlyParts } from '#read-models/personal';
import type { Draft } from '#read-models/projection';

interface Opening {
  readonly streamId: string;
  readonly ordinal: number;
  readonly happenedAt: HappenedAt;
  readonly personal: PersonalParts;
}

/** Work that came up, with nobody yet and with nothing known but what it is about. */
export function werk(kind: OpenWerkKind, event: Opening): Draft<OpenWerkRow> {
  return {
    kind,
    subjectId: event.streamId,
    ordinal: event.ordinal,
    open: true,
    toeleiderId: null,
    assignedTo: null,
    zorgtrajectId: null,
    since: dateOf(event.happenedAt),
    expiresOn: null,
    organisatieId: null,
    state: null,
    language: null,
    gesprek: null,
    personal: onlyParts(event.personal, 'link'),
  };
}
