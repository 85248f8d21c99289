import { ApiProperty, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import type { PersoonRow } from '#read-models/personen/persoon-row';
import { Language } from '../core/http/fields.ts';
import { PersoonBody } from '../persoon/persoon.dto.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { isForgotten, said } from './shown.ts';

class PersoonSaid extends PartialType(OmitType(PersoonBody, ['happenedAt', 'contacttaal'] as const)) {}

/** A person as last said; of who was forgotten only that, and the language. */
export class PersoonAnswer extends IntersectionType(ThingAnswer, PersoonSaid) {
  @Language()
  contacttaal!: string;

  @ApiProperty({ format: 'date-time', description: 'When the person was registered.' })
  recordedAt!: string;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class PersoonPage extends pageOfAnswers(PersoonAnswer) {}

export function persoonAnswer(row: PersoonRow): PersoonAnswer {
  const { id, revision, contacttaal, recordedAt, personal } = row;
  return {
    ...(said(personal) as PersoonSaid),
    id,
    revision: String(revision),
    contacttaal,
    recordedAt,
    vergeten: isForgotten(personal),
  };
}
