import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { CorrectDoorverwijzingBody, CorrectTransitionBody } from './doorverwijzing.dto.ts';
import { WriteDoorverwijzing } from './doorverwijzing.handler.ts';
import { recordedIn } from './doorverwijzing.intents.ts';
import type { DoorverwijzingIntent } from './doorverwijzing.intents.ts';
import { InErrorBody } from './verwijzing.dto.ts';

/** What is put right of a referral that was made. */
@ApiTags('doorverwijzingen')
@Controller('v1/doorverwijzingen')
export class DoorverwijzingController {
  constructor(private readonly commands: CommandBus) {}

  @Put(':id')
  @Needs('CorrectDoorverwijzing')
  @Writes(200, 'What is asked is as now said; what was said before stays in its history.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectDoorverwijzing', body });
  }

  @Put(':id/stappen/:transitionId')
  @Needs('CorrectTransition')
  @Writes(200, 'Day and reason of this step are as now said; only the side that set it may.')
  correctTransition(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transitionId', ParseUUIDPipe) transitionId: string,
    @Body() body: CorrectTransitionBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectTransition', transitionId, body });
  }

  @Post(':id/foutief')
  @HttpCode(200)
  @Needs('EnterDoorverwijzingInError')
  @Writes(200, 'The referral counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterDoorverwijzingInError', body });
  }

  private async write(call: Call, id: string, intent: DoorverwijzingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteDoorverwijzing(call, id, intent));
    return writeAnswer(result, recordedIn(call, intent));
  }
}
