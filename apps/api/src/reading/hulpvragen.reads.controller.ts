import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HulpvraagRow } from '#read-models/hulpvragen/hulpvraag-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { HulpvraagAnswer, HulpvraagPage, HulpvragenQuery, hulpvraagAnswer } from './hulpvragen.answers.ts';
import { ReadModels, about, having, one } from './read-models.ts';
import { pageShown } from './shown.ts';

@ApiTags('hulpvragen')
@Controller('v1/hulpvragen')
export class HulpvragenReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:hulpvraag')
  @Reads(['hulpvragen'], { personal: true })
  @ApiOkResponse({ type: HulpvraagPage, description: 'Hulpvragen of this town, the last registered first.' })
  async list(@WithCaller() caller: Caller, @Query() asked: HulpvragenQuery): Promise<HulpvraagPage> {
    const query = having(this.readModels.ofTown(HulpvraagRow, caller), { status: asked.status });
    return pageShown(await pageOf(about(query, asked.persoonId), 'ordinal', asked), hulpvraagAnswer);
  }

  @Get(':id')
  @Needs('read:hulpvraag')
  @Reads(['hulpvragen'], { personal: true })
  @AnswersOne(HulpvraagAnswer, 'The hulpvraag as last said.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<HulpvraagAnswer> {
    return hulpvraagAnswer(await one(this.readModels.ofTown(HulpvraagRow, caller), id));
  }
}
