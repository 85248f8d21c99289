import { Module } from '@nestjs/common';
import { TaxonomieController } from './taxonomie.controller.ts';
import { TaxonomieHandler } from './taxonomie.handler.ts';

@Module({ controllers: [TaxonomieController], providers: [TaxonomieHandler] })
export class TaxonomieModule {}
