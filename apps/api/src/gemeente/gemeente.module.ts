import { Module } from '@nestjs/common';
import { GemeenteController } from './gemeente.controller.ts';
import { GemeenteHandler } from './gemeente.handler.ts';

@Module({ controllers: [GemeenteController], providers: [GemeenteHandler] })
export class GemeenteModule {}
