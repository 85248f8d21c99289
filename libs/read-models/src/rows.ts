import { Column, Index, PrimaryColumn } from 'typeorm';
import type { ValueTransformer } from 'typeorm';
import type { PersonalParts } from '#event-store/codec';

/** PostgreSQL gives a bigint as text; ordinals stay far below 2^53. */
export const ordinalTransformer: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** An instant is ISO 8601 in UTC, as everywhere; the driver gives a `Date`. */
export const instantTransformer: ValueTransformer = {
  to: (value: string | null | undefined) => value,
  from: (value: Date | null) => value && value.toISOString(),
};

/** What every row of a read model has. `within` (scope.ts) keeps the rows apart, by tenant and controller. */
export abstract class ReadRow {
  /** The key that the projection gave. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** The gemeente; null for what belongs to the installation. */
  @Index()
  @Column({ type: 'uuid', nullable: true })
  tenant!: string | null;

  /** Who answers for the data in the sense of the GDPR, for ever: the gemeente, or an organisatie that it named. */
  @Column({ type: 'uuid', nullable: true })
  controller!: string | null;

  /** Ids of the keys that sealed what the row was made of; the runner keeps them. */
  @Index({ type: 'gin' })
  @Column({ type: 'uuid', array: true })
  keys!: string[];
}

/** A row that holds something about a person. */
export abstract class PersonalRow extends ReadRow {
  /** `{ <class>: { k: key id, f: fields, or null once forgotten } }` */
  @Column({ type: 'jsonb' })
  personal!: PersonalParts;
}

/** A row that was so from one ordinal to another; what holds now has no end. */
export abstract class HistoryRow extends ReadRow {
  /** Ordinal of the event that made it so. */
  @PrimaryColumn({ type: 'bigint', transformer: ordinalTransformer })
  fromOrdinal!: number;

  /** Ordinal of the event that ended it; null: it still holds. */
  @Column({ type: 'bigint', nullable: true, transformer: ordinalTransformer })
  toOrdinal!: number | null;
}
