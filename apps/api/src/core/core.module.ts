import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { CommandExecutor } from '#event-store/execute';
import { EventLog } from '#event-store/event-log';
import { KeyLedger } from '#event-store/ledger/key-ledger';
import { MasterKey } from '#event-store/ledger/master-key';
import { ReadLog } from '#event-store/reads/read-log';
import { ReadQuestions } from '#event-store/reads/read-questions';
import { RefusalCounts } from '#event-store/reads/refusal-counts';
import type { ApiConfig } from '#platform/config';
import type { Logger } from '#platform/logger';
import { AccessGuard } from './access/access.guard.ts';
import { DataControllers } from './access/data-controllers.ts';
import { Register } from './access/register.ts';
import { Tokens } from './access/tokens.ts';
import { Towns } from './access/towns.ts';
import { CommandHandling } from './handling/command-handling.ts';
import { Persons } from './handling/persons.ts';
import { SeenAanmelding } from './handling/seen-aanmelding.ts';
import { States } from './handling/states.ts';
import { ReadNotes } from './reading/read-notes.ts';
import { ReadsInterceptor } from './reading/reads.interceptor.ts';
import { DataSource } from 'typeorm';
import { readModelSource } from '#read-models/data-source';
import { ProjectionProgress } from '#read-models/wait-for';
import { Closing } from './closing.ts';

/** What every slice stands on: the log, the keys, who asks, and how a command is carried out. */
@Global()
@Module({})
export class CoreModule {
  static with(config: ApiConfig, tokens: Tokens, log: Logger): DynamicModule {
    return {
      module: CoreModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: Tokens, useValue: tokens },
        { provide: EventLog, useFactory: () => new EventLog(config.EVENTSTORE_URL) },
        { provide: Pool, useFactory: () => keyStorePool(config) },
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
        {
          provide: ReadLog,
          useFactory: (pool: Pool, ledger: KeyLedger) => new ReadLog(pool, ledger),
          inject: [Pool, KeyLedger],
        },
        {
          provide: ReadQuestions,
          useFactory: (pool: Pool, ledger: KeyLedger) => new ReadQuestions(pool, ledger),
          inject: [Pool, KeyLedger],
        },
        {
          provide: RefusalCounts,
          useFactory: (pool: Pool) =>
            new RefusalCounts(pool, (err) => log.warn({ err }, 'refusals could not be counted; they go with the next')),
          inject: [Pool],
        },
        ReadNotes,
        ReadsInterceptor,
        AccessGuard,
        DataControllers,
        Register,
        Towns,
        CommandHandling,
        Persons,
        SeenAanmelding,
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
        ReadQuestions,
        RefusalCounts,
        ReadNotes,
        ReadsInterceptor,
        AccessGuard,
        DataControllers,
        Register,
        Towns,
        CommandHandling,
        Persons,
        SeenAanmelding,
        States,
      ],
    };
  }
}

/** A connection that is lost while idle is replaced; without a handler the loss would end the process. */
function keyStorePool(config: ApiConfig): Pool {
  return new Pool({ connectionString: config.KEY_STORE_URL, max: 8 }).on('error', () => undefined);
}
