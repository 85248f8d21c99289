import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { SelectQueryBuilder } from 'typeorm';
import { MedewerkerRow } from '#read-models/medewerkers/medewerker-row';
import { NeedsAnywhere } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
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
  @NeedsAnywhere('read:medewerker')
  @Reads(['medewerkers'], { personal: true })
  @ApiOkResponse({
    type: MedewerkerPage,
    description: 'The register of employees, the last registered first; of a town: who has or had a role there.',
  })
  async list(@WithCaller() caller: Caller, @Query() paging: PageQuery): Promise<MedewerkerPage> {
    const page = await pageOf(this.workingFor(caller), 'ordinal', paging);
    return pageShown(page, (row) => medewerkerAnswer(row, caller.gemeenteId));
  }

  @Get(':id')
  @NeedsAnywhere('read:medewerker')
  @Reads(['medewerkers'], { personal: true })
  @AnswersOne(MedewerkerAnswer, 'The employee, with roles and towns.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MedewerkerAnswer> {
    return medewerkerAnswer(await one(this.workingFor(caller), id), caller.gemeenteId);
  }

  /** Whoever ever had a role that counts in the caller's town; all, for a caller of the installation. */
  private workingFor({ gemeenteId }: Caller): SelectQueryBuilder<MedewerkerRow> {
    const query = this.readModels.ofInstallation(MedewerkerRow);
    if (gemeenteId === undefined) return query;
    return query.andWhere(
      `exists (select from jsonb_array_elements(held.grants) given
               where coalesce(given ->> 'gemeenteId', :town) = :town)`,
      { town: gemeenteId },
    );
  }
}
