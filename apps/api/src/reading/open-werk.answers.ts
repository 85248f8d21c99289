import { ApiProperty } from '@nestjs/swagger';
import { referralStates } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralState } from '#domain/vocabularies/doorverwijzing-state';
import { openWerkKinds } from '#read-models/open-werk/open-werk-row';
import type { OpenWerkKind, OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { Code, Id, Language, LocalDate, Moment } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { forgottenDescription, pageOfAnswers } from './answers.ts';
import { Choice } from './choice.ts';
import { isForgotten, said, shown } from './shown.ts';

export class OpenWerkQuery extends PageQuery {
  @Choice(openWerkKinds, 'Left out: all kinds.')
  kind?: OpenWerkKind;
}

export class PlannedGesprekAnswer {
  @Id()
  gesprekId!: string;

  @Moment({ example: '2026-03-28T14:00', description: 'In the zone of the town.' })
  plannedFor!: string;
}

export class OpenWerkAnswer {
  @ApiProperty({ enum: [...openWerkKinds] })
  kind!: OpenWerkKind;

  @ApiProperty({ format: 'uuid', description: 'Of the zorgtraject, the doorverwijzing or the aanmelding.' })
  id!: string;

  @LocalDate()
  since!: string;

  @Id({ optional: true, description: 'Absent where it is anonymous, or was forgotten.' })
  persoonId?: string;

  @Language({ optional: true })
  language?: string;

  @Id({ optional: true, description: 'The zorgtraject that a referral was made in.' })
  zorgtrajectId?: string;

  @Id({ optional: true, description: 'The partner that a referral is addressed to.' })
  organisatieId?: string;

  @Code(referralStates, { optional: true, description: 'Of a referral.' })
  state?: ReferralState;

  @LocalDate({ optional: true, description: 'Last day on which an answer to a referral is still of use.' })
  expiresOn?: string;

  @ApiProperty({ required: false, description: 'The onthaalgesprek that is planned for an aanmelding.' })
  onthaalgesprek?: PlannedGesprekAnswer;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class OpenWerkPage extends pageOfAnswers(OpenWerkAnswer) {}

export function openWerkAnswer(row: OpenWerkRow): OpenWerkAnswer {
  const { kind, subjectId, since, language, zorgtrajectId, organisatieId, state, expiresOn, gesprek, personal } = row;
  const onthaalgesprek = gesprek && { gesprekId: gesprek.gesprekId, plannedFor: gesprek.plannedFor };
  return {
    ...shown({ language, zorgtrajectId, organisatieId, state, expiresOn, onthaalgesprek }),
    ...said(personal),
    kind,
    id: subjectId,
    since,
    vergeten: isForgotten(personal),
  };
}
