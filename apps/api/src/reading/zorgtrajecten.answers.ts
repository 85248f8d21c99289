import { ApiProperty } from '@nestjs/swagger';
import { zorgtrajectCloseReasons } from '#domain/vocabularies/zorgtraject-closing';
import type { ZorgtrajectCloseReason } from '#domain/vocabularies/zorgtraject-closing';
import type { ZorgtrajectRow } from '#read-models/zorgtrajecten/zorgtraject-row';
import { Code, Id, Language, LocalDate, Moment, Slug } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { Choice } from './choice.ts';
import { isForgotten, said, shown } from './shown.ts';

const statuses = ['open', 'closed', 'entered-in-error'] as const;

export class ZorgtrajectenQuery extends PageQuery {
  @Choice(statuses, 'Left out: all.')
  status?: (typeof statuses)[number];

  @Id({ optional: true, description: 'Guided by this medewerker.' })
  toeleiderId?: string;

  @Id({ optional: true, description: 'About this person.' })
  persoonId?: string;
}

export class ZorgtrajectAnswer extends ThingAnswer {
  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @Id({ description: 'The medewerker who guides now.' })
  toeleiderId!: string;

  @Id({ optional: true, description: 'Absent once forgotten.' })
  persoonId?: string;

  @Id({ optional: true, description: 'The aanmelding that led to it; absent once forgotten.' })
  aanmeldingId?: string;

  @Language()
  language!: string;

  @Slug(80, { optional: true })
  project?: string;

  @Moment({ description: 'In the zone of the town.' })
  startedAt!: string;

  @LocalDate({ optional: true, description: 'Absent while it is open.' })
  closedOn?: string;

  @Code(zorgtrajectCloseReasons, { optional: true })
  closeReason?: ZorgtrajectCloseReason;

  @Id({ optional: true, description: 'Of the last closing, to correct it by; absent while it is open.' })
  afsluitingId?: string;

  @ApiProperty({ example: 2, description: 'How many goals have no outcome yet.' })
  openDoelenCount!: number;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Their ids: closing says what became of each.' })
  openDoelen!: string[];

  @ApiProperty({ example: 1, description: 'How many referrals have no outcome yet.' })
  openDoorverwijzingenCount!: number;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Their ids: closing says what becomes of each.' })
  openDoorverwijzingen!: string[];

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class ZorgtrajectPage extends pageOfAnswers(ZorgtrajectAnswer) {}

export function zorgtrajectAnswer(row: ZorgtrajectRow): ZorgtrajectAnswer {
  const {
    id,
    status,
    toeleiderId,
    language,
    project,
    closedOn,
    closeReason,
    afsluitingId,
    openDoelen,
    openDoorverwijzingen,
  } = row;
  return {
    ...shown({ project, closedOn, closeReason, afsluitingId }),
    ...said(row.personal),
    id,
    revision: String(row.revision),
    status,
    toeleiderId,
    language,
    startedAt: row.startedAt.local,
    openDoelenCount: openDoelen.length,
    openDoelen,
    openDoorverwijzingenCount: openDoorverwijzingen.length,
    openDoorverwijzingen,
    recordedAt: row.recordedAt,
    vergeten: isForgotten(row.personal),
  };
}
