import { Column, Entity, Index } from 'typeorm';
import { PersonalRow, instantTransformer, ordinalTransformer } from '../rows.ts';

/**
 * One person as they are now. In `personal`: *identity* (`naam`, `geboren`), *contact* (`telefoon`, `email`, `adres`)
 * and *free-text* (`contactNote`).
 */
@Entity({ schema: 'personen', name: 'rows' })
@Index(['tenant', 'ordinal'])
export class PersoonRow extends PersonalRow {
  /** Ordinal at which the person was registered: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of the stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'timestamptz', transformer: instantTransformer })
  recordedAt!: string;

  @Column({ type: 'text' })
  contacttaal!: string;
}
