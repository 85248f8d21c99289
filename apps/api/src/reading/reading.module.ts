import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AanmeldingenReadsController } from './aanmeldingen.reads.controller.ts';
import { Verwijsketens } from './doorverwijzingen.keten.ts';
import { DoorverwijzingenReadsController } from './doorverwijzingen.reads.controller.ts';
import { HulpvragenReadsController } from './hulpvragen.reads.controller.ts';
import { MedewerkersReadsController } from './medewerkers.reads.controller.ts';
import { OpenWerkReadsController } from './open-werk.reads.controller.ts';
import { OrganisatiesReadsController } from './organisaties.reads.controller.ts';
import { PersonenReadsController } from './personen.reads.controller.ts';
import { ReadFailuresInterceptor } from './read-failures.interceptor.ts';
import { ReadModels } from './read-models.ts';
import { ZorgtrajectenReadsController } from './zorgtrajecten.reads.controller.ts';

@Module({
  controllers: [
    AanmeldingenReadsController,
    DoorverwijzingenReadsController,
    HulpvragenReadsController,
    MedewerkersReadsController,
    OpenWerkReadsController,
    OrganisatiesReadsController,
    PersonenReadsController,
    ZorgtrajectenReadsController,
  ],
  providers: [ReadModels, Verwijsketens, { provide: APP_INTERCEPTOR, useClass: ReadFailuresInterceptor }],
})
export class ReadingModule {}
