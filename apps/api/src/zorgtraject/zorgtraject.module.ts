import { Module } from '@nestjs/common';
import { VerwijzingModule } from '../doorverwijzing/verwijzing.module.ts';
import { VerloopController } from './zorgtraject.verloop.controller.ts';
import { ZorgtrajectController } from './zorgtraject.controller.ts';
import { StartZorgtrajectHandler, ZorgtrajectHandler } from './zorgtraject.handler.ts';
import { ZorgtrajectPreparing } from './zorgtraject.preparing.ts';

@Module({
  imports: [VerwijzingModule],
  controllers: [ZorgtrajectController, VerloopController],
  providers: [ZorgtrajectHandler, StartZorgtrajectHandler, ZorgtrajectPreparing],
})
export class ZorgtrajectModule {}
