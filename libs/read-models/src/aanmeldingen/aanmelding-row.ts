import { Column, Entity, Index } from 'typeorm';
import type { PlannedFor, TopicDiscussed } from '#domain/aanmelding/onthaalgesprek.events';
import type { HappenedAt } from '#domain/kernel/event';
import type { Channel } from '#domain/vocabularies/aanmelding-channel';
import type { SourceMessage } from '#domain/vocabularies/aanmelding-closing';
import type { Source } from '#domain/vocabularies/aanmelding-source';
import type { Benaderingsstrategie, StrategieReason } from '#domain/vocabularies/benaderingsstrategie';
import type { ContactChannel } from '#domain/vocabularies/contact-channel';
import type { ReferralOutcome } from '#domain/vocabularies/doorverwijzing-state';
import type { DutchDifficult, YesNo } from '#domain/vocabularies/indicators';
import type { GesprekCancelReason } from '#domain/vocabularies/onthaalgesprek';
import { PersonalRow, instantTransformer, ordinalTransformer } from '../rows.ts';

export interface PogingItem {
  readonly attemptId: string;
  readonly channel: ContactChannel;
  readonly reached: boolean;
  /** Local date, or date and time. */
  readonly happenedAt: string;
  readonly enteredInError: boolean;
}

export interface StrategieItem {
  readonly strategieId: string;
  readonly strategy: Benaderingsstrategie;
  readonly reasons: readonly StrategieReason[];
  /** Local date, or date and time, of the choice. */
  readonly happenedAt: string;
  readonly enteredInError: boolean;
}

/** A closing or a return. */
export interface AfsluitingItem {
  readonly afsluitingId: string;
  readonly status: 'closed' | 'returned';
  readonly reason: string;
  /** Local date, or date and time. */
  readonly happenedAt: string;
}

export interface GesprekItem {
  readonly gesprekId: string;
  readonly status: 'planned' | 'cancelled' | 'held' | 'entered-in-error';
  readonly plannedFor?: PlannedFor;
  readonly cancelReason?: GesprekCancelReason;
  /** Local date, or date and time, of the cancellation. */
  readonly cancelledAt?: string;
  /** When it was held. */
  readonly happenedAt?: string;
  readonly language?: string;
  readonly withInterpreter?: boolean;
  readonly topics?: readonly TopicDiscussed[];
}

/** A referral that came from it; `outcome` once that came back. */
export interface VerwezenItem {
  readonly doorverwijzingId: string;
  readonly organisatieId: string;
  readonly outcome?: ReferralOutcome;
}

/**
 * One aanmelding as it is now. In `personal`: *link* (`persoonId`), *contact* (`contact`) and *free-text* (`note`,
 * `statusNote`, `sourceNote`, `errorReason`, `pogingen` and `gesprekken`, each by id).
 */
@Entity({ schema: 'aanmeldingen', name: 'rows' })
@Index(['tenant', 'ordinal'])
export class AanmeldingRow extends PersonalRow {
  /** Ordinal at which it was registered: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of its stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  status!: 'open' | 'closed' | 'returned' | 'entered-in-error';

  /** Why it was closed or returned. */
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  /** Nobody was linked to it. */
  @Column({ type: 'boolean' })
  anonymous!: boolean;

  /** Local date. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'jsonb' })
  happenedAt!: HappenedAt;

  @Column({ type: 'timestamptz', transformer: instantTransformer })
  recordedAt!: string;

  /** Id of the medewerker who registered it. */
  @Column({ type: 'text' })
  registeredBy!: string;

  /** The organisatie whose counter registered it; null where it was not a counter. */
  @Column({ type: 'uuid', nullable: true })
  loketOrganisatieId!: string | null;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  source!: Source;

  @Column({ type: 'text' })
  dutchDifficult!: DutchDifficult;

  @Column({ type: 'text', nullable: true })
  broughtInterpreter!: YesNo | null;

  @Column({ type: 'text' })
  hasWork!: YesNo;

  @Column({ type: 'text' })
  hasChildren!: YesNo;

  @Column({ type: 'text' })
  language!: string;

  /** Local date of arrival in the town. */
  @Column({ type: 'date', nullable: true })
  arrivedAt!: string | null;

  @Column({ type: 'boolean' })
  onWachtlijst!: boolean;

  @Column({ type: 'text', nullable: true })
  toeleiderId!: string | null;

  @Column({ type: 'boolean', nullable: true })
  withInterpreter!: boolean | null;

  @Column({ type: 'text', nullable: true })
  strategy!: Benaderingsstrategie | null;

  @Column({ type: 'text', array: true })
  strategyReasons!: StrategieReason[];

  /** In the order of choosing; the last that is not in error is the approach. */
  @Column({ type: 'jsonb' })
  strategieen!: readonly StrategieItem[];

  /** In order. */
  @Column({ type: 'jsonb' })
  afsluitingen!: readonly AfsluitingItem[];

  /** The word in which the source was last told what came of it. */
  @Column({ type: 'text', nullable: true })
  sourceTold!: SourceMessage | null;

  /** In the order of recording. */
  @Column({ type: 'jsonb' })
  pogingen!: readonly PogingItem[];

  @Column({ type: 'jsonb' })
  gesprekken!: readonly GesprekItem[];

  @Column({ type: 'jsonb' })
  doorverwijzingen!: readonly VerwezenItem[];
}
