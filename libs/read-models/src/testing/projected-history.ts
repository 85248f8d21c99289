import type { DomainEvent, EventContract, FieldClass, HappenedAt, PersonalClass } from '#domain/kernel/event';
import type { PersonalPart } from '#event-store/codec';
import { derivedId, idOfStream } from '#event-store/ids';
import type { ProjectedEvent } from '../projection.ts';

/** An event somewhere in a log, before anybody opened it. */
export interface ToldEvent {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly happenedAt?: HappenedAt;
}

export const tenant = '11111111-1111-5111-8111-111111111111';
const day: HappenedAt = { local: '2016-03-28', zone: 'Europe/Brussels', precision: 'day' };

/** The id of the key that seals a class of a stream; statistics hang from the town. */
export function keyOf(stream: string, fieldClass: FieldClass): string {
  return derivedId('key', fieldClass === 'statistics' ? 'town' : stream, fieldClass);
}

/** A log as a projection is given it when some keys are gone: what they sealed is absent, or null. */
export function projectedHistory(
  contracts: Readonly<Record<string, EventContract>>,
  history: readonly ToldEvent[],
  gone: ReadonlySet<string> = new Set(),
): ProjectedEvent[] {
  const revisions = new Map<string, bigint>();
  return history.map(({ stream, event, happenedAt = day }, ordinal) => {
    const revision = (revisions.get(stream) ?? -1n) + 1n;
    revisions.set(stream, revision);
    const id = derivedId('event', stream, String(ordinal));
    const place = { id, type: event.type, stream, streamId: idOfStream(stream), revision, ordinal };
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, ordinal)).toISOString();
    const metadata = metadataOf(id, happenedAt);
    return { ...place, position: BigInt(ordinal * 10), recordedAt, metadata, happenedAt, ...opened() };

    function opened(): Pick<ProjectedEvent, 'data' | 'personal' | 'statistics'> {
      const classes = contracts[event.type]!.fields as Readonly<Record<string, FieldClass>>;
      const data: Record<string, unknown> = {};
      const personal: Partial<Record<PersonalClass, PersonalPart>> = {};
      let statistics: ProjectedEvent['statistics'];
      for (const [field, value] of Object.entries(event.data as Record<string, unknown>)) {
        const fieldClass = classes[field]!;
        const k = keyOf(stream, fieldClass);
        const forgotten = gone.has(k);
        if (value === undefined) continue;
        if (fieldClass === 'statistics') statistics = { k, forgotten };
        if (fieldClass === 'plain' || (fieldClass === 'statistics' && !forgotten)) data[field] = value;
        else if (fieldClass !== 'statistics') {
          personal[fieldClass] = { k, f: forgotten ? null : { ...personal[fieldClass]?.f, [field]: value } };
        }
      }
      return { data, personal, ...(statistics && { statistics }) };
    }
  });
}

function metadataOf(id: string, happenedAt: HappenedAt): ProjectedEvent['metadata'] {
  return {
    schemaVersion: 1,
    tenant,
    actor: 'medewerker-1',
    rol: 'toeleider',
    purpose: 'toeleiding',
    commandId: id,
    bodyHmac: '',
    index: 0,
    count: 1,
    $correlationId: id,
    $causationId: id,
    happenedAt,
  };
}
