import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { ApiConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { AanmeldingModule } from './aanmelding/aanmelding.module.ts';
import { AccessGuard } from './core/access/access.guard.ts';
import type { Tokens } from './core/access/tokens.ts';
import { CoreModule } from './core/core.module.ts';
import { ProblemFilter } from './core/http/problem.filter.ts';
import { requestLogging } from './core/http/request-logging.ts';
import { validationPipe } from './core/http/validation.ts';
import { ReadNotes } from './core/reading/read-notes.ts';
import { ReadsInterceptor } from './core/reading/reads.interceptor.ts';
import { SystemModule } from './core/system/system.module.ts';
import { DoorverwijzingModule } from './doorverwijzing/doorverwijzing.module.ts';
import { GemeenteModule } from './gemeente/gemeente.module.ts';
import { HulpvraagModule } from './hulpvraag/hulpvraag.module.ts';
import { ImportModule } from './import/import.module.ts';
import { LeeslogModule } from './leeslog/leeslog.module.ts';
import { LeesmodelModule } from './leesmodel/leesmodel.module.ts';
import { MedewerkerModule } from './medewerker/medewerker.module.ts';
import { OrganisatieModule } from './organisatie/organisatie.module.ts';
import { PersoonModule } from './persoon/persoon.module.ts';
import { RapportModule } from './rapport/rapport.module.ts';
import { ReadingModule } from './reading/reading.module.ts';
import { TaxonomieModule } from './taxonomie/taxonomie.module.ts';
import { ZorgtrajectModule } from './zorgtraject/zorgtraject.module.ts';
import { VerzoekModule } from './verzoek/verzoek.module.ts';

@Module({})
export class AppModule {
  static with(config: ApiConfig, tokens: Tokens): DynamicModule {
    const log = createLogger('api', config.LOG_LEVEL);
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: requestLogging(log) }),
        CoreModule.with(config, tokens, log),
        SystemModule,
        GemeenteModule,
        TaxonomieModule,
        MedewerkerModule,
        OrganisatieModule,
        PersoonModule,
        AanmeldingModule,
        HulpvraagModule,
        ZorgtrajectModule,
        DoorverwijzingModule,
        VerzoekModule,
        ImportModule,
        RapportModule,
        ReadingModule,
        LeesmodelModule.with(config),
        LeeslogModule.with(config),
      ],
      providers: [
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useExisting: ReadsInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useFactory: (notes: ReadNotes) => new ProblemFilter(log, notes), inject: [ReadNotes] },
      ],
    };
  }
}
