import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { VerwijzingController } from '../doorverwijzing/verwijzing.controller.ts';
import { recordedBy } from '../doorverwijzing/verwijzing.preparing.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import {
  ClarifyHulpvraagBody,
  EnteredInErrorBody,
  CorrectHulpvraagBody,
  CorrectVerhelderingBody,
  LinkHulpvraagBody,
  RegisterHulpvraagBody,
  UnlinkBody,
} from './hulpvraag.dto.ts';
import { WriteHulpvraag, newVerhelderingId } from './hulpvraag.handler.ts';
import type { HulpvraagIntent } from './hulpvraag.handler.ts';

@ApiTags('hulpvragen')
@Controller('v1/hulpvragen')
export class HulpvraagController extends VerwijzingController {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  @Post()
  @Needs('RegisterHulpvraag')
  @Writes(201, 'The question is registered.')
  register(@WithCall() call: Call, @Body() body: RegisterHulpvraagBody): Promise<WriteAnswer> {
    return this.write(call, { type: 'RegisterHulpvraag', body });
  }

  @Put(':id')
  @Needs('CorrectHulpvraag')
  @Writes(200, 'The hulpvraag is as now said; what was said before stays in its history.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectHulpvraagBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'CorrectHulpvraag', id, body });
  }

  @Post(':id/verheldering')
  @HttpCode(200)
  @Needs('ClarifyHulpvraag')
  @Writes(200, 'The question behind the question is kept beside the question as asked; `recorded` is its id.')
  clarify(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ClarifyHulpvraagBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'ClarifyHulpvraag', id, body });
  }

  @Put(':id/verheldering/:verhelderingId')
  @Needs('CorrectVerheldering')
  @Writes(200, 'The clarification is as now said.')
  correctVerheldering(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('verhelderingId', ParseUUIDPipe) verhelderingId: string,
    @Body() body: CorrectVerhelderingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'CorrectVerheldering', id, verhelderingId, body });
  }

  @Post(':id/verheldering/:verhelderingId/foutief')
  @HttpCode(200)
  @Needs('EnterVerhelderingInError')
  @Writes(200, 'What was understood before it holds again; its history stays.')
  enterVerhelderingInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('verhelderingId', ParseUUIDPipe) verhelderingId: string,
    @Body() body: EnteredInErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'EnterVerhelderingInError', id, verhelderingId, body });
  }

  @Post(':id/persoon')
  @HttpCode(200)
  @Needs('LinkHulpvraag')
  @Writes(200, 'The anonymous hulpvraag belongs to a person from now on.')
  link(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LinkHulpvraagBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'LinkHulpvraag', id, body });
  }

  @Post(':id/ontkoppeling')
  @HttpCode(200)
  @Needs('UnlinkHulpvraag')
  @Writes(200, 'It belongs to nobody any more, and can be linked to whom it is about.')
  unlink(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UnlinkBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'UnlinkHulpvraag', id, body });
  }

  @Post(':id/foutief')
  @HttpCode(200)
  @Needs('EnterHulpvraagInError')
  @Writes(200, 'The hulpvraag counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EnteredInErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'EnterHulpvraagInError', id, body });
  }

  protected async verwijs(call: Call, id: string, verwijzing: VerwijzingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteHulpvraag(call, { type: 'Verwijs', id, verwijzing }));
    return writeAnswer(result, recordedBy(call, verwijzing));
  }

  private async write(call: Call, intent: HulpvraagIntent): Promise<WriteAnswer> {
    const recorded = intent.type === 'ClarifyHulpvraag' ? newVerhelderingId(call) : undefined;
    return writeAnswer(await this.commands.execute(new WriteHulpvraag(call, intent)), recorded);
  }
}
