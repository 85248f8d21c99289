import { Column, Entity, Index } from 'typeorm';
import type { HappenedAt } from '#domain/kernel/event';
import type { ZorgtrajectCloseReason } from '#domain/vocabularies/zorgtraject-closing';
import { PersonalRow, instantTransformer, ordinalTransformer } from '../rows.ts';

/** One zorgtraject as it is now. In `personal`: *link* (`persoonId`). */
@Entity({ schema: 'zorgtrajecten', name: 'rows' })
@Index(['tenant', 'ordinal'])
@Index(['tenant', 'toeleiderId'])
export class ZorgtrajectRow extends PersonalRow {
  /** Ordinal of its intake: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of its stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  status!: 'open' | 'closed' | 'entered-in-error';

  /** The medewerker who guides now. */
  @Column({ type: 'text' })
  toeleiderId!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  project!: string | null;

  @Column({ type: 'jsonb' })
  startedAt!: HappenedAt;

  /** Local date of `startedAt`. */
  @Column({ type: 'date' })
  startedOn!: string;

  /** Local date of the last closing; null while it is open. */
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  closeReason!: ZorgtrajectCloseReason | null;

  /** Id of the last closing, to correct it by; null while it is open. */
  @Column({ type: 'text', nullable: true })
  afsluitingId!: string | null;

  /** Goals whose outcome was not said yet. */
  @Column({ type: 'text', array: true })
  openDoelen!: string[];

  /** Referrals made in it whose outcome has not come back yet; also after closing. */
  @Column({ type: 'text', array: true })
  openDoorverwijzingen!: string[];

  @Column({ type: 'timestamptz', transformer: instantTransformer })
  recordedAt!: string;
}
