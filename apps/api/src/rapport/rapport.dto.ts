import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { HasForm, IsLocalDate, IsPosition } from '../core/http/checks.ts';

export class RapportQuery {
  @ApiProperty({ format: 'date', example: '2015-12-01' })
  @IsLocalDate()
  from!: string;

  @ApiProperty({ format: 'date', example: '2016-07-31', description: 'Included. At most fifty years after `from`.' })
  @IsLocalDate()
  to!: string;

  @ApiProperty({
    required: false,
    pattern: '^\\d{1,15}$',
    description: 'An ordinal: the report as the log said it then. What is known now, where left out.',
  })
  @IsOptional()
  @HasForm('ordinal-invalid', /^\d{1,15}$/)
  asOf?: string;

  @IsOptional()
  @IsPosition()
  position?: string;
}
