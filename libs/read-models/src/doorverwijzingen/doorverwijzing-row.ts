import { Column, Entity, Index } from 'typeorm';
import type { Side } from '#domain/doorverwijzing/transitions';
import type { HappenedAt } from '#domain/kernel/event';
import type { PartnerContactChannel } from '#domain/vocabularies/doorverwijzing-contact';
import type { ReferralReason } from '#domain/vocabularies/doorverwijzing-reason';
import type { ReferralMode, ReferralState } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralUrgency } from '#domain/vocabularies/doorverwijzing-urgentie';
import { PersonalRow, ordinalTransformer } from '../rows.ts';

interface Told {
  /** Local date, or date and time. */
  readonly happenedAt: string;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly corrected: boolean;
  readonly enteredInError: boolean;
}

/** How it came into a state: by whom, why and when. */
export interface StepItem extends Omit<Told, 'enteredInError'> {
  readonly transitionId: string;
  readonly state: ReferralState;
  readonly by: Side;
  readonly onBehalfOfPartner: boolean;
  readonly reason?: ReferralReason;
}

export interface FeedbackItem extends Told {
  readonly feedbackId: string;
  readonly by: Side;
  readonly onBehalfOfPartner: boolean;
}

export interface ContactItem extends Told {
  readonly contactId: string;
  readonly channel: PartnerContactChannel;
  readonly answered: boolean;
}

/**
 * One referral as it is now. In `personal`: *link* (`persoonId`) and *free-text* (`question`, `service`,
 * `toldToClient`, `errorReason`, `feedback` and `contacts`, each by id).
 */
@Entity({ schema: 'doorverwijzingen', name: 'rows' })
@Index(['tenant', 'ordinal'])
@Index(['tenant', 'organisatieId', 'ordinal'])
@Index(['previousDoorverwijzingId'])
export class DoorverwijzingRow extends PersonalRow {
  /** Ordinal at which it was opened: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of its stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  state!: ReferralState;

  /** Who set the state. */
  @Column({ type: 'text' })
  by!: Side;

  /** The requester set it in the partner's place. */
  @Column({ type: 'boolean' })
  onBehalfOfPartner!: boolean;

  @Column({ type: 'text', nullable: true })
  reason!: ReferralReason | null;

  /** The partner that is asked. */
  @Column({ type: 'text' })
  organisatieId!: string;

  /** The medewerker who referred. */
  @Column({ type: 'text' })
  requestedBy!: string;

  @Column({ type: 'text' })
  originSlice!: 'aanmelding' | 'hulpvraag' | 'zorgtraject';

  @Column({ type: 'text' })
  originId!: string;

  @Column({ type: 'text', nullable: true })
  previousDoorverwijzingId!: string | null;

  @Column({ type: 'jsonb' })
  requestedAt!: HappenedAt;

  /** Local date of `requestedAt`. */
  @Column({ type: 'date' })
  requestedOn!: string;

  /** Local date of the last change of state. */
  @Column({ type: 'date' })
  changedOn!: string;

  /** Local date, the last day on which an answer is still of use. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  @Column({ type: 'text' })
  mode!: ReferralMode;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'int', nullable: true })
  taxonomieVersion!: number | null;

  @Column({ type: 'text', nullable: true })
  urgency!: ReferralUrgency | null;

  /** In the order of recording; what was entered in error as a whole is no step. */
  @Column({ type: 'jsonb' })
  steps!: readonly StepItem[];

  /** In the order of telling. */
  @Column({ type: 'jsonb' })
  feedback!: readonly FeedbackItem[];

  @Column({ type: 'jsonb' })
  contacts!: readonly ContactItem[];
}
