import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReactionsRunner } from '../reactions/runner/reactions-runner.ts';
import { Runner } from '../runner/runner.ts';
import { RebuildController } from './rebuild.controller.ts';
import { StatusController } from './status.controller.ts';

export interface StatusParts {
  readonly source: DataSource;
  readonly runner: Runner;
  readonly reacting: ReactionsRunner;
}

@Module({})
export class StatusModule {
  static with({ source, runner, reacting }: StatusParts): DynamicModule {
    return {
      module: StatusModule,
      controllers: [StatusController, RebuildController],
      providers: [
        { provide: DataSource, useValue: source },
        { provide: Runner, useValue: runner },
        { provide: ReactionsRunner, useValue: reacting },
      ],
    };
  }
}
