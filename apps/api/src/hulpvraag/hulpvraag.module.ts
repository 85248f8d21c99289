import { Module } from '@nestjs/common';
import { VerwijzingModule } from '../doorverwijzing/verwijzing.module.ts';
import { HulpvraagController } from './hulpvraag.controller.ts';
import { HulpvraagHandler } from './hulpvraag.handler.ts';

@Module({ imports: [VerwijzingModule], controllers: [HulpvraagController], providers: [HulpvraagHandler] })
export class HulpvraagModule {}
