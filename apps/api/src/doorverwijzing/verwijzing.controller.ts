import { Body, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { CorrectVisitBody, InErrorBody, ReferBody, VisitBody } from './verwijzing.dto.ts';
import type { VerwijzingIntent } from './verwijzing.preparing.ts';

/** Referring and walking along: the same routes below an aanmelding, a hulpvraag and a zorgtraject. */
export abstract class VerwijzingController {
  protected abstract verwijs(call: Call, id: string, intent: VerwijzingIntent): Promise<WriteAnswer>;

  @Post(':id/doorverwijzingen')
  @Needs('Refer')
  @Writes(201, 'The client is referred; `recorded` is the id of the doorverwijzing, which opens by itself.')
  refer(@WithCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReferBody): Promise<WriteAnswer> {
    return this.verwijs(call, id, { type: 'Refer', body });
  }

  @Post(':id/bezoeken')
  @Needs('RecordVisit')
  @Writes(201, 'The visit is recorded; `recorded` is its id.')
  recordVisit(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitBody,
  ): Promise<WriteAnswer> {
    return this.verwijs(call, id, { type: 'RecordVisit', body });
  }

  @Put(':id/bezoeken/:bezoekId')
  @Needs('CorrectVisit')
  @Writes(200, 'The visit is as now said; what was said before stays in its history.')
  correctVisit(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bezoekId', ParseUUIDPipe) bezoekId: string,
    @Body() body: CorrectVisitBody,
  ): Promise<WriteAnswer> {
    return this.verwijs(call, id, { type: 'CorrectVisit', bezoekId, body });
  }

  @Post(':id/bezoeken/:bezoekId/foutief')
  @HttpCode(200)
  @Needs('EnterVisitInError')
  @Writes(200, 'The visit counts no more; its history stays.')
  enterVisitInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bezoekId', ParseUUIDPipe) bezoekId: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.verwijs(call, id, { type: 'EnterVisitInError', bezoekId, body });
  }
}
