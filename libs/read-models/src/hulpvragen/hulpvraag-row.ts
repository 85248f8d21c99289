import { Column, Entity, Index } from 'typeorm';
import type { ActionTaken } from '#domain/hulpvraag/hulpvraag.events';
import type { ThemeChoice } from '#domain/hulpvraag/theme-choice';
import type { HappenedAt } from '#domain/kernel/event';
import { PersonalRow, instantTransformer, ordinalTransformer } from '../rows.ts';

/** What the question behind the question was taken to be about. */
export interface VerhelderingItem {
  readonly verhelderingId: string;
  readonly themes: readonly ThemeChoice[];
  readonly taxonomieVersion: number;
  /** Local date, or date and time. */
  readonly happenedAt: string;
  readonly enteredInError: boolean;
}

/**
 * One hulpvraag as it is now. In `personal`: *link* (`persoonId`, `zorgtrajectId`) and *free-text* (`question`, `note`,
 * `reason`, and `verhelderingen` by id, each with its `clarifiedQuestion`).
 */
@Entity({ schema: 'hulpvragen', name: 'rows' })
@Index(['tenant', 'ordinal'])
export class HulpvraagRow extends PersonalRow {
  /** Ordinal at which it was registered: a stable order to page by. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  ordinal!: number;

  /** Revision of the last event of its stream, for `If-Match`. */
  @Column({ type: 'bigint', transformer: ordinalTransformer })
  revision!: number;

  @Column({ type: 'text' })
  status!: 'registered' | 'entered-in-error';

  /** Nobody was linked to it. */
  @Column({ type: 'boolean' })
  anonymous!: boolean;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'jsonb' })
  happenedAt!: HappenedAt;

  @Column({ type: 'timestamptz', transformer: instantTransformer })
  recordedAt!: string;

  /** Id of the medewerker who registered it. */
  @Column({ type: 'text' })
  registeredBy!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'jsonb' })
  actions!: readonly ActionTaken[];

  @Column({ type: 'boolean', nullable: true })
  askedToInterpret!: boolean | null;

  @Column({ type: 'text' })
  whoAsks!: string;

  @Column({ type: 'text' })
  statuut!: string;

  @Column({ type: 'text' })
  nationality!: string;

  @Column({ type: 'text', nullable: true })
  woonplaats!: string | null;

  @Column({ type: 'text', nullable: true })
  wijk!: string | null;

  @Column({ type: 'text', nullable: true })
  herkomst!: string | null;

  @Column({ type: 'text', nullable: true })
  vorigeWoonplaats!: string | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'jsonb' })
  themes!: readonly ThemeChoice[];

  @Column({ type: 'int' })
  taxonomieVersion!: number;

  /** In the order of clarifying; the last that is not in error is the clarification. */
  @Column({ type: 'jsonb' })
  verhelderingen!: readonly VerhelderingItem[];

  @Column({ type: 'jsonb', nullable: true })
  clarifiedThemes!: readonly ThemeChoice[] | null;

  @Column({ type: 'int', nullable: true })
  clarifiedTaxonomieVersion!: number | null;
}
