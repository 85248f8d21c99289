import { Column, Entity } from 'typeorm';
import type { TaxonomieTheme } from '#domain/vocabularies/taxonomie';
import { HistoryRow } from '../rows.ts';

/** One version of a town's taxonomy, from the ordinal at which it was published. It holds for ever for what pins it. */
@Entity({ schema: 'taxonomieen', name: 'rows' })
export class TaxonomieRow extends HistoryRow {
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'jsonb' })
  themes!: readonly TaxonomieTheme[];
}
