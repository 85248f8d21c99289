import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { NeedsInstallation } from '../core/access/access.decorators.ts';
import { WithCall } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  GrantBody,
  LeaveServiceBody,
  RegisterMedewerkerBody,
  ReturnToServiceBody,
  RevokeRolBody,
  TalenBody,
} from './medewerker.dto.ts';
import { WriteMedewerker } from './medewerker.handler.ts';
import type { MedewerkerIntent } from './medewerker.handler.ts';

@ApiTags('medewerkers')
@Controller('v1/medewerkers')
export class MedewerkerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @NeedsInstallation('RegisterMedewerker')
  @Writes(201, 'The account is an employee’s. One account is one medewerker: a second time this changes nothing.')
  register(@WithCall() call: Call, @Body() body: RegisterMedewerkerBody): Promise<WriteAnswer> {
    return this.write(call, { type: 'RegisterMedewerker', body });
  }

  @Post(':id/rollen')
  @NeedsInstallation('GrantRol')
  @Writes(201, 'The employee has this role in this town for this period.')
  grant(@WithCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: GrantBody): Promise<WriteAnswer> {
    return this.write(call, { type: 'GrantRol', id, body });
  }

  @Post(':id/rollen/intrekking')
  @HttpCode(200)
  @NeedsInstallation('RevokeRol')
  @Writes(200, 'From that day on the employee no longer has this role there.')
  revoke(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RevokeRolBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'RevokeRol', id, body });
  }

  @Put(':id/talen')
  @NeedsInstallation('SetTalen')
  @Writes(200, 'The employee speaks these languages.')
  setTalen(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TalenBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'SetTalen', id, body });
  }

  @Post(':id/uitdienst')
  @HttpCode(200)
  @NeedsInstallation('LeaveService')
  @Writes(200, 'The employee has no rights from that day on.')
  leave(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LeaveServiceBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'LeaveService', id, body });
  }

  @Post(':id/indienst')
  @HttpCode(200)
  @NeedsInstallation('ReturnToService')
  @Writes(200, 'The employee is back, with no rights until they are granted.')
  returnToService(
    @WithCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnToServiceBody,
  ): Promise<WriteAnswer> {
    return this.write(call, { type: 'ReturnToService', id, body });
  }

  private async write(call: Call, intent: MedewerkerIntent): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WriteMedewerker(call, intent)));
  }
}
