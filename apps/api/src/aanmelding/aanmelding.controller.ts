import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { VerwijzingController } from '../doorverwijzing/verwijzing.controller.ts';
import { UnlinkBody } from '../hulpvraag/hulpvraag.dto.ts';
import { InErrorBody } from '../doorverwijzing/verwijzing.dto.ts';
import type { VerwijzingIntent } from '../doorverwijzing/verwijzing.preparing.ts';
import { CorrectAanmeldingBody, LinkAanmeldingBody, RegisterAanmeldingBody } from './aanmelding.dto.ts';
import { LinkAanmelding, RegisterAanmelding, WriteAanmelding } from './aanmelding.handler.ts';
import { recordedWithin } from './aanmelding.intents.ts';
import type { AanmeldingIntent } from './aanmelding.intents.ts';

@ApiTags('aanmeldingen')
@Controller('v1/aanmeldingen')
export class AanmeldingController extends VerwijzingController {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  @Post()
  @Needs('RegisterAanmelding')
  @Writes(201, 'The aanmelding is registered.')
  async register(@WithCall() call: Call, @Body() body: RegisterAanmeldingBody): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new RegisterAanmelding(call, body)));
  }

  @Put(':id')
  @Needs('CorrectAanmelding')
  @Writes(200, 'The aanmelding is as now said; what was said before stays in its history.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectAanmeldingBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'CorrectAanmelding', body });
  }

  @Post(':id/persoon')
  @HttpCode(200)
  @Needs('LinkAanmelding')
  @Writes(200, 'The anonymous aanmelding belongs to a person from now on.')
  async link(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LinkAanmeldingBody,
  ): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new LinkAanmelding(call, id, body)));
  }

  @Post(':id/ontkoppeling')
  @HttpCode(200)
  @Needs('UnlinkAanmelding')
  @Writes(200, 'It belongs to nobody any more, and can be linked to whom it is about.')
  unlink(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UnlinkBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'UnlinkAanmelding', body });
  }

  @Post(':id/foutief')
  @HttpCode(200)
  @Needs('EnterAanmeldingInError')
  @Writes(200, 'The aanmelding counts no more; its history stays.')
  enterInError(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InErrorBody,
  ): Promise<WriteAnswer> {
    return this.write(call, id, { type: 'EnterAanmeldingInError', body });
  }

  protected verwijs(call: Call, id: string, intent: VerwijzingIntent): Promise<WriteAnswer> {
    return this.write(call, id, intent);
  }

  private async write(call: Call, id: string, intent: AanmeldingIntent): Promise<WriteAnswer> {
    const result = await this.commands.execute(new WriteAanmelding(call, id, intent));
    return writeAnswer(result, recordedWithin(call, intent));
  }
}
