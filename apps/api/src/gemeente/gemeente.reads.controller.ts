import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource, IsNull } from 'typeorm';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller, townOf } from '../core/handling/call.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { TaxonomieThemeBody } from '../taxonomie/taxonomie.dto.ts';
import { AssignNisCodeBody, PermanentieBody } from './gemeente.dto.ts';

class GemeenteAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Kortrijk' })
  naam!: string;

  @ApiProperty({ type: [AssignNisCodeBody], description: 'In order of `from`.' })
  nisCodes!: readonly AssignNisCodeBody[];

  @ApiProperty({ type: [PermanentieBody] })
  permanenties!: readonly PermanentieBody[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' }, description: 'Days on which nobody sat.' })
  closures!: readonly string[];

  @ApiProperty({ description: 'Version of the themes that new questions are registered under; 0: none yet.' })
  taxonomieVersion!: number;

  @ApiProperty({ type: [TaxonomieThemeBody] })
  themes!: readonly object[];
}

@ApiTags('gemeenten')
@Controller('v1/gemeente')
export class GemeenteReadsController {
  constructor(
    private readonly source: DataSource,
    private readonly states: States,
  ) {}

  /** The town that the request names, and the themes that hold there now. */
  @Get()
  @Needs('read:gemeente')
  @Reads(['gemeenten'])
  @ApiOkResponse({ type: GemeenteAnswer, description: 'The town as it is now.' })
  async read(@WithCaller() caller: Caller): Promise<GemeenteAnswer> {
    const id = townOf(caller);
    const row = await this.source.getRepository(GemeenteRow).findOneBy({ id, toOrdinal: IsNull() });
    // The guard found the town in the log; the projector has yet to come to it.
    if (!row) throw new HttpProblem('not-yet-visible');
    const { version, themes } = await this.states.recent(taxonomie, id, id);
    const { naam, nisCodes, permanenties, closures } = row;
    return {
      id,
      naam,
      nisCodes: [...nisCodes],
      permanenties: permanenties.map(copied),
      closures,
      taxonomieVersion: version,
      themes,
    };
  }
}

function copied({ weekdays, from, to }: GemeenteRow['permanenties'][number]): PermanentieBody {
  return { weekdays: [...weekdays], from, to };
}
