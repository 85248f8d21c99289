import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { PersoonBody } from './persoon.dto.ts';
import { WritePersoon } from './persoon.handler.ts';

@ApiTags('personen')
@Controller('v1/personen')
export class PersoonController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Needs('RegisterPersoon')
  @Writes(201, 'The person is registered with this town.')
  async register(@WithCall() call: Call, @Body() body: PersoonBody): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WritePersoon(call, body)));
  }

  @Put(':id')
  @Needs('CorrectPersoon')
  @Writes(200, 'The person is as now said; what was left out is no longer shown.')
  async correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PersoonBody,
  ): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WritePersoon(call, body, id)));
  }
}
