import { Module } from '@nestjs/common';
import { ReadModels } from '../reading/read-models.ts';
import { GemeenteController } from './gemeente.controller.ts';
import { GemeenteReadsController } from './gemeente.reads.controller.ts';
import { GemeenteHandler } from './gemeente.handler.ts';
import { NisCodes } from './nis-codes.ts';

@Module({
  controllers: [GemeenteController, GemeenteReadsController],
  providers: [ReadModels, NisCodes, GemeenteHandler],
})
export class GemeenteModule {}
