import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { SelectQueryBuilder } from 'typeorm';
import { DoorverwijzingRow } from '#read-models/doorverwijzingen/doorverwijzing-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { DoorverwijzingAnswer, DoorverwijzingPage, DoorverwijzingenQuery } from './doorverwijzingen.answers.ts';
import { KetenAnswer, Verwijsketens } from './doorverwijzingen.keten.ts';
import { doorverwijzingAnswer } from './doorverwijzingen.show.ts';
import { ReadModels, having, one } from './read-models.ts';
import { pageShown } from './shown.ts';

const models = ['doorverwijzingen'];

@ApiTags('doorverwijzingen')
@Controller('v1/doorverwijzingen')
export class DoorverwijzingenReadsController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly ketens: Verwijsketens,
  ) {}

  @Get()
  @Needs('read:doorverwijzing')
  @Reads(models, { personal: true })
  @ApiOkResponse({
    type: DoorverwijzingPage,
    description: 'Referrals of this town, the last asked first; to a partner those addressed to it.',
  })
  async list(@WithCaller() caller: Caller, @Query() asked: DoorverwijzingenQuery): Promise<DoorverwijzingPage> {
    const { state, organisatieId } = asked;
    const query = having(this.visible(caller), { state, organisatieId });
    return pageShown(await pageOf(query, 'ordinal', asked), (row) => doorverwijzingAnswer(row, caller));
  }

  @Get(':id')
  @Needs('read:doorverwijzing')
  @Reads(models, { personal: true })
  @AnswersOne(DoorverwijzingAnswer, 'The referral as it is now.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DoorverwijzingAnswer> {
    return doorverwijzingAnswer(await one(this.visible(caller), id), caller);
  }

  @Get(':id/keten')
  @Needs('read:verwijsketen')
  @Reads(models, { personal: true })
  @ApiOkResponse({ type: KetenAnswer, description: 'The whole chain that it belongs to, without names.' })
  keten(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<KetenAnswer> {
    return this.ketens.of(caller, id);
  }

  /** To a partner no other referral exists than those that are addressed to it. */
  private visible(caller: Caller): SelectQueryBuilder<DoorverwijzingRow> {
    const query = this.readModels.ofTown(DoorverwijzingRow, caller);
    if (caller.rol !== 'partner') return query;
    return query.andWhere('held.organisatieId = :own', { own: caller.organisatieId });
  }
}
