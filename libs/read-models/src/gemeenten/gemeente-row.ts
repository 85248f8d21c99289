import { Column, Entity } from 'typeorm';
import type { Permanentie } from '#domain/gemeente/gemeente.events';
import type { DatedNisCode } from '#domain/gemeente/gemeente';
import type { VertrekGround } from '#domain/vocabularies/gemeente-vertrek';
import { HistoryRow } from '../rows.ts';

/** A town (`id`) as the log said it from one ordinal to another: its name, codes and opening days. */
@Entity({ schema: 'gemeenten', name: 'rows' })
export class GemeenteRow extends HistoryRow {
  @Column({ type: 'text' })
  naam!: string;

  /** In order of `from`. */
  @Column({ type: 'jsonb' })
  nisCodes!: readonly DatedNisCode[];

  @Column({ type: 'jsonb' })
  permanenties!: readonly Permanentie[];

  /** Local dates on which nobody sat. */
  @Column({ type: 'jsonb' })
  closures!: readonly string[];

  /** Why the town left; null while it works here. */
  @Column({ type: 'text', nullable: true })
  leftGround!: VertrekGround | null;

  /** Nobody can open its statistics any more. */
  @Column({ type: 'boolean' })
  keyDestroyed!: boolean;
}
