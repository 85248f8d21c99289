import { Module } from '@nestjs/common';
import { ReadModels } from '../reading/read-models.ts';
import { RapportController } from './rapport.controller.ts';
import { RapportQueries } from './rapport.queries.ts';

@Module({ controllers: [RapportController], providers: [ReadModels, RapportQueries] })
export class RapportModule {}
