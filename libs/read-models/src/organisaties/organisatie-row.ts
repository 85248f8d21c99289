import { Column, Entity, Index } from 'typeorm';
import type { OrganisatieKind } from '#domain/vocabularies/organisatie-kind';
import { PersonalRow, ordinalTransformer } from '../rows.ts';

/** One organisatie as it is now; of no town. In `personal`: *identity* (`naam`) and *contact* (`contact`). */
@Entity({ schema: 'organisaties', name: 'rows' })
@Index(['ordinal'])
export class OrganisatieRow extends PersonalRow {
  /** Ordinal at which it was registered: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of its stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  status!: 'open' | 'closed';

  @Column({ type: 'text', array: true })
  kinds!: OrganisatieKind[];

  @Column({ type: 'text', array: true })
  services!: string[];

  @Column({ type: 'text', array: true })
  languages!: string[];

  /** The towns that it serves; none is every town. */
  @Column({ type: 'text', array: true })
  gemeenteIds!: string[];
}
