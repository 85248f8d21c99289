import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { SelectQueryBuilder } from 'typeorm';
import { AanmeldingRow } from '#read-models/aanmeldingen/aanmelding-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AanmeldingAnswer, AanmeldingPage, AanmeldingenQuery } from './aanmeldingen.answers.ts';
import { aanmeldingAnswer } from './aanmeldingen.show.ts';
import { AnswersOne } from './answers.ts';
import { ledTo } from './led-to.ts';
import { ReadModels, about, having, one } from './read-models.ts';
import { pageShown } from './shown.ts';

@ApiTags('aanmeldingen')
@Controller('v1/aanmeldingen')
export class AanmeldingenReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:aanmelding')
  @Reads(['aanmeldingen'], { personal: true })
  @ApiOkResponse({
    type: AanmeldingPage,
    description: 'Aanmeldingen of this town, the last registered first; to a counter those that it registered.',
  })
  async list(@WithCaller() caller: Caller, @Query() asked: AanmeldingenQuery): Promise<AanmeldingPage> {
    const { status, toeleiderId, persoonId } = asked;
    const query = about(having(this.visible(caller), { status, toeleiderId }), persoonId);
    return pageShown(await pageOf(query, 'ordinal', asked), (row) => aanmeldingAnswer(row, caller));
  }

  @Get(':id')
  @Needs('read:aanmelding')
  @Reads(['aanmeldingen', 'hulpvragen', 'zorgtrajecten'], { personal: true })
  @AnswersOne(AanmeldingAnswer, 'The aanmelding as it is now.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<AanmeldingAnswer> {
    const row = await one(this.visible(caller), id);
    return { ...aanmeldingAnswer(row, caller), ledTo: await ledTo(this.readModels, caller, id) };
  }

  /** A counter is staffed in turns: who sits there sees what the counter of the same organisatie registered. */
  private visible(caller: Caller): SelectQueryBuilder<AanmeldingRow> {
    const query = this.readModels.ofTown(AanmeldingRow, caller);
    if (caller.rol !== 'loket') return query;
    return query.andWhere('held.loketOrganisatieId = :own', { own: caller.organisatieId });
  }
}
