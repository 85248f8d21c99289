import { Column, Entity, Index } from 'typeorm';
import type { ReferralState } from '#domain/vocabularies/doorverwijzing-state';
import { PersonalRow, ordinalTransformer } from '../rows.ts';

/** An onthaalgesprek that lies ahead. */
export interface PlannedGesprek {
  readonly gesprekId: string;
  /** Local date and time. */
  readonly plannedFor: string;
  /** The medewerker who planned it. */
  readonly plannedBy: string;
}

export const openWerkKinds = ['zorgtraject', 'doorverwijzing', 'aanmelding'] as const;

export type OpenWerkKind = (typeof openWerkKinds)[number];

/**
 * What somebody still has to do something about; `id` is `<kind> <subjectId>`. What can be reopened stays, not `open`,
 * so that it comes back to whom it was with. In `personal`: *link* (`persoonId`).
 */
@Entity({ schema: 'open-werk', name: 'rows' })
@Index(['tenant', 'toeleiderId', 'ordinal'])
export class OpenWerkRow extends PersonalRow {
  @Column({ type: 'text' })
  kind!: OpenWerkKind;

  /** Id of the zorgtraject, the doorverwijzing or the aanmelding. */
  @Column({ type: 'text' })
  subjectId!: string;

  /** Ordinal at which it came up: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  @Column({ type: 'boolean' })
  open!: boolean;

  /**
   * With whom it is: who guides; who asked for the referral; to whom the aanmelding was assigned, or who planned its
   * conversation. Null: with nobody yet.
   */
  @Column({ type: 'text', nullable: true })
  toeleiderId!: string | null;

  /** To whom an aanmelding was assigned. */
  @Column({ type: 'text', nullable: true })
  assignedTo!: string | null;

  /** The zorgtraject that a referral was made in: it goes with whoever guides that now. */
  @Column({ type: 'text', nullable: true })
  zorgtrajectId!: string | null;

  /** Local date. */
  @Column({ type: 'date' })
  since!: string;

  /** Local date on which a referral expires. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  /** The partner that a referral is addressed to. */
  @Column({ type: 'text', nullable: true })
  organisatieId!: string | null;

  /** Of a referral. */
  @Column({ type: 'text', nullable: true })
  state!: ReferralState | null;

  /** Contact language; of a referral unknown. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  gesprek!: PlannedGesprek | null;
}
