import { Module } from '@nestjs/common';
import { GemeenteController } from './gemeente.controller.ts';
import { GemeenteReadsController } from './gemeente.reads.controller.ts';
import { GemeenteHandler } from './gemeente.handler.ts';

@Module({ controllers: [GemeenteController, GemeenteReadsController], providers: [GemeenteHandler] })
export class GemeenteModule {}
