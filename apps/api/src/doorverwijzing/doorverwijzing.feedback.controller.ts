import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { CorrectFeedbackBody, GiveFeedbackBody } from './doorverwijzing.dto.ts';
import { WriteDoorverwijzing } from './doorverwijzing.handler.ts';
import { recordedIn } from './doorverwijzing.intents.ts';
import type { DoorverwijzingIntent } from './doorverwijzing.intents.ts';
import { InErrorBody } from './verwijzing.dto.ts';

/** What one side of a referral tells the other. */
@ApiTags('doorverwijzingen')
@Controller('v1/doorverwijzingen')
export class FeedbackController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/feedback')
  @Needs('GiveFeedback')
  @Writes(201, 'The other side is told; `recorded` is the id of the feedback.')
  give(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GiveFeedbackBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'GiveFeedback', body });
  }

  @Put(':id/feedback/:feedbackId')
  @Needs('CorrectFeedback')
  @Writes(200, 'The feedback is as now said; only the side that gave it may.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() body: CorrectFeedbackBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectFeedback', feedbackId, body });
  }

  @Post(':id/feedback/:feedbackId/foutief')
  @HttpCode(200)
  @Needs('EnterFeedbackInError')
  @Writes(200, 'The feedback counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterFeedbackInError', feedbackId, body });
  }

  private async write(call: Call, id: string, intent: DoorverwijzingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteDoorverwijzing(call, id, intent));
    return writeAnswer(result, recordedIn(call, intent));
  }
}
