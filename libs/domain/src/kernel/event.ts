/**
 * What an event is, and how each of its fields is kept.
 *
 * Names of events and fields are storage: once an event was appended, they are for ever.
 */

/**
 * How a field is kept. `plain` stands in the log as it is; `statistics` is sealed under the town's key; every other
 * class is personal and sealed under a key that hangs from the person whom it is about.
 */
export const fieldClasses = [
  'plain',
  'statistics',
  'identity',
  'contact',
  'health',
  'residence',
  'money',
  'justice',
  'household',
  'link',
  'free-text',
] as const;

export type FieldClass = (typeof fieldClasses)[number];
export type PersonalClass = Exclude<FieldClass, 'plain' | 'statistics'>;

export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** The stored form of one event type: its schema version and the class of each of its top-level fields. */
export interface EventContract<Data extends object = object> {
  readonly version: number;
  readonly fields: { readonly [Field in keyof Required<Data>]: FieldClass };
}

/** A contract for each event of a slice. A field without a class does not compile. */
export type EventContracts<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventContract<Extract<Event, { readonly type: Type }>['data']>;
};

type DecidableField<Class, Value> = Class extends 'plain'
  ? Value
  : Class extends 'statistics'
    ? Value | undefined
    : never;

/**
 * An event as a decision sees it: plain fields, statistics (`undefined` once the town's key is gone), and no personal
 * field at all, so that deciding works after forgetting.
 */
export type Decidable<Event extends DomainEvent, Contracts extends EventContracts<Event>> = Event extends Event
  ? {
      readonly type: Event['type'];
      readonly data: {
        readonly [
          Field in keyof Event['data'] as Contracts[Event['type']]['fields'][Field &
            keyof Contracts[Event['type']]['fields']] extends 'plain' | 'statistics'
            ? Field
            : never
        ]: DecidableField<
          Contracts[Event['type']]['fields'][Field & keyof Contracts[Event['type']]['fields']],
          Event['data'][Field]
        >;
      };
      readonly happenedAt: HappenedAt;
    }
  : never;

/**
 * When something happened, as people say it: a local date (`2016-03-28`) or date and time (`2016-03-28T14:05`), the
 * zone that it means, and how precise it is.
 */
export interface HappenedAt {
  readonly local: string;
  readonly zone: string;
  readonly precision: 'day' | 'instant';
}
