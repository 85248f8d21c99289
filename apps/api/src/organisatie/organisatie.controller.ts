import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { NeedsInstallation } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  ChangeDienstenBody,
  CloseOrganisatieBody,
  RegisterOrganisatieBody,
  ReopenOrganisatieBody,
} from './organisatie.dto.ts';
import { WriteOrganisatie } from './organisatie.handler.ts';
import type { OrganisatieIntent } from './organisatie.handler.ts';

/** Employers, partners and controllers: known to the whole installation, kept by its beheerder. */
@ApiTags('organisaties')
@Controller('v1/organisaties')
export class OrganisatieController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @NeedsInstallation('RegisterOrganisatie')
  @Writes(201, 'The organisation is known to every town.')
  register(@WithCall() call: Call, @Body() body: RegisterOrganisatieBody): Promise<WriteAnswer> {
    return this.write(call, { type: 'RegisterOrganisatie', body });
  }

  @Put(':id')
  @NeedsInstallation('CorrectOrganisatie')
  @Writes(200, 'The organisation is as now said; what was left out is no longer kept.')
  correct(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RegisterOrganisatieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'CorrectOrganisatie', id, body });
  }

  @Put(':id/diensten')
  @NeedsInstallation('ChangeDiensten')
  @Writes(200, 'From now on it offers this, to these towns.')
  changeDiensten(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeDienstenBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'ChangeDiensten', id, body });
  }

  @Post(':id/sluiting')
  @HttpCode(200)
  @NeedsInstallation('CloseOrganisatie')
  @Writes(200, 'Nobody is referred to it from now on; the referrals that run go on.')
  close(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseOrganisatieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'CloseOrganisatie', id, body });
  }

  @Post(':id/heropening')
  @HttpCode(200)
  @NeedsInstallation('ReopenOrganisatie')
  @Writes(200, 'People can be referred to it again.')
  reopen(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReopenOrganisatieBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'ReopenOrganisatie', id, body });
  }

  private async write(call: Call, intent: OrganisatieIntent): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WriteOrganisatie(call, intent)));
  }
}
