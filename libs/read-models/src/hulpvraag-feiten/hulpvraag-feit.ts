import { Column, Entity, Index } from 'typeorm';
import type { ThemeChoice } from '#domain/hulpvraag/theme-choice';
import type { VerhelderingItem } from '../hulpvragen/hulpvraag-row.ts';
import { HistoryRow } from '../rows.ts';

/**
 * What is counted of one hulpvraag (`id`), as the log said it from one ordinal to another. Nothing here leads to a
 * person, and it goes when the town's key goes.
 */
@Entity({ schema: 'hulpvraag-feiten', name: 'rows' })
@Index(['tenant', 'day'])
export class HulpvraagFeit extends HistoryRow {
  @Column({ type: 'text' })
  status!: 'registered' | 'entered-in-error';

  /** Local date on which it was asked. */
  @Column({ type: 'date' })
  day!: string;

  /** `YYYY-MM` */
  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  mainAction!: string | null;

  @Column({ type: 'text', array: true })
  actions!: string[];

  /** Who did each of `actions`; null where it was not taken down. */
  @Column({ type: 'text', array: true })
  actionDoers!: (string | null)[];

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

  @Column({ type: 'text', nullable: true })
  mainTheme!: string | null;

  @Column({ type: 'text', nullable: true })
  mainSubtheme!: string | null;

  /** In their order, as asked. */
  @Column({ type: 'jsonb' })
  themes!: readonly ThemeChoice[];

  @Column({ type: 'int' })
  taxonomieVersion!: number;

  /** In the order of clarifying; the last that is not in error is the clarification. */
  @Column({ type: 'jsonb' })
  verhelderingen!: readonly VerhelderingItem[];

  /** The themes of the question behind the question, and the version that they are taken from. */
  @Column({ type: 'jsonb', nullable: true })
  clarifiedThemes!: readonly ThemeChoice[] | null;

  @Column({ type: 'int', nullable: true })
  clarifiedTaxonomieVersion!: number | null;

  /** One for each person, town and year; linking adds one. Empty: anonymous. */
  @Column({ type: 'text', array: true })
  askerTokens!: string[];
}
