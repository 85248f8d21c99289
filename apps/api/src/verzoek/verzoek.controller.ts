import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { verzoek } from '#domain/verzoek/verzoek.slice';
import type { Caller } from '../core/access/caller.ts';
import { Needs } from '../core/access/access.decorators.ts';
import { WithCall, WithCaller, townOf } from '../core/handling/call.ts';
import type { Call } from '../core/handling/call.ts';
import { States } from '../core/handling/states.ts';
import { HttpProblem } from '../core/http/problem.ts';
import { Writes, writeAnswer } from '../core/http/write-answer.ts';
import type { WriteAnswer } from '../core/http/write-answer.ts';
import { Reads } from '../core/reading/reads.decorator.ts';
import { RequestErasureBody } from './verzoek.dto.ts';
import { WriteVerzoek } from './verzoek.handler.ts';

class VerzoekAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['requested', 'done'], description: 'done: every key is destroyed.' })
  status!: 'requested' | 'done';

  @ApiProperty({ example: 'niet-meer-nodig' })
  ground!: string;

  @ApiProperty({ description: 'Id of the medewerker who asked for it.' })
  requestedBy!: string;
}

@ApiTags('verzoeken')
@Controller('v1/verzoeken')
export class VerzoekController {
  constructor(
    private readonly commands: CommandBus,
    private readonly states: States,
  ) {}

  @Post()
  @Needs('RequestErasure')
  @Writes(201, 'The person will be forgotten: every key that hangs from them is destroyed.')
  async request(@WithCall() call: Call, @Body() body: RequestErasureBody): Promise<WriteAnswer> {
    return writeAnswer(await this.commands.execute(new WriteVerzoek(call, body)));
  }

  @Get(':id')
  @Needs('read:verzoek')
  @Reads([])
  @ApiOkResponse({ type: VerzoekAnswer, description: 'How far the request has come.' })
  async read(@WithCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<VerzoekAnswer> {
    const state = await this.states.of(verzoek, id, townOf(caller));
    if (state.status === 'none') throw new HttpProblem('not-found');
    const { status, ground, requestedBy } = state;
    return { id, status, ground, requestedBy };
  }
}
