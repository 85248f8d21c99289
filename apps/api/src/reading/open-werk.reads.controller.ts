import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenWerkRow } from '#read-models/open-werk/open-werk-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { OpenWerkPage, OpenWerkQuery, openWerkAnswer } from './open-werk.answers.ts';
import { ReadModels, having } from './read-models.ts';
import { pageShown } from './shown.ts';

const models = ['open-werk'];

/** A referral made in a zorgtraject is with whoever guides that now; any other work with whom its row names. */
const withWhom = `coalesce(
  (select traject."toeleiderId" from "open-werk".rows traject
   where traject.id = 'zorgtraject ' || held.zorgtrajectId and traject.tenant = held.tenant
     and traject.controller = held.controller),
  held.toeleiderId)`;

@ApiTags('open werk')
@Controller('v1/open-werk')
export class OpenWerkReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:open-werk')
  @Reads(models, { personal: true })
  @ApiOkResponse({ type: OpenWerkPage, description: 'What is open with who asks, the newest first.' })
  own(@WithCaller() caller: Caller, @Query() asked: OpenWerkQuery): Promise<OpenWerkPage> {
    return this.of(caller, caller.medewerkerId, asked);
  }

  @Get(':toeleiderId')
  @Needs('read:open-werk-of-others')
  @Reads(models, { personal: true })
  @ApiOkResponse({ type: OpenWerkPage, description: 'What is open with this medewerker, the newest first.' })
  ofOther(
    @WithCaller() caller: Caller,
    @Param('toeleiderId', ParseUUIDPipe) toeleiderId: string,
    @Query() asked: OpenWerkQuery,
  ): Promise<OpenWerkPage> {
    return this.of(caller, toeleiderId, asked);
  }

  private async of(caller: Caller, toeleiderId: string, asked: OpenWerkQuery): Promise<OpenWerkPage> {
    const query = having(this.readModels.ofTown(OpenWerkRow, caller), { open: true, kind: asked.kind });
    query.andWhere(`${withWhom} = :toeleiderId`, { toeleiderId });
    return pageShown(await pageOf(query, 'ordinal', asked), openWerkAnswer);
  }
}
