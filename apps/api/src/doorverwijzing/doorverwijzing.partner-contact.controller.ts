import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { ContactPartnerBody, CorrectPartnerContactBody } from './doorverwijzing.dto.ts';
import { WriteDoorverwijzing } from './doorverwijzing.handler.ts';
import { recordedIn } from './doorverwijzing.intents.ts';
import type { DoorverwijzingIntent } from './doorverwijzing.intents.ts';
import { InErrorBody } from './verwijzing.dto.ts';

/** The requester asks a partner how a referral stands, because it is stuck. */
@ApiTags('doorverwijzingen')
@Controller('v1/doorverwijzingen')
export class PartnerContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/partnercontacten')
  @Needs('ContactPartner')
  @Writes(201, 'The contact is recorded; `recorded` is its id.')
  contact(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContactPartnerBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ContactPartner', body });
  }

  @Put(':id/partnercontacten/:contactId')
  @Needs('CorrectContact')
  @Writes(200, 'The contact is as now said; what was said before stays in its history.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() body: CorrectPartnerContactBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectContact', contactId, body });
  }

  @Post(':id/partnercontacten/:contactId/foutief')
  @HttpCode(200)
  @Needs('EnterContactInError')
  @Writes(200, 'The contact counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterContactInError', contactId, body });
  }

  private async write(call: Call, id: string, intent: DoorverwijzingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteDoorverwijzing(call, id, intent));
    return writeAnswer(result, recordedIn(call, intent));
  }
}
