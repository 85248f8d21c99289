import { Module } from '@nestjs/common';
import { MedewerkerController } from './medewerker.controller.ts';
import { MedewerkerHandler } from './medewerker.handler.ts';

@Module({ controllers: [MedewerkerController], providers: [MedewerkerHandler] })
export class MedewerkerModule {}
