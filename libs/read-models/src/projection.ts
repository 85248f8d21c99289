import type { DomainEvent, EventContracts, HappenedAt, PersonalClass } from '#domain/kernel/event';
import type { PersonalParts } from '#event-store/codec';
import type { EventMetadata } from '#event-store/metadata';
import type { HistoryRow, ReadRow } from './rows.ts';

/** An event as a projection is given it: opened as far as its keys still exist. */
export interface ProjectedEvent<
  Type extends string = string,
  Data extends object = Readonly<Record<string, unknown>>,
  Personal extends object = PersonalParts,
> {
  readonly id: string;
  readonly type: Type;
  readonly stream: string;
  /** The part of the stream's name behind its slice. */
  readonly streamId: string;
  readonly revision: bigint;
  /** Dense count of the product's events in the log, from 0. */
  readonly ordinal: number;
  /** Commit position; means something to this store only. */
  readonly position: bigint;
  /** When the store took it, ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly metadata: EventMetadata;
  readonly happenedAt: HappenedAt;
  /** Plain fields and statistics. */
  readonly data: Data;
  /** One part for each personal class; its fields are null once forgotten. */
  readonly personal: Personal;
  /** The town's key, where the event has statistics; they are absent in `data` once it is gone. */
  readonly statistics?: { readonly k: string; readonly forgotten: boolean };
}

type Classes<Event extends DomainEvent, Contracts extends EventContracts<Event>> = Contracts[Event['type']]['fields'];

type FieldsOf<Event extends DomainEvent, Contracts extends EventContracts<Event>, Class> = {
  readonly [
    Field in keyof Event['data'] as Classes<Event, Contracts>[Field & keyof Classes<Event, Contracts>] extends Class
      ? Field
      : never
  ]: Event['data'][Field];
};

type PersonalOf<Event extends DomainEvent, Contracts extends EventContracts<Event>> = {
  readonly [Class in PersonalClass]?: { readonly k: string; readonly f: FieldsOf<Event, Contracts, Class> | null };
};

/** The events of a slice as a projection with `holdsStatistics` sees them. */
export type Projected<Event extends DomainEvent, Contracts extends EventContracts<Event>> = Event extends Event
  ? ProjectedEvent<Event['type'], FieldsOf<Event, Contracts, 'plain' | 'statistics'>, PersonalOf<Event, Contracts>>
  : never;

/** The same for a projection without: it must not look at statistics, since they can be gone. */
export type ProjectedPlain<Event extends DomainEvent, Contracts extends EventContracts<Event>> = Event extends Event
  ? ProjectedEvent<Event['type'], FieldsOf<Event, Contracts, 'plain'>, PersonalOf<Event, Contracts>>
  : never;

type Kept = 'id' | 'tenant' | 'controller' | 'keys' | 'fromOrdinal' | 'toOrdinal';

/**
 * What `evolve` says of a row; the runner fills in the rest. Tenant and controller are those of the event that made the
 * row, unless said otherwise.
 */
export type Draft<Row extends ReadRow> = Omit<Row, Kept> & Partial<Pick<HistoryRow, Kept>>;

/**
 * A pure fold from events to the rows of one table. Told the same events it gives the same rows, and:
 * - which rows an event touches and which versions it opens depends on nothing that can be forgotten, unless the row
 *   goes with it (`holdsStatistics`, `forget`): so folding and then forgetting equals folding what is left;
 * - a row that is not there is made by creating events only; any other answers `undefined` for it.
 */
export interface Projection<Row extends ReadRow = ReadRow, Event extends ProjectedEvent = ProjectedEvent> {
  /** Name of the schema, in kebab-case. */
  readonly name: string;
  /** Another version is built beside this one and takes its place. */
  readonly version: number;
  /** `@Entity({ schema: name, name: 'rows' })`. */
  readonly entity: new () => Row;
  readonly types: readonly Event['type'][];
  /** Each change ends the row that held at the event's ordinal, and opens another; the entity is a `HistoryRow`. */
  readonly history?: true;
  /** Its rows are made of statistics and go when the town's key goes; `evolve` never sees an event without them. */
  readonly holdsStatistics?: true;
  /** Ids of the rows that an event touches; they are the partitions. None: the event means nothing here. */
  keys(event: Event): readonly string[];
  /** `row` itself: nothing changed; `undefined`: there is no row (any more). */
  evolve(row: Row | undefined, event: Event, key: string): Draft<Row> | undefined;
  /**
   * What becomes of a row of which some keys were destroyed. By default the fields of those parts are gone. A row that
   * would not be there without what was forgotten answers `undefined`.
   */
  forget?(row: Row, destroyed: ReadonlySet<string>): Draft<Row> | undefined;
}

/** Fixes the types of a projection; the runner knows only that it has rows and events. */
export function defineProjection<Row extends ReadRow, Event extends ProjectedEvent>(
  projection: Projection<Row, Event>,
): Projection {
  return projection;
}
