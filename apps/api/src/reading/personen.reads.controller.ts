import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, OmitType } from '@nestjs/swagger';
import type { SelectQueryBuilder } from 'typeorm';
import { PersoonRow } from '#read-models/personen/persoon-row';
import { Needs } from '../core/access/access.decorators.ts';
import type { Caller } from '../core/access/caller.ts';
import { WithCaller } from '../core/handling/call.ts';
import { Text } from '../core/http/fields.ts';
import { PageQuery, pageOf } from '../core/reading/page.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { AnswersOne } from './answers.ts';
import { PersoonAnswer, PersoonPage, persoonAnswer } from './personen.answers.ts';
import { ReadModels, one } from './read-models.ts';
import { pageShown } from './shown.ts';

class ZoekBody extends OmitType(PageQuery, ['position'] as const) {
  @Text(100, { example: 'Amina', description: 'Parts of first and family name; case and accents do not matter.' })
  naam!: string;
}

const models = ['personen'];

@ApiTags('personen')
@Controller('v1/personen')
export class PersonenReadsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Needs('read:persoon')
  @Reads(models, { personal: true })
  @ApiOkResponse({ type: PersoonPage, description: 'Persons of this town, the last registered first.' })
  async list(@WithCaller() caller: Caller, @Query() paging: PageQuery): Promise<PersoonPage> {
    return pageShown(await pageOf(this.readModels.ofTown(PersoonRow, caller), 'ordinal', paging), persoonAnswer);
  }

  /** A name never stands in a URL: so this is a POST that changes nothing. */
  @Post('zoek')
  @HttpCode(200)
  @Needs('read:persoon')
  @Reads(models, { personal: true })
  @ApiOkResponse({ type: PersoonPage, description: 'Persons of this town by name, the last registered first.' })
  async search(@WithCaller() caller: Caller, @Body() { naam, ...paging }: ZoekBody): Promise<PersoonPage> {
    const query = named(this.readModels.ofTown(PersoonRow, caller), naam);
    return pageShown(await pageOf(query, 'ordinal', paging), persoonAnswer);
  }

  @Get(':id')
  @Needs('read:persoon')
  @Reads(models, { personal: true })
  @AnswersOne(PersoonAnswer, 'The person as last said.')
  async get(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PersoonAnswer> {
    return persoonAnswer(await one(this.readModels.ofTown(PersoonRow, caller), id));
  }
}

/** Lower case and without accents, as `plain` makes a text here. */
const plainName = `regexp_replace(
  normalize(lower(concat_ws(' ',
    held.personal -> 'identity' -> 'f' -> 'naam' ->> 'voornaam',
    held.personal -> 'identity' -> 'f' -> 'naam' ->> 'familienaam')), NFD),
  '[\\u0300-\\u036f]', '', 'g')`;

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Persons in whose name each word of the text occurs. */
function named(query: SelectQueryBuilder<PersoonRow>, text: string): SelectQueryBuilder<PersoonRow> {
  plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .forEach((word, index) => {
      query.andWhere(`strpos(${plainName}, :word${index}) > 0`, { [`word${index}`]: word });
    });
  return query;
}
