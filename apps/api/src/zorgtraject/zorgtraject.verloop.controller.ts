import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';
import {
  CloseBody,
  CorrectClosingOfZorgtrajectBody,
  CorrectHandOverBody,
  HandOverBody,
  ReasonBody,
} from './zorgtraject.dto.ts';
import { WriteZorgtraject } from './zorgtraject.handler.ts';
import type { ZorgtrajectIntent } from './zorgtraject.intents.ts';
import { recordedWithin } from './zorgtraject.preparing.ts';

/** The course of a zorgtraject as a whole: with whom it is, how it ends, whether it ever was. */
@ApiTags('zorgtrajecten')
@Controller('v1/zorgtrajecten')
export class VerloopController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/overdracht')
  @HttpCode(200)
  @Needs('HandOverZorgtraject')
  @Writes(200, 'Somebody else guides from now on; `recorded` is the id of the hand-over.')
  handOver(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HandOverBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'HandOverZorgtraject', body });
  }

  @Put(':id/overdracht/:overdrachtId')
  @Needs('CorrectHandOver')
  @Writes(200, 'Day and reason of the hand-over are as now said.')
  correctHandOver(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('overdrachtId', ParseUUIDPipe) overdrachtId: string,
    @Body() body: CorrectHandOverBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectHandOver', overdrachtId, body });
  }

  @Post(':id/afsluiting')
  @HttpCode(200)
  @Needs('CloseZorgtraject')
  @Writes(200, 'It is closed; each open goal and referral has its outcome. `recorded` is the id of the closing.')
  close(@WithCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: CloseBody): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CloseZorgtraject', body });
  }

  @Put(':id/afsluiting/:afsluitingId')
  @Needs('CorrectZorgtrajectClosing')
  @Writes(200, 'Day and reason of the closing are as now said.')
  correctClosing(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('afsluitingId', ParseUUIDPipe) afsluitingId: string,
    @Body() body: CorrectClosingOfZorgtrajectBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectZorgtrajectClosing', afsluitingId, body });
  }

  @Post(':id/heropening')
  @HttpCode(200)
  @Needs('ReopenZorgtraject')
  @Writes(200, 'The zorgtraject is open again.')
  reopen(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ReopenZorgtraject', body });
  }

  @Post(':id/foutief')
  @HttpCode(200)
  @Needs('EnterZorgtrajectInError')
  @Writes(200, 'It was never so: it counts no more, and its history stays. Its open referrals are ended first.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterZorgtrajectInError', body });
  }

  private async write(call: Call, id: string, intent: ZorgtrajectIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteZorgtraject(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
