import { Module } from '@nestjs/common';
import { OrganisatieController } from './organisatie.controller.ts';
import { OrganisatieHandler } from './organisatie.handler.ts';

@Module({ controllers: [OrganisatieController], providers: [OrganisatieHandler] })
export class OrganisatieModule {}
