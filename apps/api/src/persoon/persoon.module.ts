import { Module } from '@nestjs/common';
import { PersoonController } from './persoon.controller.ts';
import { PersoonHandler } from './persoon.handler.ts';

@Module({ controllers: [PersoonController], providers: [PersoonHandler] })
export class PersoonModule {}
