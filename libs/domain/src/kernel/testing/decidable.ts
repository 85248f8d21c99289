import type { Decidable, DomainEvent, EventContracts, FieldClass, HappenedAt } from '../event.ts';

export interface Keys {
  /** Whether the town's key, which opens the statistics, is still there. */
  readonly town: boolean;
}

/**
 * An event as `evolve` gets it back from the log: read from JSON, without a personal field, and without the statistics
 * once the town's key is gone.
 * @throws Error on a field without a class, as sealing does
 */
export function decidable<Event extends DomainEvent, Contracts extends EventContracts<Event>>(
  contracts: Contracts,
  event: Event,
  happenedAt: HappenedAt,
  keys: Keys = { town: true },
): Decidable<Event, Contracts> {
  const contract = contracts[event.type as Event['type']] as { readonly fields: Readonly<Record<string, FieldClass>> };
  if (contract === undefined) throw new Error(`${event.type} has no contract`);
  const open: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(JSON.parse(JSON.stringify(event.data)) as object)) {
    if (!Object.hasOwn(contract.fields, field)) throw new Error(`the field ${event.type}.${field} has no class`);
    const fieldClass = contract.fields[field];
    if (fieldClass === 'plain' || (fieldClass === 'statistics' && keys.town)) open[field] = value;
  }
  return { type: event.type, data: open, happenedAt } as Decidable<Event, Contracts>;
}
