import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { TaxonomieBody } from './taxonomie.dto.ts';
import { WriteTaxonomie } from './taxonomie.handler.ts';

@ApiTags('taxonomieen')
@Controller('v1/taxonomieen')
export class TaxonomieController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(201)
  @Needs('PublishTaxonomie')
  @Writes(201, 'This version of the themes holds from now on; older questions keep theirs.')
  async publish(@WithCall() call: Call, @Body() body: TaxonomieBody): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WriteTaxonomie(call, body)));
  }
}
