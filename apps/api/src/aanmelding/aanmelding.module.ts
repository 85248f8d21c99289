import { Module } from '@nestjs/common';
import { VerwijzingModule } from '../doorverwijzing/verwijzing.module.ts';
import { ReadModels } from '../reading/read-models.ts';
import { AfhandelingController } from './aanmelding.afhandeling.controller.ts';
import { Caseload } from './aanmelding.caseload.ts';
import { ContactpogingController } from './aanmelding.contactpoging.controller.ts';
import { AanmeldingController } from './aanmelding.controller.ts';
import { AanmeldingHandler, LinkAanmeldingHandler, RegisterAanmeldingHandler } from './aanmelding.handler.ts';
import { OnthaalgesprekController } from './aanmelding.onthaalgesprek.controller.ts';
import { AanmeldingPreparing } from './aanmelding.preparing.ts';

@Module({
  imports: [VerwijzingModule],
  controllers: [AanmeldingController, AfhandelingController, ContactpogingController, OnthaalgesprekController],
  providers: [
    ReadModels,
    Caseload,
    AanmeldingPreparing,
    RegisterAanmeldingHandler,
    LinkAanmeldingHandler,
    AanmeldingHandler,
  ],
})
export class AanmeldingModule {}
