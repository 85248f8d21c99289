import { ApiProperty, OmitType } from '@nestjs/swagger';
import { sides } from '#domain/doorverwijzing/transitions';
import type { Side } from '#domain/doorverwijzing/transitions';
import { partnerContactChannels } from '#domain/vocabularies/doorverwijzing-contact';
import type { PartnerContactChannel } from '#domain/vocabularies/doorverwijzing-contact';
import { referralReasons } from '#domain/vocabularies/doorverwijzing-reason';
import type { ReferralReason } from '#domain/vocabularies/doorverwijzing-reason';
import { referralModes, referralStates } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralMode, ReferralState } from '#domain/vocabularies/doorverwijzing-state';
import { referralUrgencies } from '#domain/vocabularies/doorverwijzing-urgentie';
import type { ReferralUrgency } from '#domain/vocabularies/doorverwijzing-urgentie';
import { Code, Flag, Id, LocalDate, Moment, Slugs, Text, Whole } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';

export class DoorverwijzingenQuery extends PageQuery {
  @Code(referralStates, { optional: true })
  state?: ReferralState;

  @Id({ optional: true, description: 'Addressed to this partner.' })
  organisatieId?: string;
}

export class OriginAnswer {
  @ApiProperty({ enum: ['aanmelding', 'hulpvraag', 'zorgtraject'] })
  slice!: 'aanmelding' | 'hulpvraag' | 'zorgtraject';

  @Id()
  id!: string;
}

class ToldAnswer {
  @Moment({ description: 'In the zone of the town.' })
  happenedAt!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'Id of the medewerker.' })
  recordedBy!: string;

  @Flag()
  corrected!: boolean;

  @Flag()
  enteredInError!: boolean;
}

/** How it came into a state. */
export class StepAnswer extends OmitType(ToldAnswer, ['enteredInError'] as const) {
  @Id({ description: 'To correct day and reason by.' })
  transitionId!: string;

  @Code(referralStates)
  state!: ReferralState;

  @ApiProperty({ enum: [...sides] })
  by!: Side;

  @Flag()
  onBehalfOfPartner!: boolean;

  @Code(referralReasons, { optional: true })
  reason?: ReferralReason;
}

export class FeedbackAnswer extends ToldAnswer {
  @Id()
  feedbackId!: string;

  @ApiProperty({ enum: [...sides] })
  by!: Side;

  @Flag({ description: 'The requester wrote down what the partner said.' })
  onBehalfOfPartner!: boolean;

  @Text(4000, { optional: true, description: 'Absent once forgotten.' })
  text?: string;
}

export class PartnerContactAnswer extends ToldAnswer {
  @Id()
  contactId!: string;

  @Code(partnerContactChannels)
  channel!: PartnerContactChannel;

  @Flag()
  answered!: boolean;

  @Text(2000, { optional: true })
  note?: string;
}

export class DoorverwijzingAnswer extends ThingAnswer {
  @Code(referralStates)
  state!: ReferralState;

  @ApiProperty({ enum: [...sides], description: 'Who set the state.' })
  by!: Side;

  @Flag({ description: 'The requester set it in the partner’s place.' })
  onBehalfOfPartner!: boolean;

  @Code(referralReasons, { optional: true })
  reason?: ReferralReason;

  @Id({ description: 'The partner that is asked.' })
  organisatieId!: string;

  @Id({ description: 'The medewerker who referred.' })
  requestedBy!: string;

  @ApiProperty({ description: 'Where it was made.' })
  origin!: OriginAnswer;

  @Id({ optional: true, description: 'The referral that this one follows.' })
  previousDoorverwijzingId?: string;

  @Moment({ description: 'In the zone of the town.' })
  requestedAt!: string;

  @LocalDate({ description: 'Day of the last change of state.' })
  changedOn!: string;

  @ApiProperty({ example: 12, description: 'Days since it was requested, until now or until its outcome.' })
  ageDays!: number;

  @LocalDate({ optional: true, description: 'The last day on which an answer is still of use.' })
  expiresOn?: string;

  @Code(referralModes)
  mode!: ReferralMode;

  @Slugs(80, { min: 0, max: 3 }, { description: 'Themes of the taxonomy, the main one first.' })
  themes!: string[];

  @Whole({ min: 1, max: 100_000 }, { optional: true })
  taxonomieVersion?: number;

  @Text(120, { optional: true })
  service?: string;

  @Code(referralUrgencies, { optional: true })
  urgency?: ReferralUrgency;

  @Text(2000, { optional: true })
  question?: string;

  @Text(1000, { optional: true, description: 'What the client was told to expect.' })
  toldToClient?: string;

  @Id({ optional: true, description: 'Not shown to the partner; absent where it is anonymous, or was forgotten.' })
  persoonId?: string;

  @Text(500, { optional: true, description: 'Why it was entered in error.' })
  errorReason?: string;

  @ApiProperty({ type: [StepAnswer], description: 'Every state since it was requested, in the order of recording.' })
  steps!: StepAnswer[];

  @ApiProperty({ type: [FeedbackAnswer], description: 'In the order of telling.' })
  feedback!: FeedbackAnswer[];

  @ApiProperty({ type: [PartnerContactAnswer], required: false, description: 'Not shown to the partner.' })
  contacts?: PartnerContactAnswer[];

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class DoorverwijzingPage extends pageOfAnswers(DoorverwijzingAnswer) {}
