import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  AcceptDoorverwijzingBody,
  CancelDoorverwijzingBody,
  CompleteDoorverwijzingBody,
  FailDoorverwijzingBody,
  PutDoorverwijzingOnHoldBody,
  RejectDoorverwijzingBody,
  ResumeDoorverwijzingBody,
  StartDoorverwijzingBody,
} from './doorverwijzing.dto.ts';
import { WriteDoorverwijzing } from './doorverwijzing.handler.ts';
import { recordedIn } from './doorverwijzing.intents.ts';
import type { DoorverwijzingIntent } from './doorverwijzing.intents.ts';

/** The states of a referral: the partner sets them, or the requester on its behalf; one route for each. */
@ApiTags('doorverwijzingen')
@Controller('v1/doorverwijzingen')
export class AnswerController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/aanvaarding')
  @HttpCode(200)
  @Needs('AcceptDoorverwijzing')
  @Writes(200, 'The partner says yes.')
  accept(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AcceptDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'AcceptDoorverwijzing', body });
  }

  @Post(':id/weigering')
  @HttpCode(200)
  @Needs('RejectDoorverwijzing')
  @Writes(200, 'The partner says no; what the client does not want is an annulering.')
  reject(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RejectDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'RejectDoorverwijzing', body });
  }

  @Post(':id/start')
  @HttpCode(200)
  @Needs('StartDoorverwijzing')
  @Writes(200, 'The partner helps from now on.')
  start(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StartDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'StartDoorverwijzing', body });
  }

  @Post(':id/pauze')
  @HttpCode(200)
  @Needs('PutDoorverwijzingOnHold')
  @Writes(200, 'It waits.')
  putOnHold(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutDoorverwijzingOnHoldBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'PutDoorverwijzingOnHold', body });
  }

  @Post(':id/hervatting')
  @HttpCode(200)
  @Needs('ResumeDoorverwijzing')
  @Writes(200, 'It goes on.')
  resume(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResumeDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ResumeDoorverwijzing', body });
  }

  @Post(':id/voltooiing')
  @HttpCode(200)
  @Needs('CompleteDoorverwijzing')
  @Writes(200, 'The partner is done.')
  complete(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CompleteDoorverwijzing', body });
  }

  @Post(':id/mislukking')
  @HttpCode(200)
  @Needs('FailDoorverwijzing')
  @Writes(200, 'It came to nothing.')
  fail(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FailDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'FailDoorverwijzing', body });
  }

  @Post(':id/annulering')
  @HttpCode(200)
  @Needs('CancelDoorverwijzing')
  @Writes(200, 'Either side ends it; declined by the client is a reason of its own.')
  cancel(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CancelDoorverwijzingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CancelDoorverwijzing', body });
  }

  private async write(call: Call, id: string, intent: DoorverwijzingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteDoorverwijzing(call, id, intent));
    return writeAnswer(result, recordedIn(call, intent));
  }
}
