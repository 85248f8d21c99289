import type { DomainEvent, EventContract, EventContracts } from '#domain/kernel/event';
import type { ProjectedEvent } from '#read-models/projection';
import { projectedHistory } from '#read-models/testing/projected-history';
import type { ToldEvent } from '#read-models/testing/projected-history';

interface Over {
  /** Local date, or date and time, at which it happened. */
  readonly at?: string;
  readonly actor?: string;
  /** It belongs to the installation, not to a town. */
  readonly installationWide?: true;
}

/** An event that has no place in the log yet. */
export interface Untold extends ToldEvent, Over {
  readonly contracts: Readonly<Record<string, EventContract>>;
}

/** Tells events of one slice. */
export function teller<Event extends DomainEvent>(contracts: EventContracts<Event>) {
  return (stream: string, event: Event, over: Over = {}): Untold => {
    const { at: local = '2016-03-28T15:30' } = over;
    const precision = local.includes('T') ? 'instant' : 'day';
    return { ...over, contracts, stream, event, happenedAt: { local, zone: 'Europe/Brussels', precision } };
  };
}

/** The log of these events, as a projection is given it when some keys are gone. */
export function story(untold: readonly Untold[], gone: ReadonlySet<string> = new Set()): ProjectedEvent[] {
  const contracts = Object.assign({}, ...untold.map((one) => one.contracts)) as Untold['contracts'];
  return projectedHistory(contracts, untold, gone).map((event, index) => {
    const { actor = 'medewerker-1', installationWide } = untold[index]!;
    const { tenant, ...metadata } = { ...event.metadata, actor };
    return { ...event, metadata: installationWide || tenant === undefined ? metadata : { ...metadata, tenant } };
  });
}
