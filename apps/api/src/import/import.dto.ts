import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../core/http/fields.ts';
import { HulpvraagBody } from '../hulpvraag/hulpvraag.dto.ts';
import type { RowResult } from './import-row.ts';

/** One line of the body of an import of hulpvragen. */
export class HulpvraagRowBody extends HulpvraagBody {
  @Text(200, { example: 'K-2015-0001', description: 'Names the row in its source: the same ref is the same row.' })
  ref!: string;
}

/** One line of the answer. */
export class RowResultAnswer implements RowResult {
  @ApiProperty({ example: 1, description: 'Number of the line in the body, from 1.' })
  line!: number;

  @ApiProperty({ required: false })
  ref?: string;

  @ApiProperty({ enum: ['imported', 'already-imported', 'different', 'refused'] })
  status!: RowResult['status'];

  @ApiProperty({ required: false, description: 'Why it was refused.' })
  code?: string;

  @ApiProperty({ required: false })
  field?: string;
}
