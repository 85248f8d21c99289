import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { VerwijzingController } from '../doorverwijzing/verwijzing.controller.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import {
  CorrectDoelBody,
  CorrectDoelEndBody,
  CorrectIntakeBody,
  CorrectMetingBody,
  CorrectNotitieBody,
  DoelBody,
  DoelEndBody,
  MetingBody,
  NotitieBody,
  StartIntakeBody,
} from './zorgtraject.dto.ts';
import { StartZorgtraject, WriteZorgtraject } from './zorgtraject.handler.ts';
import type { ZorgtrajectIntent } from './zorgtraject.intents.ts';
import { recordedWithin } from './zorgtraject.preparing.ts';

@ApiTags('zorgtrajecten')
@Controller('v1/zorgtrajecten')
export class ZorgtrajectController extends VerwijzingController {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  @Post()
  @Needs('StartIntake')
  @Writes(201, 'The zorgtraject has begun.')
  async start(@WithCall() call: Call, @Body() body: StartIntakeBody): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new StartZorgtraject(call, { type: 'StartIntake', body })));
  }

  @Put(':id/intake')
  @Needs('CorrectIntake')
  @Writes(200, 'The intake is as now said.')
  correctIntake(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectIntakeBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectIntake', body });
  }

  @Post(':id/doelen')
  @Needs('SetDoel')
  @Writes(201, 'The goal is set; `recorded` is its id.')
  setDoel(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DoelBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'SetDoel', body });
  }

  @Put(':id/doelen/:doelId')
  @Needs('CorrectDoel')
  @Writes(200, 'The goal is as now said.')
  correctDoel(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('doelId', ParseUUIDPipe) doelId: string,
    @Body() body: CorrectDoelBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectDoel', doelId, body });
  }

  @Post(':id/doelen/:doelId/einde')
  @HttpCode(200)
  @Needs('EndDoel')
  @Writes(200, 'The goal is ended, with its outcome.')
  endDoel(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('doelId', ParseUUIDPipe) doelId: string,
    @Body() body: DoelEndBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EndDoel', doelId, body });
  }

  @Put(':id/doelen/:doelId/einde')
  @Needs('CorrectDoelOutcome')
  @Writes(200, 'The outcome is as now said.')
  correctDoelOutcome(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('doelId', ParseUUIDPipe) doelId: string,
    @Body() body: CorrectDoelEndBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectDoelOutcome', doelId, body });
  }

  @Post(':id/doelen/:doelId/einde/foutief')
  @HttpCode(200)
  @Needs('EnterDoelOutcomeInError')
  @Writes(200, 'The goal has not ended after all; its history stays.')
  enterDoelOutcomeInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('doelId', ParseUUIDPipe) doelId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterDoelOutcomeInError', doelId, body });
  }

  @Post(':id/doelen/:doelId/foutief')
  @HttpCode(200)
  @Needs('EnterDoelInError')
  @Writes(200, 'The goal counts no more; its history stays.')
  enterDoelInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('doelId', ParseUUIDPipe) doelId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterDoelInError', doelId, body });
  }

  @Post(':id/metingen')
  @Needs('MeasureZelfredzaamheid')
  @Writes(201, 'The self-reliance of the last 30 days is taken down; `recorded` is the id.')
  measure(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MetingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'MeasureZelfredzaamheid', body });
  }

  @Put(':id/metingen/:metingId')
  @Needs('CorrectMeting')
  @Writes(200, 'The measurement is as now said.')
  correctMeting(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('metingId', ParseUUIDPipe) metingId: string,
    @Body() body: CorrectMetingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectMeting', metingId, body });
  }

  @Post(':id/metingen/:metingId/foutief')
  @HttpCode(200)
  @Needs('EnterMetingInError')
  @Writes(200, 'The measurement counts no more; its history stays.')
  enterMetingInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('metingId', ParseUUIDPipe) metingId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterMetingInError', metingId, body });
  }

  @Post(':id/notities')
  @Needs('AddNotitie')
  @Writes(201, 'The note is kept; `recorded` is its id.')
  addNotitie(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NotitieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'AddNotitie', body });
  }

  @Put(':id/notities/:notitieId')
  @Needs('CorrectNotitie')
  @Writes(200, 'The note is as now said.')
  correctNotitie(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('notitieId', ParseUUIDPipe) notitieId: string,
    @Body() body: CorrectNotitieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectNotitie', notitieId, body });
  }

  @Post(':id/notities/:notitieId/foutief')
  @HttpCode(200)
  @Needs('EnterNotitieInError')
  @Writes(200, 'The note counts no more; its history stays.')
  enterNotitieInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('notitieId', ParseUUIDPipe) notitieId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterNotitieInError', notitieId, body });
  }

  protected verwijs(call: Call, id: string, verwijzing: VerwijzingIntent): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'Verwijs', verwijzing });
  }

  private async write(call: Call, id: string, intent: ZorgtrajectIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteZorgtraject(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
