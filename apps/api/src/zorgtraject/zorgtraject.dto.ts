import { goalOutcomes, referralsAfterClosing, zorgtrajectCloseReasons } from '#domain/vocabularies/zorgtraject-closing';
import type {
  GoalOutcome,
  ReferralAfterClosing,
  ZorgtrajectCloseReason,
} from '#domain/vocabularies/zorgtraject-closing';
import { selfRelianceDomains } from '#domain/vocabularies/zelfredzaamheid';
import type { SelfRelianceDomain, SelfRelianceLevel } from '#domain/vocabularies/zelfredzaamheid';
import { Code, Id, Language, Many, Moment, Slug, Text, Whole } from '../core/http/fields.ts';

export class StartIntakeBody {
  @Id()
  persoonId!: string;

  @Id({ optional: true, description: 'The medewerker who guides; who asks, where left out.' })
  toeleiderId?: string;

  @Id({ optional: true, description: 'The aanmelding that led to it.' })
  aanmeldingId?: string;

  @Language({ description: 'The language to speak with this client.' })
  language!: string;

  @Slug(80, { optional: true, description: 'The subsidised project that the hours count for.' })
  project?: string;

  @Text(2000, { optional: true })
  reason?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectIntakeBody {
  @Language()
  language!: string;

  @Slug(80, { optional: true })
  project?: string;

  @Text(2000, { optional: true })
  reason?: string;

  @Moment({ description: 'When it began after all.' })
  happenedAt!: string;
}

export class DoelSaid {
  @Text(1000, { example: 'Een woning vinden voor het gezin' })
  description!: string;

  @Code(selfRelianceDomains, { optional: true })
  domain?: SelfRelianceDomain;

  @Slug(80, { optional: true, description: 'A theme of the town’s taxonomy.' })
  theme?: string;
}

export class DoelBody extends DoelSaid {
  @Moment({ optional: true, description: 'Now, where left out.' })
  happenedAt?: string;
}

export class CorrectDoelBody extends DoelSaid {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class DoelEndSaid {
  @Code(goalOutcomes)
  outcome!: GoalOutcome;

  @Text(2000, { optional: true })
  note?: string;
}

export class DoelEndBody extends DoelEndSaid {
  @Moment({ optional: true, description: 'Now, where left out.' })
  happenedAt?: string;
}

export class CorrectDoelEndBody extends DoelEndSaid {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class ScoreBody {
  @Code(selfRelianceDomains)
  domain!: SelfRelianceDomain;

  @Whole({ min: 1, max: 5 }, { description: '1: acute problems … 5: fully self-reliant.' })
  level!: SelfRelianceLevel;
}

export class MetingSaid {
  @Many(() => ScoreBody, { min: 1, max: 13 }, { description: 'Any of the thirteen domains, each once.' })
  scores!: ScoreBody[];

  @Text(2000, { optional: true })
  note?: string;
}

export class MetingBody extends MetingSaid {
  @Moment({ optional: true, description: 'Now, where left out.' })
  happenedAt?: string;
}

export class CorrectMetingBody extends MetingSaid {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class NotitieSaid {
  @Text(10_000)
  text!: string;
}

export class NotitieBody extends NotitieSaid {
  @Moment({ optional: true, description: 'Now, where left out.' })
  happenedAt?: string;
}

export class CorrectNotitieBody extends NotitieSaid {
  @Moment({ description: 'When it was after all.' })
  happenedAt!: string;
}

export class HandOverBody {
  @Id({ description: 'A toeleider or coach who works for this town.' })
  toToeleiderId!: string;

  @Text(1000, { optional: true })
  reason?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectHandOverBody {
  @Text(1000, { optional: true })
  reason?: string;

  @Moment({ description: 'When it was handed over after all.' })
  happenedAt!: string;
}

export class DoelStatementBody {
  @Id()
  doelId!: string;

  @Code(goalOutcomes)
  outcome!: GoalOutcome;
}

export class ReferralStatementBody {
  @Id()
  doorverwijzingId!: string;

  @Code(referralsAfterClosing)
  becomes!: ReferralAfterClosing;
}

export class CloseBody {
  @Code(zorgtrajectCloseReasons)
  reason!: ZorgtrajectCloseReason;

  @Many(() => DoelStatementBody, { min: 0, max: 200 }, { description: 'What became of each open goal.' })
  doelen!: DoelStatementBody[];

  @Many(() => ReferralStatementBody, { min: 0, max: 200 }, { description: 'What becomes of each open referral.' })
  referrals!: ReferralStatementBody[];

  @Text(2000, { optional: true })
  note?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}

export class CorrectClosingOfZorgtrajectBody {
  @Code(zorgtrajectCloseReasons)
  reason!: ZorgtrajectCloseReason;

  @Text(2000, { optional: true })
  note?: string;

  @Moment({ description: 'When it was closed after all.' })
  happenedAt!: string;
}

export class ReasonBody {
  @Text(1000, { optional: true })
  reason?: string;

  @Moment({ optional: true })
  happenedAt?: string;
}
