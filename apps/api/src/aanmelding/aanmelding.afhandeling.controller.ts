import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  AanmeldingNoteBody,
  AssignAanmeldingBody,
  ChooseBenaderingsstrategieBody,
  CloseAanmeldingBody,
  CorrectClosingBody,
  CorrectReturnBody,
  CorrectStrategieBody,
  ReturnAanmeldingBody,
  TellSourceBody,
} from './aanmelding.dto.ts';
import { WriteAanmelding } from './aanmelding.handler.ts';
import { recordedWithin } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';

/** What becomes of an aanmelding: who takes it, which approach, how it ends. */
@ApiTags('aanmeldingen')
@Controller('v1/aanmeldingen')
export class AfhandelingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/toewijzing')
  @HttpCode(200)
  @Needs('AssignAanmelding')
  @Writes(200, 'This toeleider has it; over the limit of their caseload only a coach says so.')
  assign(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignAanmeldingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'AssignAanmelding', body });
  }

  @Post(':id/wachtlijst')
  @HttpCode(200)
  @Needs('PutOnWachtlijst')
  @Writes(200, 'It waits; whoever had it has it no longer.')
  putOnWachtlijst(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AanmeldingNoteBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'PutOnWachtlijst', body });
  }

  @Post(':id/benaderingsstrategie')
  @HttpCode(200)
  @Needs('ChooseBenaderingsstrategie')
  @Writes(200, 'This is the approach from now on.')
  chooseStrategie(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChooseBenaderingsstrategieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ChooseBenaderingsstrategie', body });
  }

  @Put(':id/benaderingsstrategie/:strategieId')
  @Needs('CorrectBenaderingsstrategie')
  @Writes(200, 'The choice is as now said.')
  correctStrategie(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('strategieId', ParseUUIDPipe) strategieId: string,
    @Body() body: CorrectStrategieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectBenaderingsstrategie', strategieId, body });
  }

  @Post(':id/benaderingsstrategie/:strategieId/foutief')
  @HttpCode(200)
  @Needs('EnterBenaderingsstrategieInError')
  @Writes(200, 'What was chosen before it holds again; its history stays.')
  enterStrategieInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('strategieId', ParseUUIDPipe) strategieId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterBenaderingsstrategieInError', strategieId, body });
  }

  @Post(':id/terugsturen')
  @HttpCode(200)
  @Needs('ReturnAanmelding')
  @Writes(200, 'It is back with its source, with the reason.')
  giveBack(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnAanmeldingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ReturnAanmelding', body });
  }

  @Put(':id/terugsturen/:afsluitingId')
  @Needs('CorrectAanmeldingReturn')
  @Writes(200, 'Day and reason of the return are as now said.')
  correctReturn(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('afsluitingId', ParseUUIDPipe) afsluitingId: string,
    @Body() body: CorrectReturnBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectAanmeldingReturn', afsluitingId, body });
  }

  @Post(':id/afsluiting')
  @HttpCode(200)
  @Needs('CloseAanmelding')
  @Writes(200, 'It is closed, with the reason.')
  close(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseAanmeldingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CloseAanmelding', body });
  }

  @Put(':id/afsluiting/:afsluitingId')
  @Needs('CorrectAanmeldingClosing')
  @Writes(200, 'Day and reason of the closing are as now said.')
  correctClosing(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('afsluitingId', ParseUUIDPipe) afsluitingId: string,
    @Body() body: CorrectClosingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectAanmeldingClosing', afsluitingId, body });
  }

  @Post(':id/heropening')
  @HttpCode(200)
  @Needs('ReopenAanmelding')
  @Writes(200, 'It is open again.')
  reopen(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AanmeldingNoteBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'ReopenAanmelding', body });
  }

  @Post(':id/bron-ingelicht')
  @HttpCode(200)
  @Needs('TellSource')
  @Writes(200, 'The source knows in a word what came of it.')
  tellSource(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TellSourceBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'TellSource', body });
  }

  private async write(call: Call, id: string, intent: AanmeldingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteAanmelding(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
