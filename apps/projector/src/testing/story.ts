import type { DomainEvent, EventContracts, FieldClass } from '#domain/kernel/event';
import type { PersonalParts } from '#event-store/codec';
import { derivedId, idOfStream } from '#event-store/ids';
import type { ProjectedEvent } from '#read-models/projection';

export const town = derivedId('test', 'gemeente');
export const employer = derivedId('test', 'organisatie');

interface Over {
  /** Local date, or date and time, at which it happened. */
  readonly at?: string;
  readonly actor?: string;
  /** It belongs to the installation, not to a town. */
  readonly installationWide?: true;
}

/** An event, and the names of its statistics: they are gone when the town's key is. */
export interface ToldEvent extends ProjectedEvent {
  readonly sealedStatistics: readonly string[];
}

/** An event that has no place in the log yet. */
export interface Untold {
  readonly stream: string;
  readonly at: (ordinal: number, revision: bigint) => ToldEvent;
}

/** The key that seals a class of a stream; statistics hang from the town. */
export function keyOf(stream: string, fieldClass: string): string {
  return derivedId('test', fieldClass === 'statistics' ? town : stream, fieldClass);
}

/** Tells events of one slice, as the projector is given them while all keys are there. */
export function teller<Event extends DomainEvent>(contracts: EventContracts<Event>) {
  return (stream: string, event: Event, over: Over = {}): Untold => {
    const classes = contracts[event.type as Event['type']].fields as Readonly<Record<string, FieldClass>>;
    const at = (ordinal: number, revision: bigint): ToldEvent => {
      const { at: local = '2016-03-28T15:30', actor = 'medewerker-1' } = over;
      const happenedAt = {
        local,
        zone: 'Europe/Brussels',
        precision: local.includes('T') ? 'instant' : 'day',
      } as const;
      const id = derivedId('test', 'event', String(ordinal));
      return {
        id,
        type: event.type,
        stream,
        streamId: idOfStream(stream),
        revision,
        ordinal,
        position: BigInt(ordinal) * 100n,
        recordedAt: new Date(Date.UTC(2016, 3, 1, 0, 0, ordinal)).toISOString(),
        happenedAt,
        metadata: {
          schemaVersion: 1,
          ...(!over.installationWide && { tenant: town }),
          controller: employer,
          actor,
          rol: 'toeleider',
          purpose: 'toeleiding',
          commandId: id,
          bodyHmac: '',
          index: 0,
          count: 1,
          $correlationId: id,
          $causationId: id,
          happenedAt,
        },
        ...partsOf(stream, event.data, classes),
      };
    };
    return { stream, at };
  };
}

/** The events in the order of the log. */
export function story(...untold: readonly Untold[]): ToldEvent[] {
  const revisions = new Map<string, bigint>();
  return untold.map(({ stream, at }, ordinal) => {
    const revision = revisions.get(stream) ?? 0n;
    revisions.set(stream, revision + 1n);
    return at(ordinal, revision);
  });
}

function partsOf(stream: string, data: object, classes: Readonly<Record<string, FieldClass>>) {
  const plain: Record<string, unknown> = {};
  const personal: Record<string, { k: string; f: Record<string, unknown> }> = {};
  const sealedStatistics: string[] = [];
  for (const [field, value] of Object.entries(data)) {
    const fieldClass = classes[field];
    if (fieldClass === undefined) throw new Error(`the field ${field} has no class`);
    if (value === undefined) continue;
    const k = keyOf(stream, fieldClass);
    if (fieldClass === 'statistics') sealedStatistics.push(field);
    if (fieldClass === 'plain' || fieldClass === 'statistics') plain[field] = value;
    else (personal[fieldClass] ??= { k, f: {} }).f[field] = value;
  }
  const statistics = sealedStatistics.length > 0 && {
    statistics: { k: keyOf(stream, 'statistics'), forgotten: false },
  };
  return { data: plain, personal: personal as PersonalParts, sealedStatistics, ...statistics };
}
