import { Column, Entity } from 'typeorm';
import { HistoryRow } from '../rows.ts';

/** A remark (`id`) that stays with the figures of a period, as the log said it from one ordinal to another. */
@Entity({ schema: 'toelichtingen', name: 'rows' })
export class ToelichtingRow extends HistoryRow {
  /** Local dates, both included. */
  @Column({ type: 'date' })
  from!: string;

  @Column({ type: 'date' })
  to!: string;

  @Column({ type: 'text' })
  report!: string;

  /** The figure of the report that it is about; null: all of it. */
  @Column({ type: 'text', nullable: true })
  figure!: string | null;

  @Column({ type: 'text' })
  text!: string;
}
