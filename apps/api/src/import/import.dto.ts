import { ApiProperty, OmitType } from '@nestjs/swagger';
import { aanmelding } from '#domain/aanmelding/aanmelding.slice';
import { hulpvraag } from '#domain/hulpvraag/hulpvraag.slice';
import { executeRejections } from '#event-store/execute.rejections';
import { RegisterAanmeldingBody } from '../aanmelding/aanmelding.dto.ts';
import { fieldProblemTexts } from '../core/http/field-problems.ts';
import { Moment, Text } from '../core/http/fields.ts';
import { HulpvraagBody } from '../hulpvraag/hulpvraag.dto.ts';
import type { Aborted } from './bulk-answer.ts';
import type { ImportedRow, RowResult } from './import-row.ts';

const refOptions = {
  example: 'K-2015-0001',
  description: 'Names the row in its source: the same ref is the same row.',
};

/** One line of the body of an import of hulpvragen. */
export class HulpvraagRowBody extends HulpvraagBody implements ImportedRow {
  @Text(200, refOptions)
  ref!: string;

  @Moment({ description: 'When it was asked.' })
  happenedAt!: string;
}

/** One line of the body of an import of aanmeldingen: anonymous, and without how to reach anybody. */
export class AanmeldingRowBody
  extends OmitType(RegisterAanmeldingBody, ['persoonId', 'contact', 'happenedAt'])
  implements ImportedRow
{
  @Text(200, refOptions)
  ref!: string;

  @Moment({ description: 'When it came in.' })
  happenedAt!: string;
}

/** What a row can be refused for. */
const rowCodes = [
  'row-unreadable',
  ...Object.keys(fieldProblemTexts),
  ...new Set([
    ...Object.keys(executeRejections),
    ...hulpvraag.commands.RegisterHulpvraag.rejects,
    ...aanmelding.commands.RegisterAanmelding.rejects,
  ]),
];

/** One line of the answer. */
export class RowResultAnswer implements RowResult {
  @ApiProperty({ example: 1, description: 'Number of the line in the body, from 1.' })
  line!: number;

  @ApiProperty({ required: false })
  ref?: string;

  @ApiProperty({ enum: ['imported', 'already-imported', 'different', 'refused'] })
  status!: RowResult['status'];

  @ApiProperty({ required: false, enum: rowCodes, description: 'Why it was refused.' })
  code?: string;

  @ApiProperty({ required: false, example: 'themes.0.theme', description: 'Path in the row.' })
  field?: string;

  @ApiProperty({ required: false, description: 'Why, for people, in Dutch, French or English by Accept-Language.' })
  detail?: string;

  @ApiProperty({
    required: false,
    type: [String],
    description: 'With `unknown-field`: the names that are known there.',
  })
  allowed?: readonly string[];
}

/** The last line of an answer that broke off: nothing is known of the rows without a line; run the import again. */
export class AbortedAnswer implements Aborted {
  @ApiProperty({ enum: ['aborted'] })
  status!: 'aborted';

  @ApiProperty({ example: 'store-unavailable' })
  code!: string;

  @ApiProperty({ required: false, description: 'Where we failed: this id stands in our log.' })
  instance?: string;
}
