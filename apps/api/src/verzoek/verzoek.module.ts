import { Module } from '@nestjs/common';
import { VerzoekController } from './verzoek.controller.ts';
import { VerzoekHandler } from './verzoek.handler.ts';

@Module({ controllers: [VerzoekController], providers: [VerzoekHandler] })
export class VerzoekModule {}
