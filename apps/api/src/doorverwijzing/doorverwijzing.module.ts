import { Module } from '@nestjs/common';
import { AnswerController } from './doorverwijzing.answer.controller.ts';
import { DoorverwijzingController } from './doorverwijzing.controller.ts';
import { FeedbackController } from './doorverwijzing.feedback.controller.ts';
import { DoorverwijzingHandler } from './doorverwijzing.handler.ts';
import { PartnerContactController } from './doorverwijzing.partner-contact.controller.ts';

@Module({
  controllers: [DoorverwijzingController, AnswerController, FeedbackController, PartnerContactController],
  providers: [DoorverwijzingHandler],
})
export class DoorverwijzingModule {}
