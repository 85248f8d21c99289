import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { controllersOf, wijkenOf } from '#domain/gemeente/gemeente';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { taxonomie } from '#domain/taxonomie/taxonomie.slice';
import { GemeenteRow } from '#read-models/gemeenten/gemeente-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller, townOf } from '../core/handling/call.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { ReadModels } from '../reading/read-models.ts';
import { TaxonomieThemeBody } from '../taxonomie/taxonomie.dto.ts';
import { AppointVerwerkingsverantwoordelijkeBody, AssignNisCodeBody, PermanentieBody } from './gemeente.dto.ts';
import { VertrekAnswer, vertrekOf } from './gemeente.vertrek.dto.ts';

class GemeenteAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Kortrijk' })
  naam!: string;

  @ApiProperty({ type: [AssignNisCodeBody], description: 'In order of `from`.' })
  nisCodes!: readonly AssignNisCodeBody[];

  @ApiProperty({
    type: [AppointVerwerkingsverantwoordelijkeBody],
    description:
      'Who answers for what is recorded from a day on; before the first, and without an organisation: the town.',
  })
  verwerkingsverantwoordelijken!: readonly AppointVerwerkingsverantwoordelijkeBody[];

  @ApiProperty({ type: [PermanentieBody] })
  permanenties!: readonly PermanentieBody[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' }, description: 'Days on which nobody sat.' })
  closures!: readonly string[];

  @ApiProperty({
    type: [String],
    example: ['Overleie'],
    description: 'The list that a wijk is taken from; empty: none.',
  })
  wijken!: readonly string[];

  @ApiProperty({ description: 'Version of the themes that new questions are registered under; 0: none yet.' })
  taxonomieVersion!: number;

  @ApiProperty({ type: [TaxonomieThemeBody] })
  themes!: readonly object[];

  @ApiProperty({ type: VertrekAnswer, required: false, description: 'Absent while the town works with Polslag.' })
  vertrek?: VertrekAnswer;
}

@ApiTags('gemeenten')
@Controller('v1/gemeente')
export class GemeenteReadsController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly states: States,
  ) {}

  /** The town that the request names, and the themes that hold there now. */
  @Get()
  @Needs('read:gemeente')
  @Reads(['gemeenten'])
  @ApiOkResponse({ type: GemeenteAnswer, description: 'The town as it is now.' })
  async read(@WithCaller() caller: Caller): Promise<GemeenteAnswer> {
    const id = townOf(caller);
    const row = await this.readModels.ofTown(GemeenteRow, caller).andWhere('held.toOrdinal is null').getOne();
    // The guard found the town in the log; the projector has yet to come to it.
    if (!row) throw new HttpProblem('not-yet-visible');
    const { version, themes } = await this.states.recent(taxonomie, id, id);
    const town = await this.states.recent(gemeente, id, id);
    const { naam, nisCodes, permanenties, closures } = row;
    return {
      id,
      naam,
      nisCodes: [...nisCodes],
      verwerkingsverantwoordelijken: controllersOf(town).map(({ controller, from }) => ({
        ...(controller !== id && { organisatieId: controller }),
        from,
      })),
      permanenties: permanenties.map(copied),
      closures,
      wijken: wijkenOf(town),
      taxonomieVersion: version,
      themes,
      ...vertrekOf(row),
    };
  }
}

function copied({ weekdays, from, to }: GemeenteRow['permanenties'][number]): PermanentieBody {
  return { weekdays: [...weekdays], from, to };
}
