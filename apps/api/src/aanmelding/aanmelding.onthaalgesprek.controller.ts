import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  CancelOnthaalgesprekBody,
  CorrectAfzeggingBody,
  CorrectOnthaalgesprekBody,
  CorrectPlanningBody,
  HoldOnthaalgesprekBody,
  PlanOnthaalgesprekBody,
} from './aanmelding.contact.dto.ts';
import { WriteAanmelding } from './aanmelding.handler.ts';
import { recordedWithin } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';

/** Welcome conversations, planned or not, along the checklist. */
@ApiTags('aanmeldingen')
@Controller('v1/aanmeldingen')
export class OnthaalgesprekController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/onthaalgesprekken')
  @Needs('PlanOnthaalgesprek')
  @Writes(201, 'The conversation is planned; `recorded` is its id.')
  plan(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlanOnthaalgesprekBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'PlanOnthaalgesprek', body });
  }

  @Post(':id/onthaalgesprekken/gevoerd')
  @Needs('HoldOnthaalgesprek')
  @Writes(201, 'A conversation that simply came about was held; `recorded` is its id.')
  holdUnplanned(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HoldOnthaalgesprekBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'HoldOnthaalgesprek', body });
  }

  @Post(':id/onthaalgesprekken/:gesprekId/gevoerd')
  @HttpCode(200)
  @Needs('HoldOnthaalgesprek')
  @Writes(200, 'The planned conversation was held.')
  hold(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: HoldOnthaalgesprekBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'HoldOnthaalgesprek', gesprekId, body });
  }

  @Post(':id/onthaalgesprekken/:gesprekId/afzegging')
  @HttpCode(200)
  @Needs('CancelOnthaalgesprek')
  @Writes(200, 'The planned conversation does not take place, or nobody came.')
  cancel(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: CancelOnthaalgesprekBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CancelOnthaalgesprek', gesprekId, body });
  }

  @Put(':id/onthaalgesprekken/:gesprekId/planning')
  @Needs('CorrectOnthaalgesprekPlan')
  @Writes(200, 'The appointment is as now said.')
  correctPlan(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: CorrectPlanningBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectOnthaalgesprekPlan', gesprekId, body });
  }

  @Put(':id/onthaalgesprekken/:gesprekId/afzegging')
  @Needs('CorrectOnthaalgesprekCancellation')
  @Writes(200, 'Day and reason of the cancellation are as now said.')
  correctCancellation(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: CorrectAfzeggingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectOnthaalgesprekCancellation', gesprekId, body });
  }

  @Put(':id/onthaalgesprekken/:gesprekId')
  @Needs('CorrectOnthaalgesprek')
  @Writes(200, 'The conversation is as now said; what was said before stays in its history.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: CorrectOnthaalgesprekBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectOnthaalgesprek', gesprekId, body });
  }

  @Post(':id/onthaalgesprekken/:gesprekId/foutief')
  @HttpCode(200)
  @Needs('EnterOnthaalgesprekInError')
  @Writes(200, 'It was never planned, cancelled or held; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('gesprekId', ParseUUIDPipe) gesprekId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterOnthaalgesprekInError', gesprekId, body });
  }

  private async write(call: Call, id: string, intent: AanmeldingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteAanmelding(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
