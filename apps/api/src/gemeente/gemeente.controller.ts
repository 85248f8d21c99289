import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { GemeenteCommand } from '#domain/gemeente/gemeente.decisions';
import { derivedId } from '#event-store/ids';
import { Needs, NeedsInstallation } from '../core/access/access.decorators.ts';
import { Towns } from '../core/access/towns.ts';
import { WithCall, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import {
  AppointVerwerkingsverantwoordelijkeBody,
  AssignNisCodeBody,
  OpeningsdagenBody,
  RegisterGemeenteBody,
  ToelichtingBody,
  WijkenBody,
} from './gemeente.dto.ts';
import { VertrekBody } from './gemeente.vertrek.dto.ts';
import { WriteGemeente } from './gemeente.handler.ts';

/** The first day of the municipalities as the reform of 1976 made them: no code is older for this work. */
const firstDay = '1977-01-01';

@ApiTags('gemeenten')
@Controller('v1')
export class GemeenteController {
  constructor(
    private readonly commands: CommandBus,
    private readonly towns: Towns,
  ) {}

  @Post('gemeenten')
  @NeedsInstallation('RegisterGemeente')
  @Writes(201, 'The town is in use. A second time this changes nothing.')
  registerGemeente(@WithCall() call: Call, @Body() body: RegisterGemeenteBody): Promise<WriteAnswer> {
    const { naam, nis, from = firstDay } = body;
    const gemeenteId = this.towns.idOf(nis);
    return this.write(call, body, { type: 'RegisterGemeente', data: { gemeenteId, naam, nis, from } });
  }

  @Post('gemeente/nis-codes')
  @Needs('AssignNisCode')
  @Writes(201, 'The town has another NIS code from that day on.')
  assignNisCode(@WithCall() call: Call, @Body() body: AssignNisCodeBody): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    return this.write(call, body, { type: 'AssignNisCode', data: { ...body, gemeenteId } });
  }

  @Post('gemeente/verwerkingsverantwoordelijken')
  @Needs('AppointVerwerkingsverantwoordelijke')
  @Writes(201, 'From that day on they answer for what is recorded; what was recorded before keeps its own.')
  appointVerwerkingsverantwoordelijke(
    @WithCall() call: Call,
    @Body() body: AppointVerwerkingsverantwoordelijkeBody,
  ): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    const data = { ...body, gemeenteId };
    return this.write(call, body, { type: 'AppointVerwerkingsverantwoordelijke', data, seen: {} });
  }

  @Put('gemeente/openingsdagen')
  @Needs('SetOpeningsdagen')
  @Writes(200, 'The schedule of permanenties and the closures are as now said.')
  setOpeningsdagen(@WithCall() call: Call, @Body() body: OpeningsdagenBody): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    return this.write(call, body, { type: 'SetOpeningsdagen', data: { ...body, gemeenteId } });
  }

  @Put('gemeente/wijken')
  @Needs('SetWijken')
  @Writes(200, 'A hulpvraag names a wijk of this list from now on.')
  setWijken(@WithCall() call: Call, @Body() body: WijkenBody): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    return this.write(call, body, { type: 'SetWijken', data: { ...body, gemeenteId } });
  }

  @Post('gemeente/toelichtingen')
  @Needs('AddToelichting')
  @Writes(201, 'The remark stays with the figures of its period; `recorded` is its id.')
  addToelichting(@WithCall() call: Call, @Body() body: ToelichtingBody): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    const toelichtingId = derivedId('toelichting', call.commandId);
    const data = { ...body, gemeenteId, toelichtingId };
    return this.write(call, body, { type: 'AddToelichting', data }, toelichtingId);
  }

  @Delete('gemeente/toelichtingen/:toelichtingId')
  @Needs('RemoveToelichting')
  @Writes(200, 'The remark is no longer shown; its history stays.')
  removeToelichting(
    @WithCall() call: Call,
    @Param('toelichtingId', ParseUUIDPipe) toelichtingId: string,
  ): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    const data = { gemeenteId, toelichtingId };
    return this.write(call, { toelichtingId }, { type: 'RemoveToelichting', data });
  }

  /** Nobody can open the statistics of the town any more, and it takes no more case work. */
  @Post('gemeente/vertrek')
  @HttpCode(200)
  @Needs('LeavePolslag')
  @Writes(
    200,
    'The town no longer works with Polslag; its statistics go, for good. A second time this changes nothing.',
  )
  leave(@WithCall() call: Call, @Body() body: VertrekBody): Promise<WriteAnswer> {
    const gemeenteId = townOf(call.caller);
    return this.write(call, body, { type: 'LeavePolslag', data: { ...body, gemeenteId } });
  }

  private async write(call: Call, body: object, command: GemeenteCommand, recorded?: string): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WriteGemeente(call, body, command)), recorded);
  }
}
