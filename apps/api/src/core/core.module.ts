import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { CommandExecutor } from '#event-store/execute';
import { EventLog } from '#event-store/event-log';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import type { ApiConfig } from '#platform/config';
import { AccessGuard } from './access/access.guard.ts';
import { Register } from './access/register.ts';
import { Tokens } from './access/tokens.ts';
import { CommandHandling } from './handling/command-handling.ts';
import { Persons } from './handling/persons.ts';
import { States } from './handling/states.ts';
import { ReadLog } from './reading/read-log.ts';
import { ReadsInterceptor } from './reading/reads.interceptor.ts';
import { DataSource } from 'typeorm';
import { readModelSource } from '#read-models/data-source';
import { ProjectionProgress } from '#read-models/wait-for';
import { Closing } from './closing.ts';

/** What every slice stands on: the log, the keys, who asks, and how a command is carried out. */
@Global()
@Module({})
export class CoreModule {
  static with(config: ApiConfig, tokens: Tokens): DynamicModule {
    return {
      module: CoreModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: Tokens, useValue: tokens },
        { provide: EventLog, useFactory: () => new EventLog(config.EVENTSTORE_URL) },
        { provide: Pool, useFactory: () => new Pool({ connectionString: config.KEY_STORE_URL, max: 8 }) },
        {
          provide: KeyLedger,
          useFactory: (pool: Pool) => KeyLedger.open(pool, MasterKey.fromFile(config.MASTER_KEY_FILE)),
          inject: [Pool],
        },
        {
          provide: CommandExecutor,
          useFactory: (log: EventLog, ledger: KeyLedger) => new CommandExecutor(log, ledger),
          inject: [EventLog, KeyLedger],
        },
        {
          provide: DataSource,
          useFactory: () => readModelSource(config.DATABASE_URL, { applicationName: 'polslag-api' }).initialize(),
        },
        { provide: ProjectionProgress, useFactory: () => ProjectionProgress.open(config.DATABASE_URL) },
        ReadLog,
        ReadsInterceptor,
        AccessGuard,
        Register,
        CommandHandling,
        Persons,
        States,
        Closing,
      ],
      exports: [
        CqrsModule,
        Tokens,
        EventLog,
        KeyLedger,
        CommandExecutor,
        DataSource,
        ProjectionProgress,
        ReadLog,
        ReadsInterceptor,
        AccessGuard,
        Register,
        CommandHandling,
        Persons,
        States,
      ],
    };
  }
}
