import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ReadLog } from '#event-store/reads/read-log';
import { ReadQuestions } from '#event-store/reads/read-questions';
import type { ApiConfig } from '#platform/config';
import { LeeslogController } from './leeslog.controller.ts';
import { MonthEnding } from './month-ending.ts';

@Module({})
export class LeeslogModule {
  static with(config: ApiConfig): DynamicModule {
    return {
      module: LeeslogModule,
      controllers: [LeeslogController],
      providers: [
        {
          provide: MonthEnding,
          useFactory: (log: ReadLog, questions: ReadQuestions) =>
            new MonthEnding(log, questions, config.READ_LOG_MONTHS),
          inject: [ReadLog, ReadQuestions],
        },
      ],
    };
  }
}
