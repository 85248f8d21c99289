import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { ApiConfig } from '#platform/config';
import { LeesmodelController } from './leesmodel.controller.ts';
import { ProjectorClient } from './projector.client.ts';

@Module({})
export class LeesmodelModule {
  static with(config: ApiConfig): DynamicModule {
    return {
      module: LeesmodelModule,
      controllers: [LeesmodelController],
      providers: [{ provide: ProjectorClient, useFactory: () => new ProjectorClient(config.PROJECTOR_URL) }],
    };
  }
}
