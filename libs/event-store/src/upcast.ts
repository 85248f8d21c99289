import type { StoredEvent } from './event-log.ts';

/** Turns the data of one schema version into the next one's. Forgotten statistics are absent here too. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => object;

/** `type` → version that it starts from → upcaster. Each past version keeps its JSON in a fixture. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

const none: Upcasters = {};

/** Applies, after unsealing, every upcaster from the stored version on. */
export function upcast(
  event: Pick<StoredEvent, 'type' | 'metadata'>,
  data: object,
  upcasters: Upcasters = none,
): object {
  let version = event.metadata.schemaVersion;
  let current = data;
  for (let next = upcasters[event.type]?.[version]; next; next = upcasters[event.type]?.[version]) {
    current = next(current as Record<string, unknown>);
    version += 1;
  }
  return current;
}
