import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { NeedsAnywhere, NeedsInstallation } from '../core/access/access.decorators.ts';
import { Refuses } from '../core/http/problem.document.ts';
import { ProjectorClient } from './projector.client.ts';

class LeesmodelAnswer {
  @ApiProperty({ example: 'dossier' })
  name!: string;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ enum: ['live', 'stopped', 'missing'] })
  state!: string;

  @ApiProperty({ description: 'Of the last event that was looked at; -1: none.' })
  ordinal!: number;

  @ApiProperty({ description: 'Rows that wait for an event that could not be applied.' })
  parkedRows!: number;

  @ApiProperty({ description: 'A new one is being built beside it.' })
  rebuilding!: boolean;

  @ApiProperty({ required: false, description: 'Why the projection or its last rebuild stopped.' })
  error?: string;
}

class LeesmodellenAnswer {
  @ApiProperty({ description: 'Everything in the log was looked at.' })
  caughtUp!: boolean;

  @ApiProperty()
  lagSeconds!: number;

  @ApiProperty({ type: [LeesmodelAnswer] })
  projections!: LeesmodelAnswer[];
}

class RebuildAnswer {
  @ApiProperty({ example: 'dossier' })
  rebuilding!: string;
}

@ApiTags('leesmodellen')
@Controller('v1/leesmodellen')
export class LeesmodelController {
  constructor(private readonly projector: ProjectorClient) {}

  @Get()
  @NeedsAnywhere('read:leesmodellen')
  @Refuses('projector-unavailable')
  @ApiOkResponse({ type: LeesmodellenAnswer, description: 'How far each read model has come.' })
  async status(): Promise<LeesmodellenAnswer> {
    const { caughtUp, lagSeconds, projections } = await this.projector.status();
    return {
      caughtUp,
      lagSeconds,
      projections: projections.map(({ name, version, state, ordinal, parkedRows, building, error }) => {
        const failed = error ?? building?.error;
        const rebuilding = building !== null && building.error === undefined;
        const answer = { name, version, state, ordinal, parkedRows, rebuilding };
        return failed === undefined ? answer : { ...answer, error: failed };
      }),
    };
  }

  @Post(':name/herbouw')
  @HttpCode(202)
  @NeedsInstallation('rebuild:leesmodel')
  @Refuses('projector-unavailable')
  @ApiAcceptedResponse({ type: RebuildAnswer, description: 'It is built from nothing beside the present one.' })
  async rebuild(@Param('name') name: string): Promise<RebuildAnswer> {
    await this.projector.rebuild(name);
    return { rebuilding: name };
  }
}
