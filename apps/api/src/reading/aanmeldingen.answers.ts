import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { SourceMessage } from '#domain/vocabularies/aanmelding-closing';
import {
  aanmeldingCloseReasons,
  aanmeldingReturnReasons,
  sourceMessages,
} from '#domain/vocabularies/aanmelding-closing';
import { benaderingsstrategieen, strategieReasons } from '#domain/vocabularies/benaderingsstrategie';
import type { Benaderingsstrategie, StrategieReason } from '#domain/vocabularies/benaderingsstrategie';
import { referralStates } from '#domain/vocabularies/doorverwijzing-state';
import type { ReferralOutcome } from '#domain/vocabularies/doorverwijzing-state';
import { ChooseBenaderingsstrategieBody, RegisterAanmeldingBody } from '../aanmelding/aanmelding.dto.ts';
import { Code, Codes, Flag, Id, Moment, Text } from '../core/http/fields.ts';
import { PageQuery } from '../core/reading/page.ts';
import { GesprekAnswer, PogingAnswer } from './aanmelding-contact.answers.ts';
import { ledToKinds } from './led-to.ts';
import type { LedTo } from './led-to.ts';
import { ThingAnswer, forgottenDescription, pageOfAnswers } from './answers.ts';
import { Choice } from './choice.ts';

const statuses = ['open', 'closed', 'returned', 'entered-in-error'] as const;
const endReasons = [...new Set([...aanmeldingCloseReasons, ...aanmeldingReturnReasons].map(({ code }) => code))];

export class AanmeldingenQuery extends PageQuery {
  @Choice(statuses, 'Left out: all.')
  status?: (typeof statuses)[number];

  @Id({ optional: true, description: 'Assigned to this medewerker.' })
  toeleiderId?: string;

  @Id({ optional: true, description: 'About this person.' })
  persoonId?: string;
}

/** A choice of approach. */
export class StrategieAnswer extends OmitType(ChooseBenaderingsstrategieBody, ['happenedAt'] as const) {
  @Id()
  strategieId!: string;

  @Moment({ description: 'When it was chosen.' })
  happenedAt!: string;

  @Flag()
  enteredInError!: boolean;
}

/** A closing or a return. */
export class AfsluitingAnswer {
  @Id()
  afsluitingId!: string;

  @ApiProperty({ enum: ['closed', 'returned'] })
  status!: 'closed' | 'returned';

  @ApiProperty({ enum: endReasons })
  reason!: string;

  @Moment()
  happenedAt!: string;
}

export class VerwezenAnswer {
  @Id()
  doorverwijzingId!: string;

  @Id({ description: 'The partner that was asked.' })
  organisatieId!: string;

  @Code(referralStates, { optional: true, description: 'Once it came back.' })
  outcome?: ReferralOutcome;
}

/** How it came in, with whom it is, and what came of it. The counter sees codes and no words. */
export class AanmeldingAnswer extends IntersectionType(
  ThingAnswer,
  OmitType(RegisterAanmeldingBody, ['happenedAt'] as const),
) {
  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @ApiProperty({ required: false, enum: endReasons, description: 'Why it was closed or returned.' })
  endReason?: string;

  @Flag({ description: 'Nobody is linked to it.' })
  anonymous!: boolean;

  @Moment({ description: 'When it came in, in the zone of the town.' })
  happenedAt!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'Id of the medewerker.' })
  registeredBy!: string;

  @Flag()
  onWachtlijst!: boolean;

  @Id({ optional: true, description: 'To whom it is assigned.' })
  toeleiderId?: string;

  @Flag({ optional: true })
  withInterpreter?: boolean;

  @Code(benaderingsstrategieen, { optional: true })
  strategy?: Benaderingsstrategie;

  @Codes(strategieReasons, { min: 0, max: strategieReasons.length })
  strategyReasons!: StrategieReason[];

  @ApiProperty({ type: [StrategieAnswer], description: 'Every choice; the last that is not in error holds.' })
  strategieen!: StrategieAnswer[];

  @ApiProperty({ type: [AfsluitingAnswer], description: 'In order.' })
  afsluitingen!: AfsluitingAnswer[];

  @Code(sourceMessages, { optional: true, description: 'The word in which the source was last told what came of it.' })
  sourceTold?: SourceMessage;

  @ApiProperty({ type: [PogingAnswer] })
  pogingen!: PogingAnswer[];

  @ApiProperty({ type: [GesprekAnswer] })
  gesprekken!: GesprekAnswer[];

  @ApiProperty({ type: [VerwezenAnswer] })
  doorverwijzingen!: VerwezenAnswer[];

  @ApiProperty({ enum: ledToKinds, isArray: true, required: false, description: 'What came of it; not in a list.' })
  ledTo?: LedTo[];

  @Text(2000, { optional: true, description: 'Said with the last change of status.' })
  statusNote?: string;

  @Text(1000, { optional: true, description: 'Said to the source.' })
  sourceNote?: string;

  @Text(500, { optional: true, description: 'Why it was entered in error.' })
  errorReason?: string;

  @ApiProperty({ description: forgottenDescription })
  vergeten!: boolean;
}

export class AanmeldingPage extends pageOfAnswers(AanmeldingAnswer) {}
