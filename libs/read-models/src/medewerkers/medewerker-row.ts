import { Column, Entity, Index } from 'typeorm';
import type { Grant } from '#domain/medewerker/medewerker.events';
import { PersonalRow, ordinalTransformer } from '../rows.ts';

/** One employee in the register; of no town. In `personal`: *identity* (`naam`). */
@Entity({ schema: 'medewerkers', name: 'rows' })
@Index(['ordinal'])
export class MedewerkerRow extends PersonalRow {
  /** Ordinal at which the employee was registered: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of the stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  status!: 'in-service' | 'left';

  /** First local date out of service, which may still have to come. */
  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;

  /** The employer. */
  @Column({ type: 'text' })
  organisatieId!: string;

  /** Also those that ended. */
  @Column({ type: 'jsonb' })
  grants!: readonly Grant[];

  @Column({ type: 'text', array: true })
  languages!: string[];
}
