import { OmitType } from '@nestjs/swagger';
import { transitions } from '#domain/doorverwijzing/transitions';
import type { Transition, TransitionType } from '#domain/doorverwijzing/transitions';
import { partnerContactChannels } from '#domain/vocabularies/doorverwijzing-contact';
import type { PartnerContactChannel } from '#domain/vocabularies/doorverwijzing-contact';
import { referralReasons } from '#domain/vocabularies/doorverwijzing-reason';
import type { ReferralReason } from '#domain/vocabularies/doorverwijzing-reason';
import { Code, Flag, Moment, Text } from '../core/http/fields.ts';
import { ReferBody } from './verwijzing.dto.ts';

/** A reason that fits the state, and required where the table of transitions says so. */
function Reason(type: TransitionType): PropertyDecorator {
  const { reasons, reasonRequired }: Transition = transitions[type];
  const fitting = referralReasons.filter(({ code }) => reasons.includes(code));
  return Code(fitting, reasonRequired ? {} : { optional: true });
}

/** Sets a state; what is told with it is feedback, which can be corrected on its own. */
export abstract class AnswerBody {
  @Text(4000, { optional: true, example: 'Ze kan maandag beginnen.', description: 'What is told to the other side.' })
  feedback?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class AcceptDoorverwijzingBody extends AnswerBody {
  @Reason('AcceptDoorverwijzing')
  reason?: ReferralReason;
}

export class RejectDoorverwijzingBody extends AnswerBody {
  @Reason('RejectDoorverwijzing')
  reason!: ReferralReason;
}

export class StartDoorverwijzingBody extends AnswerBody {
  @Reason('StartDoorverwijzing')
  reason?: ReferralReason;
}

export class PutDoorverwijzingOnHoldBody extends AnswerBody {
  @Reason('PutDoorverwijzingOnHold')
  reason?: ReferralReason;
}

export class ResumeDoorverwijzingBody extends AnswerBody {
  @Reason('ResumeDoorverwijzing')
  reason?: ReferralReason;
}

export class CompleteDoorverwijzingBody extends AnswerBody {
  @Reason('CompleteDoorverwijzing')
  reason?: ReferralReason;
}

export class FailDoorverwijzingBody extends AnswerBody {
  @Reason('FailDoorverwijzing')
  reason!: ReferralReason;
}

export class CancelDoorverwijzingBody extends AnswerBody {
  @Reason('CancelDoorverwijzing')
  reason?: ReferralReason;

  @Flag({ optional: true, description: 'The requester passes on that the partner cancels.' })
  onBehalfOfPartner?: boolean;
}

/** Says again why and when a state was set. */
export class CorrectTransitionBody {
  @Code(referralReasons, { optional: true, description: 'One that fits the state that was set; left out: none.' })
  reason?: ReferralReason;

  @Moment({ description: 'When it was after all; not before the request.' })
  happenedAt!: string;
}

/** Says again what is asked; to another partner would be another referral. */
export class CorrectDoorverwijzingBody extends OmitType(ReferBody, [
  'organisatieId',
  'previousDoorverwijzingId',
  'happenedAt',
]) {
  @Moment({ description: 'When the client was referred after all.' })
  happenedAt!: string;
}

export class GiveFeedbackBody {
  @Text(4000, { example: 'De cliënt is ingeschreven voor NT2.' })
  text!: string;

  @Flag({ optional: true, description: 'The requester writes down what the partner said.' })
  onBehalfOfPartner?: boolean;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectFeedbackBody {
  @Text(4000)
  text!: string;

  @Moment({ description: 'When it was told after all.' })
  happenedAt!: string;
}

/** The requester asked the partner how it stands. */
export class ContactPartnerBody {
  @Code(partnerContactChannels)
  channel!: PartnerContactChannel;

  @Flag({ description: 'Whether the partner was reached and answered.' })
  answered!: boolean;

  @Text(4000, { optional: true })
  note?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectPartnerContactBody extends OmitType(ContactPartnerBody, ['happenedAt']) {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}
