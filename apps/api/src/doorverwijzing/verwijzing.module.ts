import { Module } from '@nestjs/common';
import { VerwijzingPreparing } from './verwijzing.preparing.ts';

/** What the slices share that a referral or a visit can come from. */
@Module({ providers: [VerwijzingPreparing], exports: [VerwijzingPreparing] })
export class VerwijzingModule {}
