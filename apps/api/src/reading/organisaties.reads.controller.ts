import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OrganisatieRow } from '#read-models/organisaties/organisatie-row';
import { Needs } from '../core/access/access.decorators.ts';
import { pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { OrganisatieAnswer, OrganisatiePage, OrganisatiesQuery, organisatieAnswer } from './organisaties.answers.ts';
import { ReadModels, one } from './read-models.ts';
import { pageShown } from './shown.ts';

/** Organisaties are known to the whole installation; who asks works in some town of it. */
@ApiTags('organisaties')
@Controller('v1/organisaties')
export class OrganisatiesReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:organisatie')
  @Reads(['organisaties'])
  @ApiOkResponse({ type: OrganisatiePage, description: 'Organisations, the last registered first.' })
  async list(@Query() asked: OrganisatiesQuery): Promise<OrganisatiePage> {
    const query = this.readModels.ofInstallation(OrganisatieRow);
    if (asked.kind !== undefined) query.andWhere(':kind = any(held.kinds)', { kind: asked.kind });
    return pageShown(await pageOf(query, 'ordinal', asked), organisatieAnswer);
  }

  @Get(':id')
  @Needs('read:organisatie')
  @Reads(['organisaties'])
  @AnswersOne(OrganisatieAnswer, 'The organisation as last said.')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<OrganisatieAnswer> {
    return organisatieAnswer(await one(this.readModels.ofInstallation(OrganisatieRow), id));
  }
}
