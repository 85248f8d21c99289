import { Module } from '@nestjs/common';
import { RapportController } from './rapport.controller.ts';
import { RapportQueries } from './rapport.queries.ts';

@Module({ controllers: [RapportController], providers: [RapportQueries] })
export class RapportModule {}
