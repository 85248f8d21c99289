import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MedewerkerRow } from '#read-models/medewerkers/medewerker-row';
import { NeedsInstallation } from '../core/access/access.decorators.ts';
import { PageQuery, pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { MedewerkerAnswer, MedewerkerPage, medewerkerAnswer } from './medewerkers.answers.ts';
import { ReadModels, one } from './read-models.ts';
import { pageShown } from './shown.ts';

@ApiTags('medewerkers')
@Controller('v1/medewerkers')
export class MedewerkersReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @NeedsInstallation('read:medewerker')
  @Reads(['medewerkers'], { personal: true })
  @ApiOkResponse({ type: MedewerkerPage, description: 'The register of employees, the last registered first.' })
  async list(@Query() paging: PageQuery): Promise<MedewerkerPage> {
    const query = this.readModels.ofInstallation(MedewerkerRow);
    return pageShown(await pageOf(query, 'ordinal', paging), medewerkerAnswer);
  }

  @Get(':id')
  @NeedsInstallation('read:medewerker')
  @Reads(['medewerkers'], { personal: true })
  @AnswersOne(MedewerkerAnswer, 'The employee, with roles and towns.')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<MedewerkerAnswer> {
    return medewerkerAnswer(await one(this.readModels.ofInstallation(MedewerkerRow), id));
  }
}
