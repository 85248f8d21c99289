import { Column, Entity, Index } from 'typeorm';
import type { HappenedAt } from '#domain/kernel/event';
import { PersonalRow, instantTransformer, ordinalTransformer } from '../rows.ts';
import type { DossierData, DossierKind } from './dossier-data.ts';

/**
 * One entry in the timeline of a zorgtraject, as it was last said; what was said before stays in the log. In
 * `personal`: *free-text*, and for an intake or a hulpvraag its *link*, of which a hulpvraag is here by one.
 */
@Entity({ schema: 'dossier', name: 'rows' })
@Index(['zorgtrajectId', 'moment'])
export class DossierEntry extends PersonalRow {
  @Column({ type: 'text' })
  zorgtrajectId!: string;

  @Column({ type: 'text' })
  kind!: DossierKind;

  /** Id of what was recorded: a goal, a visit, a referral …; of the event where it has none of its own. */
  @Column({ type: 'text' })
  entryId!: string;

  /** Ordinal at which it was recorded first. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /**
   * When it happened as it was first said, as text that sorts; among what happened at the same time, in the order of
   * recording. A correction does not move it: whoever turns the pages meanwhile would miss the entry, or see it twice.
   */
  @Column({ type: 'text', collation: 'C' })
  moment!: string;

  @Column({ type: 'jsonb' })
  happenedAt!: HappenedAt;

  /** Local date of `happenedAt`. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'timestamptz', transformer: instantTransformer })
  recordedAt!: string;

  /** Id of the medewerker, or `systeem:<reaction>`. */
  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'boolean' })
  corrected!: boolean;

  @Column({ type: 'boolean' })
  enteredInError!: boolean;

  /** `DossierData[kind]` */
  @Column({ type: 'jsonb' })
  data!: DossierData[DossierKind];
}
