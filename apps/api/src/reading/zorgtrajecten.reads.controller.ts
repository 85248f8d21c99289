import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DossierEntry } from '#read-models/dossier/dossier-entry';
import { ZorgtrajectRow } from '#read-models/zorgtrajecten/zorgtraject-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { PageQuery, pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { DossierPage, dossierEntryAnswer } from './dossier.answers.ts';
import { ReadModels, about, having, one } from './read-models.ts';
import { pageShown } from './shown.ts';
import { ZorgtrajectAnswer, ZorgtrajectPage, ZorgtrajectenQuery, zorgtrajectAnswer } from './zorgtrajecten.answers.ts';

@ApiTags('zorgtrajecten')
@Controller('v1/zorgtrajecten')
export class ZorgtrajectenReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:zorgtraject')
  @Reads(['zorgtrajecten'], { personal: true })
  @ApiOkResponse({ type: ZorgtrajectPage, description: 'Zorgtrajecten of this town, the last begun first.' })
  async list(@WithCaller() caller: Caller, @Query() asked: ZorgtrajectenQuery): Promise<ZorgtrajectPage> {
    const { status, toeleiderId, persoonId } = asked;
    const query = having(this.readModels.ofTown(ZorgtrajectRow, caller), { status, toeleiderId });
    return pageShown(await pageOf(about(query, persoonId), 'ordinal', asked), zorgtrajectAnswer);
  }

  @Get(':id')
  @Needs('read:zorgtraject')
  @Reads(['zorgtrajecten'], { personal: true })
  @AnswersOne(ZorgtrajectAnswer, 'The zorgtraject as it is now.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ZorgtrajectAnswer> {
    return zorgtrajectAnswer(await one(this.readModels.ofTown(ZorgtrajectRow, caller), id));
  }

  @Get(':id/dossier')
  @Needs('read:zorgtraject')
  @Reads(['zorgtrajecten', 'dossier'], { personal: true })
  @ApiOkResponse({
    type: DossierPage,
    description:
      'Everything about it as a timeline, what happened last first. What was corrected stays where it was first said ' +
      'to have happened.',
  })
  async dossier(
    @WithCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() paging: PageQuery,
  ): Promise<DossierPage> {
    await one(this.readModels.ofTown(ZorgtrajectRow, caller), id);
    const query = having(this.readModels.ofTown(DossierEntry, caller), { zorgtrajectId: id });
    return pageShown(await pageOf(query, 'moment', paging), dossierEntryAnswer);
  }
}
