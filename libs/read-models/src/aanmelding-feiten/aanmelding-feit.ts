import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../rows.ts';

/** What is counted of one aanmelding (`id`), as the log said it from one ordinal to another. Nobody is named in it. */
@Entity({ schema: 'aanmelding-feiten', name: 'rows' })
@Index(['tenant', 'day'])
export class AanmeldingFeit extends HistoryRow {
  @Column({ type: 'text' })
  status!: 'registered' | 'entered-in-error';

  /** Local date of the contact; of a letter, when it was answered. */
  @Column({ type: 'date' })
  day!: string;

  /** `YYYY-MM` */
  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  dutchDifficult!: string;

  @Column({ type: 'text', nullable: true })
  broughtInterpreter!: string | null;

  @Column({ type: 'text' })
  hasWork!: string;

  @Column({ type: 'text' })
  hasChildren!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'date', nullable: true })
  arrivedAt!: string | null;

  /** One for each person, town and year. Empty: anonymous. */
  @Column({ type: 'text', array: true })
  askerTokens!: string[];
}
