import { Module } from '@nestjs/common';
import { HulpvraagController } from './hulpvraag.controller.ts';
import { HulpvraagHandler } from './hulpvraag.handler.ts';

@Module({ controllers: [HulpvraagController], providers: [HulpvraagHandler] })
export class HulpvraagModule {}
