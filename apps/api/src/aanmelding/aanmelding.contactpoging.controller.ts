import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { CorrectContactpogingBody, RecordContactpogingBody } from './aanmelding.contact.dto.ts';
import { WriteAanmelding } from './aanmelding.handler.ts';
import { recordedWithin } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';

/** Invitations and other attempts to reach somebody. */
@ApiTags('aanmeldingen')
@Controller('v1/aanmeldingen')
export class ContactpogingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/contactpogingen')
  @Needs('RecordContactAttempt')
  @Writes(201, 'The attempt is recorded; `recorded` is its id.')
  record(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordContactpogingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'RecordContactAttempt', body });
  }

  @Put(':id/contactpogingen/:attemptId')
  @Needs('CorrectContactAttempt')
  @Writes(200, 'The attempt is as now said, as when a letter is answered after all.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @Body() body: CorrectContactpogingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectContactAttempt', attemptId, body });
  }

  @Post(':id/contactpogingen/:attemptId/foutief')
  @HttpCode(200)
  @Needs('EnterContactAttemptInError')
  @Writes(200, 'The attempt counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterContactAttemptInError', attemptId, body });
  }

  private async write(call: Call, id: string, intent: AanmeldingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteAanmelding(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
